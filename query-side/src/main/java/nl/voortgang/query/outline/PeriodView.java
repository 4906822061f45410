package nl.voortgang.query.outline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period.
 *
 * @param code unique in the organisation; never changes
 * @param label in a table's head
 * @param shortLabel beside a status; null where that is the label
 * @param name in a sentence; null where that is the label
 * @param order earlier periods have lower numbers
 * @param referenceDate the date the figures are about (peildatum)
 * @param state at the moment asked about: a reopening that has expired reads as closed
 * @param reopenedUntil when a reopening ends; null unless reopened
 * @param reopenedFor what may be corrected while reopened; empty means everything
 * @param revision what a change has to name in If-Match
 */
public record PeriodView(
        String code,
        String label,
        @Nullable String shortLabel,
        @Nullable String name,
        PeriodKind kind,
        int fiscalYear,
        int order,
        @Nullable LocalDate referenceDate,
        @Nullable LocalDate deadline,
        PeriodState state,
        @Nullable Instant reopenedUntil,
        List<Subject> reopenedFor,
        long revision) {

    static PeriodView of(String code, Period period, long revision, Instant moment) {
        Period now = period.at(moment);
        return new PeriodView(
                code,
                now.labels().label(),
                now.labels().shortLabel(),
                now.labels().name(),
                now.kind(),
                now.fiscalYear(),
                now.order(),
                now.referenceDate(),
                now.deadline(),
                now.state(),
                now.reopenedUntil(),
                now.scope(),
                revision);
    }

    /** What to print beside a status. */
    public String besideStatus() {
        return shortLabel == null ? label : shortLabel;
    }

    /** What to print in a sentence. */
    public String inSentence() {
        return name == null ? label : name;
    }
}
