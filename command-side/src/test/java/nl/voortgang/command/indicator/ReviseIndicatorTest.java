package nl.voortgang.command.indicator;

import static nl.voortgang.command.indicator.Indicators.INDICATOR;
import static nl.voortgang.command.indicator.Indicators.SATISFACTION;
import static nl.voortgang.command.indicator.Indicators.defined;
import static nl.voortgang.command.indicator.Indicators.measured;
import static nl.voortgang.command.indicator.Indicators.of2020;
import static nl.voortgang.command.indicator.Indicators.revised;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.indicator.IndicatorCommand.Description;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.command.indicator.IndicatorCommand.ReviseIndicator;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.Target;
import nl.voortgang.events.TargetOperator;
import org.junit.jupiter.api.Test;

class ReviseIndicatorTest {
    private static final Description HIGHER = new Description(
            "Tevredenheid over groen",
            new Target(TargetOperator.MORE_THAN, new BigDecimal("75"), 2023),
            "punten",
            new BigDecimal("70"),
            "Burgerpeiling 2020");
    private static final ReviseIndicator REVISE = new ReviseIndicator(INDICATOR, HIGHER);

    private final Deciding<IndicatorCommand, IndicatorState, IndicatorEvent> indicator =
            Indicators.deciding().given(defined());

    @Test
    void everything_but_what_it_is_about_can_be_revised() {
        indicator.when(REVISE).then(revised(HIGHER));
    }

    @Test
    void revising_it_again_in_the_same_way_changes_nothing() {
        indicator.when(new ReviseIndicator(INDICATOR, SATISFACTION)).thenNothing();
        indicator.given(revised(HIGHER)).when(REVISE).thenNothing();
    }

    @Test
    void its_measurements_stay() {
        indicator
                .given(measured(of2020("78.95")), revised(HIGHER))
                .when(new Measure(INDICATOR, of2020("78.95")))
                .thenNothing();
    }

    @Test
    void a_revision_of_what_was_never_defined_is_impossible() {
        assertThatIllegalStateException().isThrownBy(() -> Indicators.deciding().when(REVISE));
    }
}
