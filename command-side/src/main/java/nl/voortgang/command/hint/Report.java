package nl.voortgang.command.hint;

import java.time.LocalDate;
import java.util.List;
import nl.voortgang.events.StatusLevel;
import org.jspecify.annotations.Nullable;

/**
 * A report that is about to be handed in.
 *
 * @param level null where no status was chosen yet
 * @param explanation empty where there is none
 * @param otherTexts cause, consequence, correction and council proposal, as far as they are there
 * @param earlierExplanation the one of the period before; null where there is none
 * @param promise title and description of the activity: a day in it is the one for which it was promised
 * @param completionYear in which it should be done; null where that is not known
 * @param asOf days before this one are over
 * @param reportingYear the fiscal year of the period
 */
public record Report(
        @Nullable StatusLevel level,
        String explanation,
        List<String> otherTexts,
        @Nullable String earlierExplanation,
        String promise,
        @Nullable Integer completionYear,
        LocalDate asOf,
        int reportingYear) {
    public Report {
        otherTexts = List.copyOf(otherTexts);
    }
}
