package nl.voortgang.application.cli;

import java.util.concurrent.Callable;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.eventstore.transparency.KeyStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives the log another key. */
@Command(
        name = "change-key",
        description = {
            "Let a new key sign the log's checkpoints from here on. The present key signs a last statement that the new"
                    + " one follows it, and is then destroyed.",
            "Use it where the present key may have been seen by others, and from time to time."
        })
final class ChangeKeyCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    ChangeKeyCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        KeyStatement next = workplace.get(PostgresEventStore.class).changeKey();
        spec.commandLine()
                .getOut()
                .println("Key " + next.number() + " signs checkpoints of more than " + next.since() + " events: "
                        + next.key());
        return 0;
    }
}
