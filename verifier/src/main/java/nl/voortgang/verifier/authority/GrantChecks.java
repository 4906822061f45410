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
     * Looks at a grant, or at two accounts that are said to be one person's.
     *
     * @param granted as it was before the event
     * @param people as they were known before it
     */
    void at(DomainEvent event, Granted granted, People people) {
        switch (event.name()) {
            case "access.role-granted" -> granted(event, granted, people);
            case "access.accounts-linked" -> linked(event, granted, people);
            default -> {}
        }
    }

    private void granted(DomainEvent event, Granted granted, People people) {
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

    private void linked(DomainEvent event, Granted granted, People people) {
        Set<String> against = new TreeSet<>();
        Set<String> one = people.accountsOf(event.says().id("account"));
        Set<String> another = people.accountsOf(event.says().id("other"));
        for (String place : granted.places()) {
            List<Granted.Role> ofOne = granted.reaching(place, one);
            List<Granted.Role> ofAnother = granted.reaching(place, another);
            ofOne.forEach(role -> ofAnother.stream()
                    .filter(other -> doNotGoTogether(role, other))
                    .forEach(other -> {
                        against.add(role.name());
                        against.add(other.name());
                    }));
        }
        compare(event, against);
    }

    private void compare(DomainEvent event, Set<String> against) {
        conflicts.checked();
        Set<String> said =
                event.says().has("conflicts") ? new TreeSet<>(event.says().texts("conflicts")) : Set.of();
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
