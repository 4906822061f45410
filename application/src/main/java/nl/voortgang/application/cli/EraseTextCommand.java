package nl.voortgang.application.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.erasure.TextErasure;
import nl.voortgang.application.erasure.TextErasure.Approval;
import nl.voortgang.application.erasure.TextErasure.Outcome;
import nl.voortgang.command.Refused;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.PrintedEdition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases the texts of an event. */
@Command(
        name = "erase-text",
        description = {
            "Erase what somebody typed in one event: the keys of its texts are destroyed, and all projections are made"
                    + " anew. The event and every proof stay as they are. It cannot be undone.",
            "Then says which editions were published with it: what becomes of those is for people to decide."
        })
final class EraseTextCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(paramLabel = "POSITION", description = "Of the event, as the audit trail shows it.")
    private long position;

    @Option(
            names = "--text",
            paramLabel = "FIELD",
            description =
                    "Where the one text stands in the event, as details.explanation; all its texts where this is left out.")
    private @Nullable String text;

    @Option(names = "--cause", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // Required.
    private ErasureCause cause;

    @Option(
            names = "--requested-by",
            required = true,
            paramLabel = "USERNAME",
            description = "Who asks for it; a controller or an admin.")
    private String requester = "";

    @Option(
            names = "--approved-by",
            required = true,
            paramLabel = "USERNAME",
            description = "Another person who agrees; an admin of the organisation or of the installation.")
    private String approver = "";

    EraseTextCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws InterruptedException {
        Accounts accounts = workplace.get(Accounts.class);
        if (!accounts.has(requester) || !accounts.has(approver)) {
            spec.commandLine().getErr().println("Both people must have an account.");
            return 2;
        }
        Outcome outcome;
        try {
            outcome = workplace
                    .get(TextErasure.class)
                    .erase(position, text, new Approval(cause, accounts.actor(requester), accounts.actor(approver)));
        } catch (Refused refused) {
            spec.commandLine().getErr().println("Nothing was erased: " + refused.getMessage());
            return 1;
        }
        if (outcome.refusal() != null) {
            spec.commandLine()
                    .getErr()
                    .println(
                            switch (outcome.refusal()) {
                                case NO_SUCH_TEXT -> "There is no event with such a text at this position.";
                                case IMPORT_UNFINISHED ->
                                    "An import into this organisation has not ended, and its file may hold the text: let it"
                                            + " end, or give it up.";
                            });
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Erased. The files of the database forget it once its tables are written anew, as the manual says; backups, the"
                        + " write-ahead log of before and files that were given out are not reached.");
        if (!outcome.printed().isEmpty()) {
            out.println("Published with this text, for people to decide about (period/edition): "
                    + outcome.printed().stream().map(PrintedEdition::toString).collect(Collectors.joining(", ")));
        }
        if (!outcome.copies().isEmpty()) {
            out.println("The same is said by other events, which keep it until it is erased there too. Positions: "
                    + outcome.copies().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return 0;
    }
}
