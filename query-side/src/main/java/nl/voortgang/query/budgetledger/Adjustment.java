package nl.voortgang.query.budgetledger;

import java.time.Instant;
import java.util.UUID;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What an approved amendment changed on one line.
 *
 * @param amountCents signed
 * @param incidental true for this year only, false for structural
 * @param decision the decision it rests on, where one was named
 * @param kind what sort of amendment, where it is a special one
 * @param reverses the amendment that this one undid, for a reversal
 * @param reason null where it was erased
 * @param proposedBy the name, as far as it is still known; so is approvedBy
 * @param position of the approval: from there on it counts
 */
public record Adjustment(
        UUID amendmentId,
        long amountCents,
        boolean incidental,
        @Nullable Decision decision,
        @Nullable AmendmentKind kind,
        @Nullable UUID reverses,
        @Nullable String reason,
        String proposedBy,
        Instant proposedAt,
        String approvedBy,
        Instant approvedAt,
        long position) {}
