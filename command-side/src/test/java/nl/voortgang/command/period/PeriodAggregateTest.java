package nl.voortgang.command.period;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Periods.EXPIRY;
import static nl.voortgang.command.Periods.REASON;
import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.defined;
import static nl.voortgang.command.Periods.opened;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Zevenaar.VGR1_2020;

import java.util.List;
import nl.voortgang.command.Refused;
import nl.voortgang.command.period.PeriodCommand.DefinePeriod;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import org.junit.jupiter.api.Test;

class PeriodAggregateTest {
    private static final PeriodDefined DEFINED = defined(VGR1_2020, 2);
    private static final ReopenPeriod REOPEN = new ReopenPeriod(VGR1_2020, List.of(), REASON, EXPIRY);

    @Test
    void a_period_begins_with_its_definition() {
        fixture(PeriodAggregate.class)
                .givenNoPriorActivity()
                .when(new DefinePeriod(
                        VGR1_2020,
                        new Definition(
                                DEFINED.kind(),
                                DEFINED.fiscalYear(),
                                DEFINED.order(),
                                DEFINED.labels(),
                                DEFINED.referenceDate(),
                                DEFINED.deadline())))
                .expectEvents(by(OFFICER, DEFINED))
                .expectResultMessagePayload(0L);
    }

    @Test
    void who_closed_it_is_remembered_and_an_event_says_who_caused_it() {
        fixture(PeriodAggregate.class)
                .given(by(OFFICER, DEFINED), by(OFFICER, opened(VGR1_2020)), by(CONTROLLER, closed(VGR1_2020)))
                .when(REOPEN)
                .expectEvents(by(OFFICER, reopened(VGR1_2020)))
                .expectResultMessagePayload(3L);
        fixture(PeriodAggregate.class)
                .given(by(CONTROLLER, DEFINED), by(CONTROLLER, opened(VGR1_2020)), by(OFFICER, closed(VGR1_2020)))
                .when(REOPEN)
                .expectNoEvents()
                .expectException(Refused.class);
    }
}
