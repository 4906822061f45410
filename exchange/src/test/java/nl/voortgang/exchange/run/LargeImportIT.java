package nl.voortgang.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.export.FileFormat;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.stack.Installation;
import org.junit.jupiter.api.Test;

/** The rows of a whole country take minutes, not hours. {@code -Dlarge.activities=10000} makes it 100,000 statuses. */
class LargeImportIT {
    private static final int ACTIVITIES = Integer.getInteger("large.activities", 300);
    private static final int PERIODS = 10;
    private static final ActorId IMPORTER = new ActorId(new UUID(7, 1));

    @Test
    void very_many_statuses_come_in_and_go_out() throws Exception {
        YearFile file = file();
        try (Installation installation = Installation.start()) {
            Instant start = Instant.now();
            ImportReport dry = installation.get(Importer.class).dryRun(file);
            Instant looked = Instant.now();
            ImportReport report = installation.get(Importer.class).run(file, IMPORTER, ProgressListener.NONE);
            Instant done = Instant.now();
            installation.settle();
            Instant again = Instant.now();
            ImportReport nothing = installation.get(Importer.class).run(file, IMPORTER, ProgressListener.NONE);
            Instant recognised = Instant.now();
            byte[] export = installation.export("land", null, FileFormat.CSV);
            Instant exported = Instant.now();
            byte[] workbook = installation.export("land", null, FileFormat.XLSX);
            Instant written = Instant.now();
            ImportReport same =
                    installation.get(Importer.class).dryRun(YearFile.of(new ByteArrayInputStream(workbook)));
            System.out.printf(
                    "%d statuses: dry run %s, import %s, again %s, CSV export %s, workbook %s, dry run of the workbook %s%n",
                    ACTIVITIES * PERIODS,
                    Duration.between(start, looked),
                    Duration.between(looked, done),
                    Duration.between(again, recognised),
                    Duration.between(recognised, exported),
                    Duration.between(exported, written),
                    Duration.between(written, Instant.now()));
            assertThat(dry.faults()).isEmpty();
            assertThat(report.changes()).isEqualTo(1 + 2 + PERIODS + ACTIVITIES * (1 + PERIODS));
            assertThat(report.refusals()).isEmpty();
            assertThat(nothing.changes()).isZero();
            assertThat(same.changes()).isZero();
            assertThat(export.length).isPositive();
            assertThat(Duration.between(looked, done))
                    .isLessThan(Duration.ofMillis(60_000L + 10L * ACTIVITIES * PERIODS));
        }
    }

    private static YearFile file() {
        StringBuilder periods = new StringBuilder("code;volgorde;soort;jaar;label;toestand\n");
        StringBuilder activities = new StringBuilder("sleutel;code;titel\n");
        StringBuilder statuses = new StringBuilder("onderwerp;periode;status;toelichting;oorzaak\n");
        for (int p = 0; p < PERIODS; p++) {
            periods.append(
                    "p-%d;%d;PROGRESS_REPORT;2020;Periode %d;%s%n".formatted(p, p, p, p < 5 ? "CLOSED" : "OPEN"));
        }
        for (int a = 0; a < ACTIVITIES; a++) {
            activities.append("a%d;%d;Activiteit nummer %d%n".formatted(a, a, a));
            for (int p = 0; p < PERIODS; p++) {
                statuses.append("a%d;p-%d;%s;Toelichting van %d voor %d, met nog wat woorden erbij.;%n"
                        .formatted(a, p, (a + p) % 7 == 0 ? "N" : "V", a, p));
            }
        }
        return Csv.of("land")
                .sheet(
                        "statusschaal",
                        "code;label;niveau;kleur;vorm",
                        "V;Volgens plan;ON_TRACK;#2e7d32;circle",
                        "N;Niet volgens plan;OFF_TRACK;#b71c1c;square")
                .file("perioden.csv", periods.toString())
                .file("activiteiten.csv", activities.toString())
                .file("statussen.csv", statuses.toString())
                .file();
    }
}
