package nl.voortgang.verifier.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Checks a whole database. */
@Command(
        name = "check",
        description = "Check a database: its log, its projections and its budgets. Reading rights are enough.",
        mixinStandardHelpOptions = true,
        versionProvider = VerifierProgram.Version.class)
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Option(names = "--url", required = true, paramLabel = "URL", description = "jdbc:postgresql://HOST/DATABASE")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Option(names = "--user", paramLabel = "NAME", description = "Database user.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File with that user's password.")
    private @Nullable Path passwordFile;

    @Option(names = "--checkpoints", paramLabel = "DIR", description = "Directory of exported checkpoints.")
    private @Nullable Path checkpoints;

    @Option(names = "--journal", paramLabel = "FILE", description = "Journal of acknowledged requests.")
    private @Nullable Path journal;

    @Option(names = "--key", paramLabel = "KEY", description = "The log's first verifier key, or a file with it.")
    private @Nullable String key;

    @Option(
            names = "--access-checkpoints",
            paramLabel = "DIR",
            description = "Directory of exported checkpoints of the access log.")
    private @Nullable Path accessCheckpoints;

    @Option(
            names = "--access-key",
            paramLabel = "KEY",
            description = "The access log's first verifier key, or a file with it.")
    private @Nullable String accessKey;

    @Option(
            names = "--only",
            paramLabel = "PART",
            converter = PartOfName.class,
            description = "Check one part only: log, projections, budget, authority, publication or access.")
    private @Nullable Part only;

    /** Parts are named in lower case. */
    static final class PartOfName implements ITypeConverter<Part> {
        @Override
        public Part convert(String name) {
            for (Part part : Part.values()) {
                if (part.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return part;
                }
            }
            throw new TypeConversionException(
                    "there are log, projections, budget, authority, publication and access, not '" + name + "'");
        }
    }

    @Override
    public Integer call() throws SQLException {
        Set<Part> parts = only == null ? EnumSet.allOf(Part.class) : EnumSet.of(only);
        Evidence evidence = new Evidence(checkpoints, journal, Texts.fileOrText(key))
                .withAccess(accessCheckpoints, Texts.fileOrText(accessKey));
        Report report;
        try (Connection connection = DriverManager.getConnection(url, login());
                ConsoleProgress progress = ConsoleProgress.of(spec.commandLine().getErr())) {
            report = new Verification(evidence, parts, progress).run(connection);
        }
        new PrintedReport(spec.commandLine().getOut()).print(report);
        return report.isGood() ? VerifierProgram.GOOD : VerifierProgram.DIFFERS;
    }

    private Properties login() {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
        }
        if (passwordFile != null) {
            login.setProperty("password", Texts.of(passwordFile).strip());
        }
        login.setProperty("ApplicationName", "voortgang-verifier");
        return login;
    }
}
