package nl.voortgang.exchange.plan;

import nl.voortgang.command.Command;

/** A command and when its turn is. */
public record Staged(Wave wave, Command command) {
    static Staged in(Stage stage, Command command) {
        return new Staged(Wave.of(stage), command);
    }
}
