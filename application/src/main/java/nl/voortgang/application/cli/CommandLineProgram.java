package nl.voortgang.application.cli;

import java.util.Set;

/** Tells a command from a start of the server. */
public final class CommandLineProgram {
    private static final Set<String> COMMANDS = Set.of("import", "export", "rebuild", "account", "help");

    private CommandLineProgram() {}

    /** Whether the first argument is a command; otherwise the program serves. */
    public static boolean isCommand(String[] args) {
        return args.length > 0 && (COMMANDS.contains(args[0]) || args[0].equals("--help"));
    }

    /** Runs the command and returns its exit code. */
    public static int run(String[] args) {
        return 2;
    }
}
