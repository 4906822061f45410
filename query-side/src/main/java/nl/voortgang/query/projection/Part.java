package nl.voortgang.query.projection;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.voortgang.events.Event;
import nl.voortgang.eventstore.LoggedEvent;

/**
 * Some of the organisations, with all their events: as many as folds see before they forget everything, so that what they remember has room.
 *
 * @param number from zero
 */
record Part(int number, int of) {
    private static final int SPREADING = 0x9E3779B9;

    static Stream<Part> all(int of) {
        return IntStream.range(0, of).mapToObj(number -> new Part(number, of));
    }

    boolean isFirst() {
        return number == 0;
    }

    boolean has(LoggedEvent event) {
        return has(organisation(event));
    }

    boolean has(String organisation) {
        return of(organisation, of).number() == number;
    }

    /** The one that an organisation is in. Spread in another way than over threads, or all that is of one part would be one thread's. */
    static Part of(String organisation, int of) {
        return new Part(((organisation.hashCode() * SPREADING) >>> 8) % of, of);
    }

    static String organisation(LoggedEvent event) {
        return ((Event) event.payload()).organisationId().value();
    }

    /** How far the whole is when this part has come to the position. */
    long overall(long position, long head) {
        return (number * head + position) / of;
    }
}
