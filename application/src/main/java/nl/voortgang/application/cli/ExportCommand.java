package nl.voortgang.application.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.voortgang.application.looked.Recorder;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.exchange.export.Exporter;
import nl.voortgang.exchange.export.FileFormat;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an organisation as a file that can be imported again. */
@Command(
        name = "export",
        description =
                "Export an organisation as a workbook (.xlsx) or CSV files in a zip (.zip), by the ending of FILE.")
final class ExportCommand implements Callable<Integer> {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Workplace workplace;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Its id, for example zevenaar.")
    private String organisation = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to write it; must not exist yet.")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path file;

    @Option(names = "--overwrite", description = "Replace the file where it exists.")
    private boolean overwrite;

    ExportCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean workbook = name.endsWith(".xlsx");
        if (!OrganisationId.isWellFormed(organisation) || !(workbook || name.endsWith(".zip"))) {
            spec.commandLine()
                    .getErr()
                    .println("Give the id of an organisation and a file that ends in .xlsx or .zip.");
            return 2;
        }
        if (Files.exists(file) && !overwrite) {
            spec.commandLine().getErr().println(file + " exists already: add --overwrite to replace it.");
            return 1;
        }
        if (!isAllProjected()) {
            spec.commandLine()
                    .getErr()
                    .println("The projections are far behind, and an export would not be complete: try again later.");
            return 1;
        }
        // Written whole before it gets its name: an export that fails half-way leaves nothing that looks like one.
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "export", ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            workplace
                    .get(Exporter.class)
                    .write(new OrganisationId(organisation), null, workbook ? FileFormat.XLSX : FileFormat.CSV, out);
        } catch (NotFound none) {
            Files.delete(unfinished);
            spec.commandLine().getErr().println("There is no organisation '" + organisation + "'.");
            return 1;
        }
        workplace.get(Recorder.class).exported(new OrganisationId(organisation));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine().getOut().println("Wrote " + file + " (" + Files.size(file) + " bytes).");
        return 0;
    }

    /**
     * An export is made from projections. After a great import it can take a while until those know everything that happened; that of the
     * others, such as the audit trail with its texts to be searched, takes longest.
     */
    private boolean isAllProjected() throws InterruptedException {
        Projections projections = workplace.get(Projections.class);
        long head = workplace.get(EventLog.class).head();
        if (projections.await(Exporter.PROJECTIONS, head, SOON)) {
            return true;
        }
        spec.commandLine().getErr().println("Waiting for the projections to take in what happened.");
        return projections.await(Exporter.PROJECTIONS, head, PATIENCE);
    }
}
