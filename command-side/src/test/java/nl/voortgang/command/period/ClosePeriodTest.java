package nl.voortgang.command.period;

import static nl.voortgang.command.Periods.EXPIRY;
import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.defined;
import static nl.voortgang.command.Periods.opened;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Reason.PERIOD_NOT_OPEN;
import static nl.voortgang.command.Zevenaar.VGR1_2020;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.events.PeriodEvent;
import org.junit.jupiter.api.Test;

class ClosePeriodTest {
    private static final ClosePeriod CLOSE = new ClosePeriod(VGR1_2020);

    private final Deciding<PeriodCommand, PeriodState, PeriodEvent> period =
            Deciders.period().given(defined(VGR1_2020, 2));

    @Test
    void an_open_period_is_closed() {
        period.given(opened(VGR1_2020)).when(CLOSE).then(closed(VGR1_2020));
    }

    @Test
    void a_reopened_period_can_be_closed_before_it_expires() {
        period.given(opened(VGR1_2020), closed(VGR1_2020), reopened(VGR1_2020))
                .at(EXPIRY.minusMillis(1))
                .when(CLOSE)
                .then(closed(VGR1_2020));
    }

    @Test
    void a_period_that_was_not_opened_cannot_be_closed() {
        period.when(CLOSE).thenRefused(PERIOD_NOT_OPEN);
    }

    /** Nothing in the command tells a retry from a second wish; over HTTP the Idempotency-Key does. */
    @Test
    void a_closed_period_is_not_closed_again() {
        period.given(opened(VGR1_2020), closed(VGR1_2020)).when(CLOSE).thenRefused(PERIOD_CLOSED);
        period.given(opened(VGR1_2020), closed(VGR1_2020), reopened(VGR1_2020))
                .at(EXPIRY)
                .when(CLOSE)
                .thenRefused(PERIOD_CLOSED);
    }
}
