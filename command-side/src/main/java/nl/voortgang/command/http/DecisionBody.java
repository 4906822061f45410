package nl.voortgang.command.http;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import org.jspecify.annotations.Nullable;

/** A decision as a request names it. */
public record DecisionBody(@Size(max = 100) String number, DecidingBody body, LocalDate date) {
    public Decision decision() {
        return new Decision(number, body, date);
    }

    /** The decision, where one was named. */
    public static @Nullable Decision orNull(@Nullable DecisionBody body) {
        return body == null ? null : body.decision();
    }
}
