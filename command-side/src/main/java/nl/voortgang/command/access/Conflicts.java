package nl.voortgang.command.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.events.Role;

/** Roles that do not go together on one person, and why. */
final class Conflicts {
    private static final Set<Role> CONTENT = EnumSet.of(
            Role.OFFICER, Role.APPROVER, Role.BUDGET_PROPOSER, Role.BUDGET_APPROVER, Role.CONTROLLER, Role.ACCOUNTANT);

    /** Each pair stands there once. */
    private static final Map<Role, Set<Role>> PAIRS = Map.of(
            // Whoever proposes an amendment would approve it: each could do so for the other.
            Role.BUDGET_PROPOSER,
            EnumSet.of(Role.BUDGET_APPROVER),
            // Reports of a unit are judged by somebody who does not write there.
            Role.OFFICER,
            EnumSet.of(Role.APPROVER),
            // An accountant checks and classifies what these bring about.
            Role.ACCOUNTANT,
            EnumSet.of(Role.BUDGET_PROPOSER, Role.BUDGET_APPROVER, Role.CONTROLLER),
            // An auditor audits everything that is done, granting included.
            Role.AUDITOR,
            with(Role.ADMIN),
            // Whoever hands out roles would hand out their own.
            Role.ADMIN,
            CONTENT);

    private Conflicts() {}

    /** The roles among these that a new grant does not go together with, in the order of declaration. */
    static List<Role> of(Grant wanted, Collection<Grant> present) {
        return present.stream()
                .filter(wanted::meets)
                .map(Grant::role)
                .filter(role -> doNotGoTogether(role, wanted.role()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The roles of either that do not go together with one of the other. */
    static Set<Role> between(Collection<Grant> some, Collection<Grant> others) {
        Set<Role> conflicts = EnumSet.noneOf(Role.class);
        for (Grant grant : some) {
            List<Role> against = of(grant, others);
            if (!against.isEmpty()) {
                conflicts.add(grant.role());
                conflicts.addAll(against);
            }
        }
        return conflicts;
    }

    private static boolean doNotGoTogether(Role one, Role other) {
        return PAIRS.getOrDefault(one, Set.of()).contains(other)
                || PAIRS.getOrDefault(other, Set.of()).contains(one);
    }

    private static Set<Role> with(Role more) {
        Set<Role> roles = EnumSet.copyOf(CONTENT);
        roles.add(more);
        return roles;
    }
}
