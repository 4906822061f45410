package nl.voortgang.application.cli;

import java.io.Console;
import java.util.Optional;

/** The terminal at which a person sits, if there is one. */
final class Terminal {
    private Terminal() {}

    // From Java 22 on there is always a console, unless the program asked for the older one; its main method does.
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> console() {
        return Optional.ofNullable(System.console());
    }
}
