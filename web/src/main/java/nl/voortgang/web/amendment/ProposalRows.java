package nl.voortgang.web.amendment;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.voortgang.web.form.Form;

/** The rows of a proposal, one for each budget line that changes: in the form they are numbered from 1. */
final class ProposalRows {
    /** A decision that changes more lines than that comes in a file. */
    static final int MOST = 50;

    static final String COUNT = "rows";

    /** As many as a transfer needs. */
    private static final int AT_FIRST = 2;

    private ProposalRows() {}

    static int count(Form form) {
        String typed = form.text(COUNT);
        int count = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : AT_FIRST;
        return Math.clamp(count, 1, MOST);
    }

    /** The name of a field in a row. */
    static String field(int row, String name) {
        return "row-" + row + "-" + name;
    }

    static Form added(Form form) {
        int count = Math.min(MOST, count(form) + 1);
        return form.with(values -> {
            values.put(COUNT, Integer.toString(count));
            return values;
        });
    }

    /** The rows below move up. */
    static Form removed(Form form, int row) {
        int count = count(form);
        return form.with(values -> {
            Map<String, String> kept = new TreeMap<>(values);
            kept.keySet().removeIf(name -> name.startsWith("row-"));
            int to = 0;
            for (int from :
                    IntStream.rangeClosed(1, count).filter(each -> each != row).toArray()) {
                to++;
                move(values, field(from, ""), kept, field(to, ""));
            }
            kept.put(COUNT, Integer.toString(to));
            return kept;
        });
    }

    private static void move(Map<String, String> all, String from, Map<String, String> kept, String to) {
        all.forEach((name, value) -> {
            if (name.startsWith(from)) {
                kept.put(to + name.substring(from.length()), value);
            }
        });
    }
}
