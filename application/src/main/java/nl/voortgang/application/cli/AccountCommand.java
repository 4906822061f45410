package nl.voortgang.application.cli;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Membership;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an account, or gives an existing one another password and other roles. */
@Command(
        name = "account",
        description =
                "Add an account, or change its password and roles. The password is asked for, or read from standard input.")
final class AccountCommand implements Callable<Integer> {
    private static final int SHORTEST_PASSWORD = 12;

    private final Workplace workplace;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(paramLabel = "USERNAME", description = "Lower-case letters, digits, points and hyphens.")
    private String username = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name that others see; the username where it is left out.")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description =
                    "One or more of ${COMPLETION-CANDIDATES}, but PROGRAM; repeat the option for each. Granted in every"
                            + " organisation there is. Roles from before stay: they are revoked by an admin.")
    private List<Role> roles = List.of();

    @Option(
            names = "--unit",
            paramLabel = "ORGANISATION/UNIT",
            description =
                    "An organisational unit the person belongs to, for example zevenaar/sport; repeat the option for each."
                            + " Replaces those from before.")
    private @Nullable List<String> units;

    @Option(
            names = "--mail",
            paramLabel = "ADDRESS",
            description = "Where reminders go; empty for nowhere. Stays as it was where it is left out.")
    private @Nullable String mail;

    AccountCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        if (!username.matches("[a-z0-9][a-z0-9.-]{0,62}")) {
            spec.commandLine().getErr().println("A username has lower-case letters, digits, points and hyphens.");
            return 2;
        }
        List<Membership> memberships;
        try {
            memberships = units == null
                    ? List.of()
                    : units.stream().map(Membership::of).toList();
        } catch (IllegalArgumentException unreadable) {
            spec.commandLine().getErr().println("A unit is given with its organisation, for example zevenaar/sport.");
            return 2;
        }
        if (roles.contains(Role.PROGRAM)) {
            spec.commandLine().getErr().println("No person can have the role PROGRAM.");
            return 2;
        }
        if (mail != null && !mail.isEmpty() && !mail.matches("[^@\\s]+@[^@\\s]+")) {
            spec.commandLine().getErr().println("This is not a mail address.");
            return 2;
        }
        String password = password();
        if (password.length() < SHORTEST_PASSWORD) {
            spec.commandLine().getErr().println("A password has at least " + SHORTEST_PASSWORD + " characters.");
            return 2;
        }
        String hash = String.valueOf(workplace.get(PasswordEncoder.class).encode(password));
        Accounts accounts = workplace.get(Accounts.class);
        boolean added = accounts.add(username, name.isBlank() ? username : name, hash, List.of(), false);
        if (!added) {
            accounts.change(username, hash);
        }
        workplace.get(FirstGrants.class).giveEverywhere(accounts.actor(username), roles);
        if (units != null) {
            accounts.belongsTo(username, memberships);
        }
        if (mail != null) {
            accounts.reachableAt(username, mail);
        }
        spec.commandLine().getOut().println((added ? "Added " : "Changed ") + username + " with " + roles + ".");
        return 0;
    }

    private static String password() {
        Optional<Console> terminal = Terminal.console();
        if (terminal.isPresent()) {
            char[] typed = terminal.get().readPassword("Password: ");
            return typed == null ? "" : new String(typed);
        }
        Scanner input = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        return input.hasNextLine() ? input.nextLine() : "";
    }
}
