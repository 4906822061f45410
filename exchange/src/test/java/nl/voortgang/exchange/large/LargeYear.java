package nl.voortgang.exchange.large;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A municipality's year of any size, as CSV files in a zip: the same numbers give the same bytes.
 *
 * <p>Needs nothing but a JDK, so that it can be run as it stands: {@code java LargeYear.java FILE ORGANISATION ACTIVITIES PERIODS SEED}.
 *
 * @param organisation lower-case letters, digits and hyphens
 * @param activities each has a status in every period
 * @param periods of which the first half is closed
 */
public record LargeYear(String organisation, int activities, int periods, long seed) {
    private static final int ACTIVITIES_PER_GOAL = 8;
    private static final int GOALS_PER_THEME = 5;
    private static final String[] SCALE = {
        "V;Volgens plan;ON_TRACK;#2e7d32;circle",
        "R;Risico;AT_RISK;#f9a825;triangle",
        "N;Niet volgens plan;OFF_TRACK;#b71c1c;square",
        "G;Niet gestart;NOT_STARTED;#757575;ring",
        "A;Afgerond;COMPLETED;#1565c0;check"
    };
    private static final List<String> WORDS = List.of(
            "aanbesteding",
            "begroting",
            "besluit",
            "bewoners",
            "college",
            "de",
            "een",
            "fase",
            "gemeente",
            "het",
            "in",
            "is",
            "kwartaal",
            "later",
            "met",
            "onderzoek",
            "overleg",
            "planning",
            "raad",
            "samen",
            "start",
            "uitvoering",
            "van",
            "vertraging",
            "voor",
            "wijk",
            "zorg");

    /** Writes one to a file. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException("expected FILE ORGANISATION ACTIVITIES PERIODS SEED");
        }
        LargeYear year = new LargeYear(
                arguments[1],
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Long.parseLong(arguments[4]));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            year.write(out);
        }
    }

    public int statuses() {
        return activities * periods;
    }

    /** How many rows there are in all sheets. */
    public int rows() {
        return 1 + SCALE.length + periods + themes() + goals() + activities + statuses();
    }

    private int goals() {
        return Math.ceilDiv(activities, ACTIVITIES_PER_GOAL);
    }

    private int themes() {
        return Math.ceilDiv(goals(), GOALS_PER_THEME);
    }

    /** Writes the zip; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        new Pen(out, new Random(seed)).write(this);
    }

    /** One file on its way: texts are drawn in the order in which they are written. */
    private static final class Pen {
        private final ZipOutputStream zip;
        private final Writer text;
        private final Random random;

        private Pen(OutputStream out, Random random) {
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            this.random = random;
        }

        private void write(LargeYear year) throws IOException {
            sheet("organisatie", "id;naam;verantwoording");
            row(year.organisation, "Gemeente " + year.organisation, "verplicht");
            sheet("statusschaal", "code;label;niveau;kleur;vorm");
            for (String value : SCALE) {
                row(value);
            }
            sheet("perioden", "code;volgorde;soort;jaar;label;toestand");
            for (int p = 0; p < year.periods; p++) {
                String state = p < year.periods / 2 ? "CLOSED" : "OPEN";
                row("p-" + p, p, "PROGRESS_REPORT", 2020 + p / 4, "Periode " + p, state);
            }
            outline(year);
            sheet(
                    "statussen",
                    "onderwerp;periode;status;toelichting;oorzaak;gevolg;bijsturing;tijd;geld;voorstel_raad");
            for (int a = 0; a < year.activities; a++) {
                for (int p = 0; p < year.periods; p++) {
                    status(a, p);
                }
            }
            text.flush();
            zip.finish();
        }

        private void outline(LargeYear year) throws IOException {
            sheet("onderdelen", "sleutel;soort;code;titel");
            for (int t = 0; t < year.themes(); t++) {
                row("t" + t, "THEME", "T" + t, sentence(3));
            }
            sheet("doelstellingen", "sleutel;code;titel;hoort_bij;omschrijving");
            for (int g = 0; g < year.goals(); g++) {
                row("g" + g, "D" + g, sentence(5), "t" + g / GOALS_PER_THEME, sentence(20));
            }
            sheet("activiteiten", "sleutel;code;titel;hoort_bij;jaar_realisatie");
            for (int a = 0; a < year.activities; a++) {
                row("a" + a, "A" + a, sentence(6), "g" + a / ACTIVITIES_PER_GOAL, 2020 + a % 4);
            }
        }

        /** Most are on plan; the others say why not. */
        private void status(int activity, int period) throws IOException {
            int drawn = random.nextInt(100);
            String status = drawn < 70 ? "V" : drawn < 82 ? "R" : drawn < 90 ? "N" : drawn < 95 ? "G" : "A";
            boolean accounts = status.equals("R") || status.equals("N");
            row(
                    "a" + activity,
                    "p-" + period,
                    status,
                    sentence(10 + random.nextInt(40)),
                    accounts ? sentence(12) : "",
                    accounts ? sentence(12) : "",
                    accounts ? sentence(12) : "",
                    accounts ? status : "V",
                    drawn % 2 == 0 ? "V" : "",
                    drawn == 0 ? sentence(15) : "");
        }

        private String sentence(int words) {
            StringBuilder sentence = new StringBuilder();
            for (int n = 0; n < words; n++) {
                sentence.append(n == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
            }
            return sentence.append('.').toString();
        }

        private void sheet(String name, String columns) throws IOException {
            text.flush();
            ZipEntry entry = new ZipEntry(name + ".csv");
            entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            row(columns);
        }

        private void row(Object... cells) throws IOException {
            for (int n = 0; n < cells.length; n++) {
                text.append(n == 0 ? "" : ";").append(String.valueOf(cells[n]));
            }
            text.append("\r\n");
        }
    }
}
