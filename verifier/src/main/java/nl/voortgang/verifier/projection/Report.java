package nl.voortgang.verifier.projection;

import java.util.Set;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.PeriodName;
import org.jspecify.annotations.Nullable;

/** A status that was given to a goal or activity for a period, newly or in place of an earlier one. */
record Report(Level level, String subjectId, String reportId, String period, Fields details) {
    private static final Set<String> EVENTS = Set.of(
            "activity.status-reported",
            "activity.status-confirmed-unchanged",
            "activity.status-corrected",
            "goal.assessed",
            "goal.assessment-corrected");

    /** The status that this event gives; null where it gives none. */
    static @Nullable Report of(DomainEvent event) {
        Level level = event.level();
        if (level == null || !EVENTS.contains(event.name())) {
            return null;
        }
        Fields says = event.says();
        return new Report(
                level,
                event.idOf(level),
                says.id("reportId"),
                PeriodName.of(says.text("periodId")).code(),
                says.part("details"));
    }

    Fields status() {
        return details.part("status");
    }
}
