package nl.voortgang.application.accounts;

import nl.voortgang.command.http.People;
import nl.voortgang.events.ActorId;
import org.springframework.stereotype.Component;

/** Whoever has a row in the table of accounts. */
@Component
class PeopleOfAccounts implements People {
    private final Accounts accounts;

    PeopleOfAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean has(ActorId person) {
        return accounts.byActor(person).isPresent();
    }
}
