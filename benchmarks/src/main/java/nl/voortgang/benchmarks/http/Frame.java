package nl.voortgang.benchmarks.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A municipality on which nothing was reported yet, as a file to import.
 *
 * @param activities on which somebody can report
 * @param periods all of them open
 */
public record Frame(int activities, int periods) {
    public static final String ORGANISATION = "zevenaar";

    private static final int ACTIVITIES_PER_GOAL = 10;

    /** Writes the file. */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            sheet(zip, "organisatie", "id;naam;verantwoording", ORGANISATION + ";Gemeente Zevenaar;verplicht");
            sheet(zip, "statusschaal", "code;label;niveau;kleur;vorm", "V;Volgens plan;ON_TRACK;#2e7d32;circle");
            sheet(
                    zip,
                    "perioden",
                    "code;volgorde;soort;jaar;label;toestand",
                    rows(periods, "%1$s;%2$d;PROGRESS_REPORT;2026;Periode %2$d;OPEN"));
            sheet(zip, "onderdelen", "sleutel;soort;code;titel", "t;THEME;1;Wonen");
            sheet(
                    zip,
                    "doelstellingen",
                    "sleutel;code;titel;hoort_bij",
                    rows(Math.ceilDiv(activities, ACTIVITIES_PER_GOAL), "g%2$d;D%2$d;Doel %2$d;t"));
            sheet(
                    zip,
                    "activiteiten",
                    "sleutel;code;titel;hoort_bij",
                    IntStream.range(0, activities)
                            .mapToObj(number ->
                                    "a%1$d;A%1$d;Activiteit %1$d;g%2$d".formatted(number, number / ACTIVITIES_PER_GOAL))
                            .collect(Collectors.joining("\r\n")));
        }
    }

    /** The code of a period, counted from zero. */
    public static String period(int number) {
        return "p-" + number;
    }

    private static String rows(int count, String row) {
        return IntStream.range(0, count)
                .mapToObj(number -> row.formatted(period(number), number))
                .collect(Collectors.joining("\r\n"));
    }

    private static void sheet(ZipOutputStream zip, String name, String columns, String rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        zip.write((columns + "\r\n" + rows + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
