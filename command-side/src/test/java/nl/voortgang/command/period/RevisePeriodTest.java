package nl.voortgang.command.period;

import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.Periods.EXPIRY;
import static nl.voortgang.command.Periods.REASON;
import static nl.voortgang.command.Periods.closed;
import static nl.voortgang.command.Periods.defined;
import static nl.voortgang.command.Periods.moved;
import static nl.voortgang.command.Periods.opened;
import static nl.voortgang.command.Periods.reopened;
import static nl.voortgang.command.Reason.FOUR_EYES;
import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.PERIOD_ALREADY_OPEN;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.NOW;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.Refused;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.command.period.PeriodCommand.RevisePeriod;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class RevisePeriodTest {
    private static final PeriodLabels LABELS = new PeriodLabels("Status 1e VGR", "1e VGR", "1e voortgangsrapportage");
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2020, 4, 30);
    private static final LocalDate DEADLINE = LocalDate.of(2020, 5, 15);
    private static final Definition DEFINITION =
            new Definition(PeriodKind.ANNUAL_ACCOUNTS, 2019, 5, LABELS, REFERENCE_DATE, DEADLINE);
    private static final RevisePeriod REVISE = new RevisePeriod(VGR1_2020, DEFINITION);
    private static final PeriodRevised REVISED =
            new PeriodRevised(VGR1_2020, PeriodKind.ANNUAL_ACCOUNTS, 2019, 5, LABELS, REFERENCE_DATE, DEADLINE);

    private final Deciding<PeriodCommand, PeriodState, PeriodEvent> period =
            Deciders.period().given(defined(VGR1_2020, 2));

    @Test
    void everything_but_its_code_can_be_revised() {
        period.when(REVISE).then(REVISED);
    }

    @Test
    void a_closed_period_can_be_revised_too() {
        period.given(opened(VGR1_2020), closed(VGR1_2020)).when(REVISE).then(REVISED);
    }

    @Test
    void revising_it_again_in_the_same_way_changes_nothing() {
        period.given(REVISED).when(REVISE).thenNothing();
    }

    @Test
    void an_open_period_stays_open() {
        period.given(opened(VGR1_2020), REVISED).when(new OpenPeriod(VGR1_2020)).thenRefused(PERIOD_ALREADY_OPEN);
    }

    @Test
    void a_closed_period_stays_closed_by_who_closed_it() {
        Deciding<PeriodCommand, PeriodState, PeriodEvent> closed = period.given(opened(VGR1_2020))
                .givenBy(CONTROLLER, closed(VGR1_2020))
                .given(REVISED);
        closed.when(new OpenPeriod(VGR1_2020)).thenRefused(PERIOD_CLOSED);
        closed.by(CONTROLLER)
                .when(new ReopenPeriod(VGR1_2020, List.of(), REASON, EXPIRY))
                .thenRefused(FOUR_EYES);
    }

    @Test
    void a_reopened_period_keeps_its_scope_and_expiry() {
        PeriodState reopened = period.given(
                        opened(VGR1_2020),
                        closed(VGR1_2020),
                        reopened(VGR1_2020, Subject.of(ACTIVITY)),
                        moved(VGR1_2020, 7))
                .state();
        assertThat(reopened.order()).isEqualTo(7);
        assertThat(reopened.phaseAt(EXPIRY)).isEqualTo(PeriodState.Phase.CLOSED);
        reopened.admit(Subject.of(ACTIVITY), NOW);
        assertThat(catchThrowableOfType(Refused.class, () -> reopened.admit(Subject.of(OTHER_ACTIVITY), NOW))
                        .reason())
                .isEqualTo(OUTSIDE_REOPENING_SCOPE);
    }
}
