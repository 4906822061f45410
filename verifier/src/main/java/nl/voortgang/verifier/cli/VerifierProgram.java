package nl.voortgang.verifier.cli;

import java.sql.SQLException;
import nl.voortgang.verifier.BadEvidence;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The verifier on the command line. Exit code 0: all is good; 1: something differs; 2: nothing is known, because it could not check. */
@Command(
        name = "voortgang-verifier",
        description = "Checks that nothing was lost or changed, without relying on the program that wrote it.",
        subcommands = {CheckCommand.class, VerifyProofCommand.class, VerifyConsistencyCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = VerifierProgram.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit code: 0 all is good, 1 something differs, 2 it could not check."})
public final class VerifierProgram {
    static final int GOOD = 0;
    static final int DIFFERS = 1;
    static final int UNKNOWN = 2;

    private VerifierProgram() {}

    /** Stands in the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = VerifierProgram.class.getPackage().getImplementationVersion();
            return new String[] {"voortgang-verifier " + (version == null ? "(not packaged)" : version)};
        }
    }

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        // From Java 22 on there is always a console, unless the older one is asked for: that one says whether a person
        // watches.
        System.setProperty("jdk.console", "java.base");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new VerifierProgram()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("Nothing is known, because it could not check: " + sentence(failure));
            return UNKNOWN;
        });
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case BadEvidence bad -> String.valueOf(bad.getMessage());
            case SQLException database -> "the database says: " + database.getMessage();
            default -> failure.toString();
        };
    }
}
