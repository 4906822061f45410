package nl.voortgang.command.indicator;

import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.indicator.Indicators.INDICATOR;
import static nl.voortgang.command.indicator.Indicators.defined;
import static nl.voortgang.command.indicator.Indicators.measured;
import static nl.voortgang.command.indicator.Indicators.of2020;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.command.indicator.IndicatorCommand.Measurement;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.MeasurementId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private final Deciding<IndicatorCommand, IndicatorState, IndicatorEvent> indicator =
            Indicators.deciding().given(defined());

    @Test
    void a_value_is_measured_with_what_it_was_made_of() {
        indicator.when(measure("78.95")).then(measured(of2020("78.95")));
    }

    @Test
    void a_value_may_be_known_not_to_be_available() {
        indicator.when(measure(null)).then(measured(of2020(null)));
    }

    @Test
    void an_indicator_is_measured_many_times() {
        Measurement of2021 = new Measurement(
                new MeasurementId(id("of 2021")), LocalDate.of(2021, 12, 31), new BigDecimal("80"), null, null, null);
        Deciding<IndicatorCommand, IndicatorState, IndicatorEvent> measured =
                indicator.given(measured(of2020("78.95")));
        measured.when(new Measure(INDICATOR, of2021)).then(measured(of2021));
        measured.given(measured(of2021)).when(measure("78.95")).thenNothing();
    }

    @Test
    void measuring_again_under_the_same_id_replaces_the_value() {
        indicator.given(measured(of2020("78.95"))).when(measure("79")).then(measured(of2020("79")));
        indicator.given(measured(of2020("78.95"))).when(measure(null)).then(measured(of2020(null)));
        indicator
                .given(measured(of2020("78.95")), measured(of2020("79")))
                .when(measure("78.95"))
                .then(measured(of2020("78.95")));
    }

    @Test
    void measuring_the_same_again_changes_nothing() {
        indicator.given(measured(of2020("78.95"))).when(measure("78.95")).thenNothing();
        indicator.given(measured(of2020(null))).when(measure(null)).thenNothing();
    }

    @Test
    void what_was_never_defined_cannot_be_measured() {
        assertThatIllegalStateException().isThrownBy(() -> Indicators.deciding().when(measure("78.95")));
    }

    private static Measure measure(@Nullable String value) {
        return new Measure(INDICATOR, of2020(value));
    }
}
