package nl.voortgang.publication.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The status of a goal or activity in one period, after all corrections.
 *
 * @param period its code
 * @param time the judgement on it, where one was given; so are money and quality
 * @param councilProposal what the council is asked to do
 * @param confirmedUnchangedFrom code of the earlier period whose report was confirmed to hold still
 * @param corrections how often it was corrected
 * @param erased the fields whose text was made unreadable: they are null although something had been written
 */
public record StatusReport(
        String period,
        UUID reportId,
        Status status,
        @Nullable String explanation,
        @Nullable String cause,
        @Nullable String consequence,
        @Nullable String correction,
        @Nullable Status time,
        @Nullable Status money,
        @Nullable Status quality,
        @Nullable String councilProposal,
        @Nullable String confirmedUnchangedFrom,
        int corrections,
        List<String> erased) {
    public StatusReport {
        erased = List.copyOf(erased);
    }
}
