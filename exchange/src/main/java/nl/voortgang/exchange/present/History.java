package nl.voortgang.exchange.present;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportId;
import org.jspecify.annotations.Nullable;

/** Everything that happened to one aggregate, as it is at the moment of asking: no projection lies between. */
@FunctionalInterface
public interface History {

    /** All events of the stream, from its first; none where there is no such stream. */
    List<Recorded> of(String aggregateId);

    /**
     * One event with what caused it.
     *
     * @param at when its node wrote it
     * @param importId null where a person did it here
     */
    record Recorded(Event event, ActorId actor, @Nullable ImportId importId, Instant at) {
        private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

        /** The day, where municipalities are. */
        LocalDate recordedOn() {
            return at.atZone(NETHERLANDS).toLocalDate();
        }
    }
}
