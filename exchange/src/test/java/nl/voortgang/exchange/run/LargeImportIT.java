package nl.voortgang.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.exchange.export.FileFormat;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.large.LargeYear;
import nl.voortgang.stack.Installation;
import org.junit.jupiter.api.Test;

/**
 * A year of many rows comes in, goes out and is the same. {@code -Dlarge.activities=10000} makes it 100,000 statuses; the output says how
 * long each part took.
 */
class LargeImportIT {
    private static final LargeYear YEAR = new LargeYear("groot", Integer.getInteger("large.activities", 300), 10, 7);
    private static final ActorId IMPORTER = new ActorId(new UUID(7, 1));

    private Instant began = Instant.now();

    @Test
    void very_many_statuses_come_in_and_go_out() throws Exception {
        YearFile file = file();
        try (Installation installation = Installation.start();
                Installation other = Installation.start()) {
            Importer importer = installation.get(Importer.class);
            List<Integer> shown = new ArrayList<>();
            began = Instant.now();
            ImportReport dry = importer.dryRun(file, IMPORTER);
            took("dry run");
            ImportReport report = importer.run(file, IMPORTER, progress -> shown.add(progress.done()));
            took("import");
            installation.settle();
            took("projections");
            ImportReport nothing = importer.run(file, IMPORTER, ProgressListener.NONE);
            took("import of the same");
            byte[] csv = installation.export("groot", null, FileFormat.CSV);
            took("export as CSV");
            byte[] workbook = installation.export("groot", null, FileFormat.XLSX);
            took("export as workbook");
            ImportReport same = importer.dryRun(YearFile.of(new ByteArrayInputStream(workbook)), IMPORTER);
            took("dry run of the workbook");
            ImportReport moved = other.imports(YearFile.of(workbook), IMPORTER);
            took("import of the workbook elsewhere");

            assertThat(dry.faults()).isEmpty();
            assertThat(report.changes()).isEqualTo(YEAR.rows());
            assertThat(report.refusals()).isEmpty();
            assertThat(shown).as("progress").isSorted().hasSizeGreaterThan(YEAR.rows());
            assertThat(nothing.changes()).isZero();
            assertThat(same.changes()).isZero();
            assertThat(moved.changes()).isEqualTo(YEAR.rows());
            assertThat(other.export("groot", null, FileFormat.CSV)).isEqualTo(csv);
        }
    }

    private void took(String part) {
        Instant now = Instant.now();
        System.out.printf("%d statuses: %s %s%n", YEAR.statuses(), part, Duration.between(began, now));
        began = now;
    }

    private static YearFile file() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        YEAR.write(zip);
        return YearFile.of(zip.toByteArray());
    }
}
