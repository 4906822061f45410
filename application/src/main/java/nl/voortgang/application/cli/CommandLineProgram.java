package nl.voortgang.application.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.application.VoortgangApplication;
import nl.voortgang.application.database.StartupProblem;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Settings go with every command: --voortgang.home=DIR for the embedded database, or --spring.datasource.url=URL.",
        })
public final class CommandLineProgram {
    private static final Set<String> COMMANDS =
            Set.of("import", "export", "rebuild", "account", "change-key", "help", "--help", "-h");

    private CommandLineProgram() {}

    /** Whether the first argument is a command; otherwise the program serves. */
    public static boolean isCommand(String[] args) {
        return args.length > 0 && COMMANDS.contains(args[0]);
    }

    /** Runs the command and returns its exit code: 0 done, 1 something was wrong, 2 the command was not understood. */
    public static int run(String[] args) {
        String[] settings =
                Arrays.stream(args).filter(CommandLineProgram::isSetting).toArray(String[]::new);
        String[] command = Arrays.stream(args).filter(arg -> !isSetting(arg)).toArray(String[]::new);
        Workplace workplace = new Workplace(() -> open(settings));
        CommandLine line = new CommandLine(new CommandLineProgram(), new WorkplaceFactory(workplace));
        line.setExecutionExceptionHandler((failure, executed, parsed) -> {
            executed.getErr().println(sentence(failure));
            return 1;
        });
        try (workplace) {
            return line.execute(command);
        }
    }

    private static boolean isSetting(String argument) {
        return List.of("--voortgang.", "--spring.", "--logging.").stream().anyMatch(argument::startsWith);
    }

    private static ConfigurableApplicationContext open(String[] settings) {
        SpringApplication application = new SpringApplication(VoortgangApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of(
                "logging.level.root", "warn",
                "voortgang.database.join-running", "true"));
        return application.run(settings);
    }

    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem) {
                return String.valueOf(cause.getMessage());
            }
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
