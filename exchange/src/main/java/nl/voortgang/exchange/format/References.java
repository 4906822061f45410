package nl.voortgang.exchange.format;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one cell, separated by commas; one that holds a comma or a quote itself stands in double quotes. */
final class References {
    private static final int MOST = 1_000;
    private static final int LONGEST = 100;

    private References() {}

    static List<String> read(Cell cell) throws Unfit {
        String text = Texts.bounded(cell, MOST * (LONGEST + 3));
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = end(text, at);
            String item = item(text.substring(at, end).strip());
            if (item.length() > LONGEST) {
                throw new Unfit(Problem.TOO_LONG, "has a reference of more than " + LONGEST + " characters");
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
            at = end + 1;
        }
        if (items.size() > MOST) {
            throw new Unfit(Problem.TOO_LONG, "has more than " + MOST + " references");
        }
        return List.copyOf(items);
    }

    /** Where the item that begins here ends: at a comma outside quotes, or with the text. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return at;
            }
        }
        return text.length();
    }

    private static String item(String written) {
        boolean quoted = written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
        return quoted
                ? written.substring(1, written.length() - 1)
                        .replace("\"\"", "\"")
                        .strip()
                : written;
    }

    static String write(List<String> items) {
        return String.join(",", items.stream().map(References::quoted).toList());
    }

    private static String quoted(String item) {
        return item.indexOf(',') >= 0 || item.indexOf('"') >= 0 ? '"' + item.replace("\"", "\"\"") + '"' : item;
    }
}
