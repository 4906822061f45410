package nl.voortgang.command.budget;

import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import org.jspecify.annotations.Nullable;

/**
 * An overspending as decisions need it.
 *
 * @param classified what was said last; null as long as nothing was
 */
record OverspendingState(@Nullable OverspendingClassified classified) {
    static final OverspendingState NONE = new OverspendingState(null);

    static OverspendingState evolve(OverspendingEvent event) {
        return switch (event) {
            case OverspendingClassified said -> new OverspendingState(said);
        };
    }
}
