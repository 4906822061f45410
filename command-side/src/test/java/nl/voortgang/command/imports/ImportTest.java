package nl.voortgang.command.imports;

import static nl.voortgang.command.Deciding.IMPORT;
import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Reason.NOT_STARTED;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.imports.ImportCommand.CompleteImport;
import nl.voortgang.command.imports.ImportCommand.StartImport;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.ImportEvent.ImportCompleted;
import nl.voortgang.events.ImportEvent.ImportStarted;
import org.junit.jupiter.api.Test;

/** An import begins once and ends once, also when it was interrupted and taken up again. */
class ImportTest {
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final StartImport START = new StartImport(IMPORT, ZEVENAAR, DIGEST, 214);
    private static final ImportStarted STARTED = new ImportStarted(IMPORT, ZEVENAAR, DIGEST, 214);
    private static final CompleteImport COMPLETE = new CompleteImport(IMPORT, 209, 4, 1);
    private static final ImportCompleted COMPLETED = new ImportCompleted(IMPORT, ZEVENAAR, 209, 4, 1);

    private final Deciding<ImportCommand, ImportDecider.State, ImportEvent> importing = Deciding.of(
            (command, state, situation) -> ImportDecider.decide(command, state),
            (state, event, actor) -> ImportDecider.State.evolve(state, event),
            ImportDecider.State.NONE);

    @Test
    void an_import_begins_with_its_file() {
        importing.when(START).then(STARTED);
    }

    @Test
    void it_begins_once() {
        importing.given(STARTED).when(START).thenNothing();
        importing.given(STARTED, COMPLETED).when(START).thenNothing();
    }

    @Test
    void it_ends_with_what_came_of_its_rows() {
        importing.given(STARTED).when(COMPLETE).then(COMPLETED);
    }

    @Test
    void it_ends_once_with_what_was_counted_first() {
        importing.given(STARTED, COMPLETED).when(COMPLETE).thenNothing();
        importing
                .given(STARTED, COMPLETED)
                .when(new CompleteImport(IMPORT, 0, 214, 0))
                .thenNothing();
    }

    @Test
    void what_did_not_begin_does_not_end() {
        importing.when(COMPLETE).thenRefused(NOT_STARTED);
    }

    @Test
    void its_events_pass_through_the_door() {
        fixture(ImportAggregate.class)
                .givenNoPriorActivity()
                .when(START)
                .expectEvents(by(OFFICER, STARTED))
                .expectResultMessagePayload(0L);
        fixture(ImportAggregate.class)
                .given(by(CONTROLLER, STARTED))
                .when(COMPLETE)
                .expectEvents(by(OFFICER, COMPLETED))
                .expectResultMessagePayload(1L);
    }
}
