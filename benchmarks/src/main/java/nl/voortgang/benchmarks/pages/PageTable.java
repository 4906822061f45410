package nl.voortgang.benchmarks.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.voortgang.benchmarks.Series;
import nl.voortgang.benchmarks.Table;

/** The figures of each page: how many bytes, and how soon the first of them came. */
final class PageTable {
    private static final Pattern FILES =
            Pattern.compile("(?:<link rel=\"stylesheet\"[^>]*href|<script[^>]*src)=\"([^\"]+)\"");
    private static final double NANOS_PER_MILLI = 1e6;

    private final Reader reader;
    private final int rounds;
    private final Table table = new Table(List.of(
            "Page",
            "first byte, median, ms",
            "highest, ms",
            "page, bytes sent",
            "page, bytes",
            "with its files, first visit, bytes sent"));

    PageTable(Reader reader, int rounds) {
        this.reader = reader;
        this.rounds = rounds;
    }

    void measure(String kind, String path) throws IOException, InterruptedException {
        Series firstBytes = new Series();
        // The first time is the database's and the compiler's; people meet it once a day.
        Reader.Answer answer = reader.get(path);
        for (int round = 0; round < rounds; round++) {
            firstBytes.add(reader.get(path).firstByte() / NANOS_PER_MILLI);
        }
        int files = 0;
        List<String> addresses = new ArrayList<>();
        FILES.matcher(answer.text()).results().forEach((MatchResult file) -> addresses.add(file.group(1)));
        for (String address : addresses) {
            files += reader.get(address).sent();
        }
        table.add(List.of(
                "`" + kind + "`",
                String.format(Locale.ROOT, "%.1f", firstBytes.median()),
                String.format(Locale.ROOT, "%.1f", firstBytes.highest()),
                String.format(Locale.ROOT, "%,d", answer.sent()),
                String.format(Locale.ROOT, "%,d", answer.length()),
                String.format(Locale.ROOT, "%,d", answer.sent() + files)));
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
