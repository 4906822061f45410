package nl.voortgang.query.statustimeline;

import java.util.List;
import nl.voortgang.events.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What a report or narrative says in one of its versions.
 *
 * @param status null for a narrative
 * @param title of a narrative
 * @param judgement null for a narrative
 * @param confirmedUnchangedFrom code of the earlier period whose report was confirmed to hold still
 * @param erased the fields whose text was made unreadable: they are null although something had been written
 */
public record Statement(
        @Nullable ShownStatus status,
        @Nullable String title,
        @Nullable String explanation,
        @Nullable String cause,
        @Nullable String consequence,
        @Nullable String correction,
        @Nullable Judgement judgement,
        @Nullable String councilProposal,
        @Nullable String confirmedUnchangedFrom,
        List<String> erased) {}
