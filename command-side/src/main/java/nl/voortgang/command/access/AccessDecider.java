package nl.voortgang.command.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.access.AccessCommand.LinkAccounts;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;

/** The rules of granting and revoking. Who may do either is said by {@link Needed}. */
final class AccessDecider {
    private AccessDecider() {}

    static List<AccessEvent> decide(AccessCommand command, AccessState state, Situation situation) {
        return switch (command) {
            case GrantRole again
            when state.of(again.person()).contains(new Grant(again.role(), again.unit())) -> List.of();
            case GrantRole grant -> grant(grant, state, situation);
            case RevokeRole gone
            when !state.of(gone.person()).contains(new Grant(gone.role(), gone.unit())) -> List.of();
            case RevokeRole revoke -> revoke(revoke, state);
            case LinkAccounts again when state.accountsOf(again.account()).contains(again.other()) -> List.of();
            case LinkAccounts link -> link(link, state, situation);
        };
    }

    private static List<AccessEvent> grant(GrantRole grant, AccessState state, Situation situation) {
        checkPlace(grant, situation);
        // The very first grant of an installation is the program's own: there is nobody yet who could give it.
        boolean isFirst = grant.role() == Role.PROGRAM && state.isEmpty();
        Set<ActorId> accounts = situation.authority().accountsOf(grant.person());
        if (!isFirst && accounts.contains(situation.actor())) {
            throw new Refused(Reason.GRANT_TO_ONESELF, "Nobody gives a role to themselves: another admin does.");
        }
        List<Role> conflicts = conflicts(grant, accounts, state, situation);
        if (!conflicts.isEmpty() && grant.exception() == null) {
            throw new Refused(
                    Reason.CONFLICTING_ROLES,
                    "This does not go together with " + names(conflicts)
                            + ", which the person has already. It takes a reason, which is kept as an exception.");
        }
        return List.of(new RoleGranted(
                grant.organisationId(),
                grant.person(),
                grant.role(),
                grant.unit(),
                conflicts,
                conflicts.isEmpty() ? null : grant.exception()));
    }

    private static void checkPlace(GrantRole grant, Situation situation) {
        boolean exists = grant.organisationId().isInstallation()
                ? grant.role().isOfInstallation()
                : grant.role() != Role.PROGRAM;
        if (!exists) {
            throw new Refused(Reason.ROLE_OUT_OF_PLACE, "The role " + grant.role() + " does not exist here.");
        }
        if (!grant.organisationId().isInstallation()) {
            Existing.organisation(grant.organisationId(), situation);
        }
        if (grant.unit() != null) {
            if (!grant.role().isPerUnit()) {
                throw new Refused(
                        Reason.ROLE_OUT_OF_PLACE, "The role " + grant.role() + " is for the whole organisation.");
            }
            Existing.unit(grant.unit(), grant.organisationId(), situation);
        }
    }

    /** With what the person has by any of their accounts, here and in the installation; or, of a role in the installation, anywhere. */
    private static List<Role> conflicts(
            GrantRole grant, Set<ActorId> accounts, AccessState state, Situation situation) {
        if (grant.role() == Role.PROGRAM) {
            return List.of();
        }
        List<Grant> held = new ArrayList<>(of(accounts, state.grants()));
        if (grant.organisationId().isInstallation()) {
            situation.authority().grantsInOrganisations().values().forEach(here -> held.addAll(of(accounts, here)));
        } else {
            for (ActorId account : accounts) {
                situation.authority().rolesInInstallation(account).forEach(role -> held.add(new Grant(role, null)));
            }
        }
        return Conflicts.of(new Grant(grant.role(), grant.unit()), held);
    }

    private static List<AccessEvent> link(LinkAccounts link, AccessState state, Situation situation) {
        Set<ActorId> one = state.accountsOf(link.account());
        Set<ActorId> other = state.accountsOf(link.other());
        Set<Role> conflicts = new TreeSet<>(Conflicts.between(of(one, state.grants()), of(other, state.grants())));
        for (Map<ActorId, Set<Grant>> here :
                situation.authority().grantsInOrganisations().values()) {
            conflicts.addAll(Conflicts.between(reaching(here, one, state), reaching(here, other, state)));
        }
        if (!conflicts.isEmpty() && link.exception() == null) {
            throw new Refused(
                    Reason.CONFLICTING_ROLES,
                    "As one person, they would have " + names(conflicts)
                            + ", which do not go together. Revoke one, or give a reason, which is kept as an exception.");
        }
        return List.of(
                conflicts.isEmpty()
                        ? new AccountsLinked(link.organisationId(), link.account(), link.other(), null, null)
                        : new AccountsLinked(
                                link.organisationId(),
                                link.account(),
                                link.other(),
                                List.copyOf(conflicts),
                                link.exception()));
    }

    /** What these accounts may do in an organisation, by what they have there and in the installation. */
    private static List<Grant> reaching(
            Map<ActorId, Set<Grant>> here, Set<ActorId> accounts, AccessState installation) {
        List<Grant> all = new ArrayList<>(of(accounts, here));
        all.addAll(of(accounts, installation.grants()));
        return all;
    }

    private static List<Grant> of(Set<ActorId> accounts, Map<ActorId, Set<Grant>> grants) {
        return accounts.stream()
                .flatMap(account -> grants.getOrDefault(account, Set.of()).stream())
                .toList();
    }

    private static List<AccessEvent> revoke(RevokeRole revoke, AccessState state) {
        if (revoke.role() == Role.ADMIN && isLastAdmin(revoke.person(), state)) {
            throw new Refused(Reason.LAST_ADMIN, "The last admin stays: give another person the role first.");
        }
        return List.of(new RoleRevoked(
                revoke.organisationId(), revoke.person(), revoke.role(), revoke.unit(), revoke.reason()));
    }

    private static boolean isLastAdmin(ActorId person, AccessState state) {
        return state.grants().keySet().stream()
                .filter(account -> !account.equals(person))
                .noneMatch(account -> state.roles(account).contains(Role.ADMIN));
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(" and "));
    }
}
