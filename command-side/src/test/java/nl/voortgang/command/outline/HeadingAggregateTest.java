package nl.voortgang.command.outline;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.outline.Headings.REASON;
import static nl.voortgang.command.outline.Headings.defined;
import static nl.voortgang.command.outline.Headings.retired;

import nl.voortgang.command.outline.HeadingCommand.DefineHeading;
import nl.voortgang.command.outline.HeadingCommand.RetireHeading;
import nl.voortgang.events.HeadingKind;
import org.junit.jupiter.api.Test;

class HeadingAggregateTest {
    @Test
    void a_theme_begins_with_its_definition() {
        fixture(HeadingAggregate.class)
                .givenNoPriorActivity()
                .when(new DefineHeading(THEME, ZEVENAAR, HeadingKind.THEME, "6.1", "Groen", null, PROGRAMME))
                .expectEvents(by(OFFICER, defined()))
                .expectResultMessagePayload(0L);
    }

    @Test
    void what_happened_is_remembered_and_an_event_says_who_caused_it() {
        fixture(HeadingAggregate.class)
                .given(by(CONTROLLER, defined()))
                .when(new RetireHeading(THEME, REASON))
                .expectEvents(by(OFFICER, retired()))
                .expectResultMessagePayload(1L);
    }
}
