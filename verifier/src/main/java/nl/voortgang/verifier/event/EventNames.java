package nl.voortgang.verifier.event;

import java.util.Set;

/** The names of all events there are. All are of revision 1 so far. */
final class EventNames {
    private static final Set<String> KNOWN = Set.of(
            "organisation.registered",
            "organisation.renamed",
            "organisation.account-rule-changed",
            "organisation.budget-rules-set",
            "organisation.unit-defined",
            "organisation.unit-retired",
            "organisation.status-scale-defined",
            "period.defined",
            "period.revised",
            "period.opened",
            "period.closed",
            "period.reopened",
            "heading.defined",
            "heading.revised",
            "heading.renumbered",
            "heading.retired",
            "heading.narrative-written",
            "goal.defined",
            "goal.revised",
            "goal.renumbered",
            "goal.retired",
            "goal.assessed",
            "goal.assessment-corrected",
            "goal.narrative-written",
            "activity.planned",
            "activity.revised",
            "activity.renumbered",
            "activity.retired",
            "activity.assigned",
            "activity.hint-overridden",
            "activity.status-reported",
            "activity.status-confirmed-unchanged",
            "activity.status-corrected",
            "activity.status-returned",
            "activity.status-approved",
            "activity.narrative-written",
            "indicator.defined",
            "indicator.revised",
            "indicator.measured",
            "budget-line.adopted",
            "budget-line.adjusted",
            "budget-line.actual-recorded",
            "amendment.proposed",
            "amendment.decision-recorded",
            "amendment.approved",
            "amendment.rejected",
            "amendment.withdrawn",
            "overspending.classified",
            "printed-figure.recorded",
            "import.started",
            "import.completed",
            "template.defined",
            "template.retired",
            "publication.requested",
            "publication.sealed",
            "publication.cancelled",
            "publication.withdrawn",
            "access.role-granted",
            "access.role-revoked",
            "access.accounts-linked",
            "erasure.requested",
            "erasure.approved",
            "erasure.rejected");

    private EventNames() {}

    static void requireKnown(String name, int revision) {
        if (!KNOWN.contains(name) || revision != 1) {
            throw new Unreadable("'" + name + "' of revision " + revision
                    + " is not known here: this verifier is older than the program, or nobody's program wrote it");
        }
    }
}
