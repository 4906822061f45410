package nl.voortgang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a budget amendment. Stored for good: add, never rename. */
public sealed interface AmendmentEvent extends Event {
    AmendmentId amendmentId();

    /**
     * Somebody asks for a change of the budget; nothing has changed yet.
     *
     * @param decision the decision it rests on, where one was taken already
     */
    @StoredName("amendment.proposed")
    record AmendmentProposed(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            @Nullable Decision decision,
            FreeText reason,
            List<AmendmentLine> lines)
            implements AmendmentEvent {
        public AmendmentProposed {
            lines = List.copyOf(lines);
        }
    }

    /** Another person than the proposer approved: from here on the budget is changed, on all lines at once. */
    @StoredName("amendment.approved")
    record AmendmentApproved(AmendmentId amendmentId, OrganisationId organisationId) implements AmendmentEvent {}

    @StoredName("amendment.rejected")
    record AmendmentRejected(AmendmentId amendmentId, OrganisationId organisationId, FreeText reason)
            implements AmendmentEvent {}
}
