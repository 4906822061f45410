package nl.voortgang.query.budgetledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A budget amendment and what became of it.
 *
 * @param decision the decision it rests on, where one was named
 * @param reason null where it was erased
 * @param proposedBy the name, as far as it is still known; so is decidedBy
 * @param decidedBy who approved or rejected it; null while nobody did
 * @param rejectionReason null where it was not rejected, or where the text was erased
 * @param revision for If-Match
 */
public record AmendmentView(
        UUID id,
        AmendmentState state,
        @Nullable Decision decision,
        @Nullable String reason,
        List<AmendmentLineView> lines,
        String proposedBy,
        UUID proposedById,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable UUID decidedById,
        @Nullable Instant decidedAt,
        @Nullable String rejectionReason,
        long revision) {

    AmendmentView with(List<AmendmentLineView> itsLines) {
        return new AmendmentView(
                id,
                state,
                decision,
                reason,
                List.copyOf(itsLines),
                proposedBy,
                proposedById,
                proposedAt,
                decidedBy,
                decidedById,
                decidedAt,
                rejectionReason,
                revision);
    }
}
