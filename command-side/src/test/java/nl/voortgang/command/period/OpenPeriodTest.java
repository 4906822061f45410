package nl.voortgang.command.period;

import static nl.voortgang.command.Periods.EXPIRY;
import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.defined;
import static nl.voortgang.command.Periods.opened;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.PERIOD_ALREADY_OPEN;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Zevenaar.VGR1_2020;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.events.PeriodEvent;
import org.junit.jupiter.api.Test;

class OpenPeriodTest {
    private static final OpenPeriod OPEN = new OpenPeriod(VGR1_2020);

    private final Deciding<PeriodCommand, PeriodState, PeriodEvent> period =
            Deciders.period().given(defined(VGR1_2020, 2));

    @Test
    void a_defined_period_is_opened() {
        period.when(OPEN).then(opened(VGR1_2020));
    }

    /** Nothing in the command tells a retry from a second wish; over HTTP the Idempotency-Key does. */
    @Test
    void an_open_period_is_not_opened_again() {
        period.given(opened(VGR1_2020)).when(OPEN).thenRefused(PERIOD_ALREADY_OPEN);
        period.given(opened(VGR1_2020), closed(VGR1_2020), reopened(VGR1_2020))
                .when(OPEN)
                .thenRefused(PERIOD_ALREADY_OPEN);
    }

    @Test
    void a_closed_period_can_only_be_reopened() {
        period.given(opened(VGR1_2020), closed(VGR1_2020)).when(OPEN).thenRefused(PERIOD_CLOSED);
        period.given(opened(VGR1_2020), closed(VGR1_2020), reopened(VGR1_2020))
                .at(EXPIRY)
                .when(OPEN)
                .thenRefused(PERIOD_CLOSED);
    }
}
