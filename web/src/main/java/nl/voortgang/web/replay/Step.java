package nl.voortgang.web.replay;

import nl.voortgang.web.audittrail.ShownEntry;
import org.jspecify.annotations.Nullable;

/**
 * One step of a replay.
 *
 * @param number of {@code count}, from 1
 * @param previous address of the step before; null for the first
 * @param next address of the step after; null for the last
 * @param permalink of this step
 * @param moment address of the page itself at the moment of this step
 * @param sharesMoment whether a later step was recorded at the same moment, so that the page at that moment shows that one too
 */
public record Step(
        int number,
        int count,
        ShownEntry entry,
        String first,
        @Nullable String previous,
        @Nullable String next,
        String last,
        String permalink,
        String moment,
        boolean sharesMoment) {}
