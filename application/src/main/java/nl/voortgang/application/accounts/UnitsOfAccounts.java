package nl.voortgang.application.accounts;

import java.util.Set;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.web.OwnUnits;
import org.springframework.stereotype.Component;

/** The units of whoever is signed in, from the table of accounts. */
@Component
class UnitsOfAccounts implements OwnUnits {
    private final Accounts accounts;
    private final CurrentActor actor;

    UnitsOfAccounts(Accounts accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
    }

    @Override
    public Set<String> in(OrganisationId organisation) {
        return accounts.units(actor.id(), organisation);
    }
}
