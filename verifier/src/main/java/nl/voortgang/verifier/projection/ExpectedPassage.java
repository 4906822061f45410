package nl.voortgang.verifier.projection;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A passage as it must be: events of an organisation that follow each other, and an index of the words in them. */
final class ExpectedPassage {
    private final long first;
    private final StringBuilder events = new StringBuilder();
    private final SortedMap<String, StringBuilder> places = new TreeMap<>();

    ExpectedPassage(List<PassageEntry> entries) {
        first = entries.getFirst().position();
        for (int place = 0; place < entries.size(); place++) {
            PassageEntry entry = entries.get(place);
            events.append(entry.position())
                    .append(' ')
                    .append(entry.event())
                    .append(' ')
                    .append(entry.actor())
                    .append('\n');
            String written = " " + inCapitals(Integer.toHexString(place));
            for (String token : entry.tokens()) {
                places.computeIfAbsent(token, unknown -> new StringBuilder()).append(written);
            }
        }
    }

    /** Sixteen digits from A to P. */
    private static String inCapitals(String hexadecimal) {
        StringBuilder capitals = new StringBuilder();
        hexadecimal.chars().forEach(digit -> capitals.append((char) ('A' + Character.digit(digit, 16))));
        return capitals.toString();
    }

    long first() {
        return first;
    }

    String events() {
        return events.toString();
    }

    String words() {
        StringBuilder lines = new StringBuilder();
        places.forEach((token, where) -> lines.append(token).append(where).append('\n'));
        return lines.toString();
    }
}
