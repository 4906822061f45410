package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some events of an organisation that follow each other in its trail, and an index of the words in them: a book's index, for some pages of it.
 *
 * <p>Where a passage ends is told by a position alone, about each {@value #MEAN}th event of an organisation. So it does not matter which events were
 * projected together, nor in which order: the passages of the same events are the same.
 */
final class Passage {
    static final int MEAN = 64;

    /** The golden ratio's bits: multiples of it are spread as evenly as can be, whichever of the positions are an organisation's. */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    private static final int SHIFT = Long.numberOfLeadingZeros(MEAN) + 1;

    private final List<Event> events;

    Passage(List<Event> events) {
        this.events = events;
    }

    /**
     * An event as far as it is looked for.
     *
     * @param name for example {@code activity.status-reported}
     * @param text its {@link Texts}
     */
    record Event(long position, String name, String actor, String text) {}

    /** Whether an event at this position is the last of its passage. */
    static boolean endsAt(long position) {
        return (position * SPREADING) >>> SHIFT == 0;
    }

    long firstPosition() {
        return events.getFirst().position();
    }

    long lastPosition() {
        return events.getLast().position();
    }

    /** A line for each event: position, name and actor. */
    String eventLines() {
        StringBuilder lines = new StringBuilder();
        for (Event event : events) {
            lines.append(event.position()).append(' ').append(event.name());
            lines.append(' ').append(event.actor()).append('\n');
        }
        return lines.toString();
    }

    /** A line for each token, in the order of {@link String#compareTo}: the token, and the places of the events that have it. */
    String wordLines() {
        Map<String, Places> places = new HashMap<>();
        for (int place = 0; place < events.size(); place++) {
            int here = place;
            Tokens.each(events.get(place).text(), token -> places.computeIfAbsent(token, unknown -> new Places())
                    .add(here));
        }
        List<Map.Entry<String, Places>> tokens = new ArrayList<>(places.entrySet());
        tokens.sort(Map.Entry.comparingByKey());
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Places> token : tokens) {
            lines.append(token.getKey()).append(token.getValue().written).append('\n');
        }
        return lines.toString();
    }

    /** Where a token occurs. */
    private static final class Places {
        private final StringBuilder written = new StringBuilder(2);
        private int last = -1;

        void add(int place) {
            if (place != last) {
                written.append(' ').append(Place.written(place));
                last = place;
            }
        }
    }
}
