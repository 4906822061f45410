package nl.voortgang.application.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.Refused;
import nl.voortgang.events.ActorId;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.run.ImportReport;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.WrongFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a municipality's year, or says what importing it would do. */
@Command(
        name = "import",
        description =
                "Import a workbook (.xlsx), or a zip or folder of .csv files. Importing the same file again changes nothing; an"
                        + " import that was interrupted goes on.")
final class ImportCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file or folder.")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path file;

    @Option(names = "--dry-run", description = "Only say what would happen; change nothing.")
    private boolean dryRun;

    ImportCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            spec.commandLine().getErr().println("There is no file or folder " + file + ".");
            return 2;
        }
        Importer importer = workplace.get(Importer.class);
        YearFile year = YearFile.of(file);
        try (Bar bar = Bar.of("import")) {
            ImportReport report = dryRun
                    ? importer.dryRun(year, actor())
                    : importer.run(year, actor(), progress -> bar.at(progress.done(), progress.total()));
            print(report);
            return report.isGood() ? 0 : 1;
        } catch (WrongFile wrong) {
            print(wrong.report());
            return 1;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return 1;
        }
    }

    private ActorId actor() {
        workplace.get(FirstGrants.class).begin();
        return workplace.get(Accounts.class).withoutPassword(FirstGrants.COMMAND_LINE, "Opdrachtregel");
    }

    private void print(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.sheets()
                .forEach(sheet -> out.printf(
                        "%-22s %6d rows: %d new, %d changed, %d unchanged, %d in conflict, %d refused, %d wrong%n",
                        sheet.sheet(),
                        sheet.rows(),
                        sheet.added(),
                        sheet.changed(),
                        sheet.unchanged(),
                        sheet.conflicts(),
                        sheet.refused(),
                        sheet.wrong()));
        report.faults().forEach(fault -> out.println("wrong     " + where(fault) + ": " + fault.message()));
        report.conflicts()
                .forEach(conflict -> out.printf(
                        "conflict  %s row %d, %s: the file says '%s', here it was changed to '%s', which is kept%n",
                        conflict.sheet(), conflict.row(), conflict.column(), conflict.inFile(), conflict.here()));
        report.refusals()
                .forEach(refusal -> out.printf(
                        "refused   %s row %d: %s (%s)%n",
                        refusal.sheet(), refusal.row(), refusal.sentence(), refusal.reason()));
        out.println(ending(report));
        out.flush();
    }

    private String ending(ImportReport report) {
        if (!report.isGood()) {
            return "Nothing was imported: "
                    + (report.faultCount() == 1 ? "one thing is" : report.faultCount() + " things are")
                    + " wrong with the file.";
        }
        if (dryRun) {
            return "A dry run: nothing was changed.";
        }
        if (report.changes() > 0) {
            return "Imported: " + report.changes() + (report.changes() == 1 ? " row is" : " rows are")
                    + " new or changed.";
        }
        boolean known = report.conflictCount() == 0 && report.refusalCount() == 0;
        return "Nothing was changed" + (known ? ": everything in the file was here already." : ".");
    }

    private static String where(Fault fault) {
        StringBuilder where = new StringBuilder(fault.sheet() == null ? "file" : fault.sheet());
        if (fault.row() != null) {
            where.append(" row ").append(fault.row());
        }
        if (fault.column() != null) {
            where.append(", ").append(fault.column());
        }
        if (fault.value() != null) {
            where.append(" '").append(fault.value()).append('\'');
        }
        return where.toString();
    }
}
