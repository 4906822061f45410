package nl.voortgang.application.demo;

import java.util.Map;
import java.util.Set;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.springframework.stereotype.Component;

/** What the demo accounts may do. Whoever changes that in the demonstration finds it as they left it after the next start. */
@Component
public class DemoGrants {
    private static final Set<Role> IN_INSTALLATION = Set.of(Role.ADMIN, Role.AUDITOR);

    private final FirstGrants first;
    private final Accounts accounts;
    private final Grants grants;

    DemoGrants(FirstGrants first, Accounts accounts, Grants grants) {
        this.first = first;
        this.accounts = accounts;
        this.grants = grants;
    }

    void giveInInstallation() {
        DemoSetting.roles().forEach((name, roles) -> roles.stream()
                .filter(IN_INSTALLATION::contains)
                .filter(role -> !grants.in(OrganisationId.INSTALLATION).grants().containsKey(accounts.actor(name)))
                .forEach(role -> first.give(OrganisationId.INSTALLATION, accounts.actor(name), Set.of(role))));
    }

    /** Gives each of them their role in an organisation where nobody has any yet. */
    public void give(OrganisationId organisation) {
        if (grants.in(organisation).isEmpty()) {
            for (Map.Entry<String, Set<Role>> account : DemoSetting.roles().entrySet()) {
                ActorId person = accounts.actor(account.getKey());
                first.give(organisation, person, account.getValue());
            }
        }
    }
}
