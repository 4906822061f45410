package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a budget amendment. */
public sealed interface AmendmentCommand extends Command {
    AmendmentId amendmentId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(amendmentId());
    }

    /**
     * Proposes to change the budget of one activity; nothing changes until another person approves.
     *
     * @param line a line of that activity
     */
    record AdjustBudget(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            ActivityId activityId,
            AmendmentLine line,
            @Nullable Decision decision,
            FreeText reason)
            implements AmendmentCommand {}

    /**
     * Proposes to change several budget lines by one decision.
     *
     * @param transfer whether it only moves money, so that the changes must come to zero in each fiscal year
     */
    record ProposeAmendment(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            @Nullable Decision decision,
            FreeText reason,
            List<AmendmentLine> lines,
            boolean transfer)
            implements AmendmentCommand {
        public ProposeAmendment {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Proposes to undo an amendment that was approved. It is an amendment of its own, and takes another person's approval as any other.
     *
     * @param reverses the amendment to be undone
     */
    record ProposeReversal(
            AmendmentId amendmentId,
            OrganisationId organisationId,
            AmendmentId reverses,
            @Nullable Decision decision,
            FreeText reason)
            implements AmendmentCommand {}

    /** Says on which decision an amendment rests that was proposed without one. */
    record RecordDecision(AmendmentId amendmentId, Decision decision) implements AmendmentCommand {}

    /** Takes one's own proposal back. */
    record WithdrawAmendment(AmendmentId amendmentId, FreeText reason) implements AmendmentCommand {}

    record ApproveAmendment(AmendmentId amendmentId) implements AmendmentCommand {}

    record RejectAmendment(AmendmentId amendmentId, FreeText reason) implements AmendmentCommand {}
}
