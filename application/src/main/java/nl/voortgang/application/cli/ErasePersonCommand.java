package nl.voortgang.application.cli;

import java.util.concurrent.Callable;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.erasure.PersonErasure;
import nl.voortgang.command.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases a person. */
@Command(
        name = "erase-person",
        description = {
            "Erase a person: name, mail address, password, identities, units, drafts and reminders go, roles are revoked,"
                    + " sessions end. What they did stays under their pseudonym, as by a former employee.",
            "It cannot be undone. Backups and files that were given out are not reached."
        })
final class ErasePersonCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(paramLabel = "USERNAME", description = "Whose account it is.")
    private String username = "";

    @Option(names = "--yes", required = true, description = "Yes, for good.")
    private boolean sure;

    ErasePersonCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Accounts accounts = workplace.get(Accounts.class);
        if (!sure || !accounts.has(username)) {
            spec.commandLine().getErr().println("There is no such account.");
            return 2;
        }
        try {
            workplace.get(PersonErasure.class).erase(accounts.actor(username), null);
        } catch (Refused refused) {
            spec.commandLine().getErr().println("Nothing was emptied: " + refused.getMessage());
            return 1;
        }
        // The name is not repeated: this may be kept somewhere.
        spec.commandLine()
                .getOut()
                .println(
                        "Erased. Still named by: linked accounts of the same person, backups and the write-ahead log of"
                                + " before, files that were given out, and texts in which somebody wrote the name.");
        return 0;
    }
}
