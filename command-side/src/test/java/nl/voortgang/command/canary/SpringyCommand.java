package nl.voortgang.command.canary;

import nl.voortgang.command.Command;
import org.springframework.http.HttpStatus;

/** Breaks the rules on purpose: an intention does not know how it came in. */
record SpringyCommand(String aggregateId, HttpStatus answer) implements Command {}
