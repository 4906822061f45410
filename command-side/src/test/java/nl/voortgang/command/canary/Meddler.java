package nl.voortgang.command.canary;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Breaks the rules on purpose: handles commands without being an aggregate, and goes around the door. */
final class Meddler {
    @CommandHandler
    void handle(String command) {
        AggregateLifecycle.apply(command);
    }
}
