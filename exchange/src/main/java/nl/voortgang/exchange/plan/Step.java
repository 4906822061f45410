package nl.voortgang.exchange.plan;

import java.util.List;
import nl.voortgang.exchange.format.Row;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row, and the commands that make it so.
 *
 * @param conflicts the values that a person changed here since, for a conflict
 * @param approved whether those are of a report that was approved
 */
public record Step(
        Row row,
        Outcome outcome,
        List<Staged> commands,
        List<Difference> conflicts,
        boolean approved,
        @Nullable Refusal refusal) {

    static Step settled(Row row, Outcome outcome) {
        return new Step(row, outcome, List.of(), List.of(), false, null);
    }

    static Step of(Row row, Outcome outcome, Answer answer) {
        return switch (answer) {
            case Answer.Send send -> new Step(row, outcome, send.commands(), List.of(), false, null);
            case Refusal refusal -> refused(row, refusal);
        };
    }

    public static Step refused(Row row, Refusal refusal) {
        return new Step(row, Outcome.REFUSED, List.of(), List.of(), false, refusal);
    }

    Step with(List<Staged> others) {
        return new Step(row, outcome, List.copyOf(others), conflicts, approved, refusal);
    }

    /** What is left to do once this command was carried out. */
    public Step without(Staged done) {
        return with(commands.stream().filter(command -> !command.equals(done)).toList());
    }
}
