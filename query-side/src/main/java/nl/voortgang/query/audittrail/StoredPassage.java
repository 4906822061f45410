package nl.voortgang.query.audittrail;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Passage} as it is stored.
 *
 * @param events a line for each: position, name, actor
 * @param words a line for each token: the token, and the places of its events
 */
record StoredPassage(String events, String words) {

    /** The positions, oldest first, of events that may say this: each that does is among them, and hardly any that does not. */
    long[] find(SoughtWords sought, TrailQuestion question, TrailSpan span, @Nullable Set<String> shown) {
        String[] lines = events.split("\n", -1);
        BitSet places = places(sought.tokens(), lines.length - 1);
        return IntStream.range(0, lines.length - 1)
                .filter(places::get)
                .mapToObj(place -> lines[place].split(" ", -1))
                .filter(event -> isAskedFor(event[1], event[2], question, shown))
                .mapToLong(event -> Long.parseLong(event[0]))
                .filter(span::contains)
                .toArray();
    }

    private static boolean isAskedFor(String name, String actor, TrailQuestion question, @Nullable Set<String> shown) {
        return (question.event() == null || question.event().equals(name))
                && (question.actor() == null || question.actor().toString().equals(actor))
                && (shown == null || shown.contains(name));
    }

    /** Where each of these is part of some token. */
    private BitSet places(List<String> tokens, int events) {
        BitSet all = new BitSet(events);
        all.set(0, events);
        for (String token : tokens) {
            all.and(places(token));
        }
        return all;
    }

    private BitSet places(String part) {
        BitSet found = new BitSet();
        for (int at = words.indexOf(part); at >= 0; ) {
            int end = words.indexOf('\n', at);
            for (int space = words.indexOf(' ', at); space >= 0 && space < end; ) {
                int next = words.indexOf(' ', space + 1);
                int last = next < 0 || next > end ? end : next;
                found.set(Place.read(words, space + 1, last));
                space = next;
            }
            at = words.indexOf(part, end);
        }
        return found;
    }
}
