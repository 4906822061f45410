package nl.voortgang.application.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.voortgang.application.VoortgangApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The program as a command: does one thing on the database and ends. Works beside a running server, on the same database. */
@Command(
        name = "voortgang",
        description = "Status and budget of every planned activity. Without a command it serves on port 8080.",
        subcommands = {
            ImportCommand.class,
            ExportCommand.class,
            RebuildCommand.class,
            AccountCommand.class,
            ChangeKeyCommand.class,
            ErasePersonCommand.class,
            EraseTextCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Settings go with every command: --voortgang.home=DIR for the embedded database, or --spring.datasource.url=URL.",
        })
public final class CommandLineProgram {
    private static final Pattern SETTING = Pattern.compile("--([\\w-]+\\..*|debug|trace)", Pattern.DOTALL);

    private CommandLineProgram() {}

    /**
     * Whether there is anything among the arguments but settings; otherwise the program serves. A word that is no command counts too, so
     * that a misspelled one is answered instead of starting a server.
     */
    public static boolean isCommand(String[] args) {
        return !Arrays.stream(args).allMatch(CommandLineProgram::isSetting);
    }

    /** Runs the command and returns its exit code: 0 done, 1 something was wrong, 2 the command was not understood. */
    public static int run(String[] args) {
        String[] settings =
                Arrays.stream(args).filter(CommandLineProgram::isSetting).toArray(String[]::new);
        String[] command = Arrays.stream(args).filter(arg -> !isSetting(arg)).toArray(String[]::new);
        Workplace workplace = new Workplace(() -> open(settings));
        CommandLine line = new CommandLine(new CommandLineProgram(), new WorkplaceFactory(workplace))
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, executed, parsed) -> {
            if (!(failure instanceof NotOpened)) {
                executed.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            }
            return 1;
        });
        try (workplace) {
            return line.execute(command);
        }
    }

    /** Settings have names with points in them, such as {@code --server.port=8081}, or are the framework's two switches. */
    private static boolean isSetting(String argument) {
        return SETTING.matcher(argument).matches();
    }

    private static ConfigurableApplicationContext open(String[] settings) {
        SpringApplication application = new SpringApplication(VoortgangApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(
                Map.of("voortgang.database.join-running", "true", "db-scheduler.enabled", "false"));
        application.setLogStartupInfo(false);
        try {
            return application.run(quietly(settings));
        } catch (RuntimeException reported) {
            throw new NotOpened(reported);
        }
    }

    /** The program's parts could not be put together; why was said when it happened. */
    private static final class NotOpened extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOpened(RuntimeException cause) {
            super(cause);
        }
    }

    /** Only what a command prints is its answer; whoever wants the log beside it sets the level. */
    private static String[] quietly(String[] settings) {
        String level = "--logging.level.nl.voortgang=";
        return Arrays.stream(settings).anyMatch(setting -> setting.startsWith(level))
                ? settings
                : Stream.concat(Arrays.stream(settings), Stream.of(level + "warn"))
                        .toArray(String[]::new);
    }
}
