package nl.voortgang.query.budgetledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** By whom and when an event was recorded. */
final class Recorded {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private Recorded() {}

    static UUID actor(LoggedEvent logged) {
        String actor = logged.metadata().get("actor");
        if (actor == null) {
            throw new IllegalStateException("an event without actor at position " + logged.position());
        }
        return UUID.fromString(actor);
    }

    /** What the actor was allowed to do then; null where that is not known. */
    static @Nullable String roles(LoggedEvent logged) {
        return logged.metadata().get("roles");
    }

    static OffsetDateTime at(LoggedEvent logged) {
        return logged.sequencedAt().atOffset(ZoneOffset.UTC);
    }

    /** The day, where municipalities are. */
    static LocalDate day(LoggedEvent logged) {
        return logged.sequencedAt().atZone(NETHERLANDS).toLocalDate();
    }
}
