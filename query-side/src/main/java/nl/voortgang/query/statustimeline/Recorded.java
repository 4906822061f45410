package nl.voortgang.query.statustimeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.events.Event;
import nl.voortgang.eventstore.LoggedEvent;

/** What every row repeats of its event, in the types that the database driver takes. */
final class Recorded {
    private Recorded() {}

    static String organisation(LoggedEvent at) {
        return ((Event) at.payload()).organisationId().value();
    }

    static UUID actor(LoggedEvent at) {
        String actor = Objects.requireNonNull(at.metadata().get("actor"), () -> "without an actor: " + at.eventId());
        return UUID.fromString(actor);
    }

    static OffsetDateTime moment(LoggedEvent at) {
        return at.sequencedAt().atOffset(ZoneOffset.UTC);
    }
}
