package nl.voortgang.query.budgetledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A budget amendment and what became of it.
 *
 * @param decision the decision it rests on, where one was named
 * @param kind what sort of amendment, where it is a special one
 * @param reverses the amendment that it undoes, for a reversal
 * @param reversedBy the approved amendment that undid this one
 * @param reason null where it was erased
 * @param proposedBy the name, as far as it is still known; so is decidedBy
 * @param proposerRoles what the proposer was allowed to do then; empty where that is not known; so is deciderRoles
 * @param proposedPosition of the event in the log; so is decidedPosition
 * @param decidedBy who approved, rejected or withdrew it; null while nobody did
 * @param refusalReason why it was rejected or withdrawn; null where it was not, or where the text was erased
 * @param revision for If-Match
 */
public record AmendmentView(
        UUID id,
        AmendmentState state,
        @Nullable Decision decision,
        @Nullable AmendmentKind kind,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        @Nullable String reason,
        List<AmendmentLineView> lines,
        String proposedBy,
        UUID proposedById,
        Set<String> proposerRoles,
        Instant proposedAt,
        long proposedPosition,
        @Nullable String decidedBy,
        @Nullable UUID decidedById,
        Set<String> deciderRoles,
        @Nullable Instant decidedAt,
        @Nullable Long decidedPosition,
        @Nullable String refusalReason,
        long revision) {

    /** What it is about, in a few words: label and year of its first line. A proposal has no number by which to tell it from another. */
    public String about() {
        return lines.isEmpty()
                ? ""
                : lines.getFirst().label() + " " + lines.getFirst().fiscalYear();
    }

    AmendmentView with(List<AmendmentLineView> itsLines) {
        return new AmendmentView(
                id,
                state,
                decision,
                kind,
                reverses,
                reversedBy,
                reason,
                List.copyOf(itsLines),
                proposedBy,
                proposedById,
                proposerRoles,
                proposedAt,
                proposedPosition,
                decidedBy,
                decidedById,
                deciderRoles,
                decidedAt,
                decidedPosition,
                refusalReason,
                revision);
    }
}
