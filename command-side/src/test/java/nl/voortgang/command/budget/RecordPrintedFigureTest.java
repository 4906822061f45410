package nl.voortgang.command.budget;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Reason.UNKNOWN_SUBJECT;
import static nl.voortgang.command.Zevenaar.AALTEN;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;

import java.math.BigDecimal;
import nl.voortgang.command.Decided;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.PrintedFigureCommand.RecordPrintedFigure;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordPrintedFigureTest {
    private static final PrintedFigureId FIGURE = new PrintedFigureId(id("figure"));
    private static final PrintedFigureRecorded TOTAL = figure(ZEVENAAR, null, "39884");

    @Test
    void a_figure_is_kept_as_the_report_printed_it() {
        asked(null, TOTAL).then(TOTAL);
    }

    @Test
    void a_figure_may_be_about_a_part_of_the_outline() {
        PrintedFigureRecorded ofProgramme = figure(ZEVENAAR, Subject.of(HeadingKind.PROGRAMME, PROGRAMME), "39884");
        asked(null, ofProgramme).then(ofProgramme);
    }

    @Test
    void recording_it_differently_replaces_it() {
        PrintedFigureRecorded other = figure(ZEVENAAR, null, "-39884");
        asked(TOTAL, other).then(other);
    }

    @Test
    void what_it_is_about_must_exist_in_the_organisation() {
        asked(null, figure(ZEVENAAR, Subject.of(GOAL_OF_AALTEN), "39884")).thenRefused(UNKNOWN_SUBJECT);
    }

    @Test
    void the_organisation_must_exist() {
        asked(null, figure(NOWHERE, null, "39884")).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void the_id_of_a_figure_is_not_used_by_another_organisation() {
        asked(TOTAL, figure(AALTEN, null, "39884")).thenRefused(ALREADY_EXISTS);
    }

    @Test
    void recording_it_again_changes_nothing() {
        asked(TOTAL, TOTAL).thenNothing();
    }

    @Test
    void its_events_pass_through_the_door() {
        fixture(PrintedFigureAggregate.class)
                .givenNoPriorActivity()
                .when(new RecordPrintedFigure(TOTAL))
                .expectEvents(by(OFFICER, TOTAL))
                .expectResultMessagePayload(0L);
        fixture(PrintedFigureAggregate.class)
                .given(by(CONTROLLER, TOTAL))
                .when(new RecordPrintedFigure(TOTAL))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    private static Decided<PrintedFigureEvent> asked(
            @Nullable PrintedFigureRecorded state, PrintedFigureRecorded wanted) {
        return Deciding.<PrintedFigureCommand, String, PrintedFigureEvent>of(
                        (command, unused, situation) -> PrintedFigureDecider.decide(command, state, situation),
                        (unused, event, actor) -> unused,
                        "the state is the figure itself")
                .when(new RecordPrintedFigure(wanted));
    }

    private static PrintedFigureRecorded figure(OrganisationId organisation, @Nullable Subject subject, String value) {
        return new PrintedFigureRecorded(
                FIGURE,
                organisation,
                subject,
                "Lasten",
                2020,
                FigureKind.EXPENSE,
                new BigDecimal(value),
                FigureUnit.EUR_THOUSAND,
                "Begroting 2020, blz. 41");
    }
}
