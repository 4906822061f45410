package nl.voortgang.command.period;

import static nl.voortgang.command.Periods.opened;
import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.VGR1_2020;

import java.time.LocalDate;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.period.PeriodCommand.DefinePeriod;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import org.junit.jupiter.api.Test;

class DefinePeriodTest {
    private static final PeriodLabels LABELS = new PeriodLabels("Status 1e VGR", "1e VGR", "1e voortgangsrapportage");
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2020, 4, 30);
    private static final LocalDate DEADLINE = LocalDate.of(2020, 5, 15);
    private static final Definition DEFINITION =
            new Definition(PeriodKind.PROGRESS_REPORT, 2020, 2, LABELS, REFERENCE_DATE, DEADLINE);
    private static final DefinePeriod DEFINE = new DefinePeriod(VGR1_2020, DEFINITION);
    private static final PeriodDefined DEFINED =
            new PeriodDefined(VGR1_2020, PeriodKind.PROGRESS_REPORT, 2020, 2, LABELS, REFERENCE_DATE, DEADLINE);

    private final Deciding<PeriodCommand, PeriodState, PeriodEvent> period = Deciders.period();

    @Test
    void a_period_is_defined() {
        period.when(DEFINE).then(DEFINED);
    }

    @Test
    void the_organisation_must_exist() {
        period.when(new DefinePeriod(new PeriodId(NOWHERE, "vgr1-2020"), DEFINITION))
                .thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void defining_it_again_in_the_same_way_changes_nothing() {
        period.given(DEFINED).when(DEFINE).thenNothing();
        period.given(DEFINED, opened(VGR1_2020)).when(DEFINE).thenNothing();
    }

    @Test
    void its_code_is_not_used_for_another_period() {
        period.given(DEFINED)
                .when(new DefinePeriod(
                        VGR1_2020,
                        new Definition(PeriodKind.PROGRESS_REPORT, 2020, 3, LABELS, REFERENCE_DATE, DEADLINE)))
                .thenRefused(ALREADY_EXISTS);
    }
}
