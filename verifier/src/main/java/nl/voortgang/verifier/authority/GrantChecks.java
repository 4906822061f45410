package nl.voortgang.verifier.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;

/** That nobody gave a role to themselves, and that roles which do not go together say so, with a reason. */
final class GrantChecks {
    private static final Set<String> CONTENT =
            Set.of("OFFICER", "APPROVER", "BUDGET_PROPOSER", "BUDGET_APPROVER", "CONTROLLER", "ACCOUNTANT");

    /** Each pair stands there once. */
    private static final Map<String, Set<String>> NOT_TOGETHER = Map.of(
            "BUDGET_PROPOSER", Set.of("BUDGET_APPROVER"),
            "OFFICER", Set.of("APPROVER"),
            "ACCOUNTANT", Set.of("BUDGET_PROPOSER", "BUDGET_APPROVER", "CONTROLLER"),
            "AUDITOR",
                    Set.of(
                            "OFFICER",
                            "APPROVER",
                            "BUDGET_PROPOSER",
                            "BUDGET_APPROVER",
                            "CONTROLLER",
                            "ACCOUNTANT",
                            "ADMIN"),
            "ADMIN", CONTENT);

    private final Findings self = new Findings(Part.AUTHORITY, "nobody gave a role to themselves");
    private final Findings conflicts = new Findings(
            Part.AUTHORITY, "where one person has roles that do not go together, it says which, and gives a reason");

    List<Findings> findings() {
        return List.of(self, conflicts);
    }

    /**
     * Looks at a grant; at other events there is nothing to see.
     *
     * @param granted as it was before the event
     * @param people as they were known before it
     */
    void at(DomainEvent event, Granted granted, People people) {
        if (!event.name().equals("access.role-granted")) {
            return;
        }
        String person = event.says().id("person");
        self.checked();
        if (!granted.isEmpty() && people.areOne(person, event.actor())) {
            self.differs(event.position(), "somebody gave " + event.says().text("role") + " to themselves");
        }
        List<Granted.Role> present = new ArrayList<>();
        for (String account : people.accountsOf(person)) {
            present.addAll(granted.in(event.organisation(), account));
            present.addAll(
                    event.organisation().equals(Granted.INSTALLATION)
                            ? granted.inAnyOrganisation(account)
                            : granted.in(Granted.INSTALLATION, account));
        }
        Set<String> against = new TreeSet<>();
        Granted.Role wanted = Granted.Role.of(event);
        present.stream().filter(role -> doNotGoTogether(role, wanted)).forEach(role -> against.add(role.name()));
        compare(event, against);
    }

    private void compare(DomainEvent event, Set<String> against) {
        conflicts.checked();
        Set<String> said = new TreeSet<>(event.says().texts("conflicts"));
        if (!said.equals(against)) {
            conflicts.differs(
                    event.position(),
                    "it goes against " + listed(against) + ", and says that it goes against " + listed(said));
        }
        if (!said.isEmpty() && event.says().sealedOrNull("exception") == null) {
            conflicts.differs(event.position(), "it goes against " + listed(said) + ", and gives no reason");
        }
    }

    private static String listed(Set<String> roles) {
        return roles.isEmpty() ? "nothing" : String.join(", ", roles);
    }

    private static boolean doNotGoTogether(Granted.Role one, Granted.Role other) {
        return one.meets(other)
                && (NOT_TOGETHER.getOrDefault(one.name(), Set.of()).contains(other.name())
                        || NOT_TOGETHER.getOrDefault(other.name(), Set.of()).contains(one.name()));
    }
}
