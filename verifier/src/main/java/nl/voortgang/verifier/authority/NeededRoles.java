package nl.voortgang.verifier.authority;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.voortgang.verifier.event.DomainEvent;

/**
 * Which roles it takes to cause an event: one of those here, in the organisation whose event it is, or one of the others in the
 * installation. Written down from what the documentation says of the program, not taken from the program.
 */
record NeededRoles(Set<String> here, Set<String> inInstallation) {
    private static final String ADMIN = "ADMIN";
    private static final String CONTROLLER = "CONTROLLER";
    private static final String BUDGET_APPROVER = "BUDGET_APPROVER";
    private static final NeededRoles FOR_IMPORT = new NeededRoles(Set.of(CONTROLLER), Set.of(ADMIN));

    /** What only the program does. */
    private static final NeededRoles NOBODY = new NeededRoles(Set.of(), Set.of());

    private static final Map<String, NeededRoles> BY_NAME = byName();

    static NeededRoles of(DomainEvent event) {
        if (event.importId() != null) {
            return FOR_IMPORT;
        }
        if (event.name().equals("amendment.proposed") && event.says().idOrNull("reverses") != null) {
            // Also who approves may propose to undo what was approved.
            return new NeededRoles(Set.of("BUDGET_PROPOSER", BUDGET_APPROVER), Set.of());
        }
        return BY_NAME.getOrDefault(event.name(), NOBODY);
    }

    /** Whether somebody said what it takes. */
    static boolean isSaidOf(String event) {
        return BY_NAME.containsKey(event);
    }

    private static Map<String, NeededRoles> byName() {
        Map<String, NeededRoles> all = new HashMap<>();
        all.put("organisation.registered", new NeededRoles(Set.of(), Set.of(ADMIN)));
        all.put("organisation.renamed", new NeededRoles(Set.of(ADMIN), Set.of(ADMIN)));
        by(
                Set.of(CONTROLLER),
                all,
                "organisation.account-rule-changed",
                "organisation.budget-rules-set",
                "organisation.unit-defined",
                "organisation.unit-retired",
                "organisation.status-scale-defined",
                "period.defined",
                "period.revised",
                "period.opened",
                "period.closed",
                "heading.defined",
                "heading.revised",
                "heading.renumbered",
                "heading.retired",
                "goal.defined",
                "goal.revised",
                "goal.renumbered",
                "goal.retired",
                "activity.planned",
                "activity.revised",
                "activity.renumbered",
                "activity.retired",
                "activity.assigned",
                "indicator.defined",
                "indicator.revised",
                "template.defined",
                "template.retired",
                "publication.requested",
                "publication.withdrawn",
                "publication.cancelled");
        by(
                Set.of("OFFICER"),
                all,
                "heading.narrative-written",
                "goal.assessed",
                "goal.assessment-corrected",
                "goal.narrative-written",
                "activity.status-reported",
                "activity.status-confirmed-unchanged",
                "activity.status-corrected",
                "activity.hint-overridden",
                "activity.narrative-written",
                "indicator.measured");
        by(Set.of("APPROVER"), all, "activity.status-returned", "activity.status-approved");
        by(Set.of("APPROVER", CONTROLLER), all, "period.reopened");
        by(Set.of("BUDGET_PROPOSER"), all, "amendment.proposed", "amendment.decision-recorded", "amendment.withdrawn");
        by(Set.of(BUDGET_APPROVER), all, "amendment.approved", "amendment.rejected", "budget-line.adjusted");
        by(
                Set.of(CONTROLLER, "ACCOUNTANT"),
                all,
                "budget-line.adopted",
                "budget-line.actual-recorded",
                "printed-figure.recorded");
        by(Set.of("ACCOUNTANT"), all, "overspending.classified");
        all.put("import.started", FOR_IMPORT);
        all.put("import.completed", FOR_IMPORT);
        all.put("publication.sealed", NOBODY);
        for (String access : new String[] {"access.role-granted", "access.role-revoked", "access.accounts-linked"}) {
            all.put(access, new NeededRoles(Set.of(ADMIN), Set.of(ADMIN)));
        }
        all.put("erasure.requested", new NeededRoles(Set.of(CONTROLLER, ADMIN), Set.of(ADMIN)));
        all.put("erasure.approved", new NeededRoles(Set.of(ADMIN), Set.of(ADMIN)));
        all.put("erasure.rejected", new NeededRoles(Set.of(CONTROLLER, ADMIN), Set.of(ADMIN)));
        return Map.copyOf(all);
    }

    private static void by(Set<String> roles, Map<String, NeededRoles> all, String... events) {
        for (String event : events) {
            all.put(event, new NeededRoles(roles, Set.of()));
        }
    }
}
