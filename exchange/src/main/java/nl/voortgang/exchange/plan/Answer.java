package nl.voortgang.exchange.plan;

import java.util.List;
import nl.voortgang.command.Command;

/** What a row that is not there yet, or differs, comes to. */
sealed interface Answer permits Answer.Send, Refusal {

    record Send(List<Staged> commands) implements Answer {}

    static Answer send(Stage stage, Command command) {
        return new Send(List.of(Staged.in(stage, command)));
    }
}
