package nl.voortgang.command.indicator;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.indicator.Indicators.INDICATOR;
import static nl.voortgang.command.indicator.Indicators.SATISFACTION;
import static nl.voortgang.command.indicator.Indicators.defined;
import static nl.voortgang.command.indicator.Indicators.measured;
import static nl.voortgang.command.indicator.Indicators.of2020;

import nl.voortgang.command.indicator.IndicatorCommand.DefineIndicator;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class IndicatorAggregateTest {
    @Test
    void an_indicator_begins_with_its_definition() {
        fixture(IndicatorAggregate.class)
                .givenNoPriorActivity()
                .when(new DefineIndicator(INDICATOR, ZEVENAAR, Subject.of(GOAL), SATISFACTION))
                .expectEvents(by(OFFICER, defined()))
                .expectResultMessagePayload(0L);
    }

    @Test
    void what_happened_is_remembered_and_an_event_says_who_caused_it() {
        fixture(IndicatorAggregate.class)
                .given(by(CONTROLLER, defined()))
                .when(new Measure(INDICATOR, of2020("78.95")))
                .expectEvents(by(OFFICER, measured(of2020("78.95"))))
                .expectResultMessagePayload(1L);
    }
}
