package nl.voortgang.application.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.dispatch.AllOrganisations;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.publication.publishing.SealingActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The grants that are there before anybody can grant: the program's own; and once, for everybody, what accounts were allowed to do before
 * roles were granted per organisation.
 */
@Component
public class FirstGrants {
    /** Under this name the history shows what came in by command line, unless an account is named. */
    public static final String COMMAND_LINE = "command-line";

    private static final Logger LOG = LoggerFactory.getLogger(FirstGrants.class);
    private static final FreeText SINCE_BEFORE =
            FreeText.of("Had deze rollen al voordat rollen per gemeente werden toegekend.");
    private static final FreeText BY_THE_PROGRAM =
            FreeText.of("Toegekend op de opdrachtregel of voor de demonstratie.");

    private final Accounts accounts;
    private final SealingActor program;
    private final Commands commands;
    private final Grants grants;
    private final AllOrganisations organisations;

    FirstGrants(
            Accounts accounts, SealingActor program, Commands commands, Grants grants, AllOrganisations organisations) {
        this.accounts = accounts;
        this.program = program;
        this.commands = commands;
        this.grants = grants;
        this.organisations = organisations;
    }

    /** Does nothing where it was done before. Where it was interrupted, it is done again: what was granted then stays as it is. */
    public void begin() {
        ActorId commandLine = accounts.withoutPassword(COMMAND_LINE, "Opdrachtregel");
        if (isProgram(commandLine)) {
            return;
        }
        grant(OrganisationId.INSTALLATION, program.id(), Role.PROGRAM, BY_THE_PROGRAM);
        List<OrganisationId> everywhere = organisations.all();
        Map<ActorId, Set<Role>> before = accounts.rolesOfOld();
        before.forEach((person, roles) -> moveOver(person, roles, everywhere, SINCE_BEFORE));
        // The last of them says that all the others were made.
        grant(OrganisationId.INSTALLATION, commandLine, Role.PROGRAM, BY_THE_PROGRAM);
        LOG.info("Roles are granted per organisation from now on; {} accounts kept theirs.", before.size());
    }

    /** Lets somebody without a password, such as a loader, do what the program does. */
    public void grantProgram(ActorId actor) {
        if (!isProgram(actor)) {
            grant(OrganisationId.INSTALLATION, actor, Role.PROGRAM, BY_THE_PROGRAM);
        }
    }

    /** Gives a person these roles in an organisation, as the program. */
    public void give(OrganisationId organisation, ActorId person, Set<Role> roles) {
        EnumSet.copyOf(roles).forEach(role -> grant(organisation, person, role, BY_THE_PROGRAM));
    }

    /** Gives a person these roles in every organisation there is, and in the installation those that exist there. */
    public void giveEverywhere(ActorId person, Collection<Role> roles) {
        begin();
        moveOver(person, roles, organisations.all(), BY_THE_PROGRAM);
    }

    private boolean isProgram(ActorId actor) {
        return grants.in(OrganisationId.INSTALLATION).roles(actor).contains(Role.PROGRAM);
    }

    private void moveOver(ActorId person, Collection<Role> roles, List<OrganisationId> everywhere, FreeText why) {
        for (Role role : roles.stream().sorted().toList()) {
            if (role.isOfInstallation()) {
                grant(OrganisationId.INSTALLATION, person, role, why);
            }
            everywhere.forEach(organisation -> grant(organisation, person, role, why));
        }
    }

    private void grant(OrganisationId organisation, ActorId person, Role role, FreeText why) {
        commands.send(new GrantRole(organisation, person, role, null, why), Sender.of(program.id()));
    }
}
