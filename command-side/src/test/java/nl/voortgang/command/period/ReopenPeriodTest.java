package nl.voortgang.command.period;

import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OTHER_CONTROLLER;
import static nl.voortgang.command.Periods.EXPIRY;
import static nl.voortgang.command.Periods.REASON;
import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.defined;
import static nl.voortgang.command.Periods.opened;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.FOUR_EYES;
import static nl.voortgang.command.Reason.INVALID_EXPIRY;
import static nl.voortgang.command.Reason.PERIOD_ALREADY_OPEN;
import static nl.voortgang.command.Reason.PERIOD_NOT_OPEN;
import static nl.voortgang.command.Reason.UNKNOWN_SUBJECT;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.NOW;
import static nl.voortgang.command.Zevenaar.VGR1_2020;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ReopenPeriodTest {
    private static final ReopenPeriod REOPEN = new ReopenPeriod(VGR1_2020, List.of(), REASON, EXPIRY);

    private final Deciding<PeriodCommand, PeriodState, PeriodEvent> defined =
            Deciders.period().given(defined(VGR1_2020, 2));
    private final Deciding<PeriodCommand, PeriodState, PeriodEvent> closed = defined.given(opened(VGR1_2020))
            .givenBy(CONTROLLER, closed(VGR1_2020))
            .by(APPROVER);

    @Test
    void another_person_than_who_closed_it_reopens_a_period() {
        closed.when(REOPEN).then(reopened(VGR1_2020));
    }

    @Test
    void a_reopening_says_for_what_why_and_until_when() {
        List<Subject> scope = List.of(Subject.of(ACTIVITY), Subject.of(GOAL));
        closed.when(new ReopenPeriod(VGR1_2020, scope, REASON, EXPIRY))
                .then(new PeriodReopened(VGR1_2020, scope, REASON, EXPIRY));
    }

    @Test
    void who_closed_a_period_does_not_reopen_it() {
        closed.by(CONTROLLER).when(REOPEN).thenRefused(FOUR_EYES);
    }

    @Test
    void who_closed_a_reopened_period_does_not_reopen_it_once_more() {
        Deciding<PeriodCommand, PeriodState, PeriodEvent> closedAgain =
                closed.givenBy(APPROVER, reopened(VGR1_2020)).givenBy(OTHER_CONTROLLER, closed(VGR1_2020));
        closedAgain.by(OTHER_CONTROLLER).when(REOPEN).thenRefused(FOUR_EYES);
        closedAgain.by(CONTROLLER).when(REOPEN).then(reopened(VGR1_2020));
    }

    @Test
    void an_expired_reopening_leaves_the_period_closed_by_who_closed_it() {
        Deciding<PeriodCommand, PeriodState, PeriodEvent> expired =
                closed.givenBy(APPROVER, reopened(VGR1_2020)).at(EXPIRY);
        Instant later = EXPIRY.plus(Duration.ofDays(1));
        ReopenPeriod again = new ReopenPeriod(VGR1_2020, List.of(), REASON, later);
        expired.by(CONTROLLER).when(again).thenRefused(FOUR_EYES);
        expired.by(APPROVER).when(again).then(new PeriodReopened(VGR1_2020, List.of(), REASON, later));
    }

    @Test
    void a_reopening_ends_by_itself_after_now_and_within_92_days() {
        Instant longest = NOW.plus(Duration.ofDays(92));
        closed.when(until(NOW)).thenRefused(INVALID_EXPIRY);
        closed.when(until(NOW.plusNanos(1))).then(new PeriodReopened(VGR1_2020, List.of(), REASON, NOW.plusNanos(1)));
        closed.when(until(longest)).then(new PeriodReopened(VGR1_2020, List.of(), REASON, longest));
        closed.when(until(longest.plusNanos(1))).thenRefused(INVALID_EXPIRY);
    }

    @Test
    void a_period_that_was_not_opened_cannot_be_reopened() {
        defined.when(REOPEN).thenRefused(PERIOD_NOT_OPEN);
    }

    /** Nothing in the command tells a retry from a second wish; over HTTP the Idempotency-Key does. */
    @Test
    void an_open_period_is_not_reopened() {
        defined.given(opened(VGR1_2020)).when(REOPEN).thenRefused(PERIOD_ALREADY_OPEN);
        closed.given(reopened(VGR1_2020)).when(REOPEN).thenRefused(PERIOD_ALREADY_OPEN);
    }

    @Test
    void a_period_is_reopened_for_what_exists_in_its_organisation() {
        closed.when(new ReopenPeriod(VGR1_2020, List.of(Subject.of(GOAL_OF_AALTEN)), REASON, EXPIRY))
                .thenRefused(UNKNOWN_SUBJECT);
    }

    private static ReopenPeriod until(Instant expiry) {
        return new ReopenPeriod(VGR1_2020, List.of(), REASON, expiry);
    }
}
