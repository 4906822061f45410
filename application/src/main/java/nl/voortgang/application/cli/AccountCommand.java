package nl.voortgang.application.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.AccountKeeping;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Membership;
import nl.voortgang.application.accounts.PasswordRule;
import nl.voortgang.application.accounts.PasswordRule.Weakness;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an account, or gives an existing one another password or identity and other roles; or takes it out of use. */
@Command(
        name = "account",
        description = {
            "Add an account, or change its password and roles. The password is asked for, or read from standard input.",
            "With --identity the person signs in with the provider of identities, and no password is asked for."
        })
final class AccountCommand implements Callable<Integer> {
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

    @Option(names = "--must-change", description = "The person has to choose another password before anything else.")
    private boolean mustChange;

    @Option(
            names = "--identity",
            paramLabel = "SUBJECT",
            description =
                    "Who the person is at the provider of identities; the page that refuses them says it. Replaces the one"
                            + " from before, and a password.")
    private @Nullable String subject;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "The provider of --identity; the one in the settings where it is left out.")
    private @Nullable String issuer;

    @Option(names = "--disable", description = "Nobody can sign in to it any more; sessions end at once.")
    private boolean disable;

    @Option(names = "--enable", description = "Undoes --disable.")
    private boolean enable;

    AccountCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        if (!AccountKeeping.isUsername(username)) {
            return refuse("A username has lower-case letters, digits, points and hyphens.");
        }
        if (disable || enable) {
            return use();
        }
        if (roles.isEmpty()) {
            return refuse("Say with --role what the person may do.");
        }
        List<Membership> memberships;
        try {
            memberships = units == null
                    ? List.of()
                    : units.stream().map(Membership::of).toList();
        } catch (IllegalArgumentException unreadable) {
            return refuse("A unit is given with its organisation, for example zevenaar/sport.");
        }
        if (roles.contains(Role.PROGRAM)) {
            spec.commandLine().getErr().println("No person can have the role PROGRAM.");
            return 2;
        }
        if (mail != null && !mail.isEmpty() && !AccountKeeping.isMail(mail)) {
            return refuse("This is not a mail address.");
        }
        String password = subject == null ? password() : "";
        Optional<Weakness> weakness =
                subject == null ? PasswordRule.weakness(password, username, name) : Optional.empty();
        if (weakness.isPresent()) {
            return refuse(weakness.get().sentence());
        }
        return keep(password, memberships);
    }

    private int keep(String password, List<Membership> memberships) {
        Accounts accounts = workplace.get(Accounts.class);
        AccountKeeping keeping = workplace.get(AccountKeeping.class);
        String provider = issuer == null ? keeping.provider() : issuer;
        if (subject != null && provider.isBlank()) {
            return refuse("Say with --issuer whose identity it is.");
        }
        ActorId owner = accounts.has(username) ? accounts.actor(username) : null;
        if (subject != null && keeping.isTaken(provider, subject, owner)) {
            return refuse("Another account has this identity already.");
        }
        boolean added = accounts.add(username, name.isBlank() ? username : name, "", List.of(), false);
        if (!added) {
            accounts.isNoDemo(username);
        }
        ActorId actor = accounts.actor(username);
        if (subject == null) {
            keeping.proveByPassword(actor, password, mustChange);
        } else {
            keeping.proveByIdentity(actor, provider, subject);
        }
        workplace.get(FirstGrants.class).giveEverywhere(actor, roles);
        if (units != null) {
            accounts.belongsTo(username, memberships);
        }
        if (mail != null) {
            accounts.reachableAt(username, mail);
        }
        out().println((added ? "Added " : "Changed ") + username + " with " + roles + ".");
        return 0;
    }

    private int use() {
        Accounts accounts = workplace.get(Accounts.class);
        if (!accounts.has(username)) {
            return refuse("There is no such account.");
        }
        workplace.get(AccountKeeping.class).use(accounts.actor(username), disable);
        out().println(username + (disable ? " can no longer sign in." : " can sign in again."));
        return 0;
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 2;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
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
