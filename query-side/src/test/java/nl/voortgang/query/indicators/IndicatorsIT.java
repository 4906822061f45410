package nl.voortgang.query.indicators;

import static nl.voortgang.query.indicators.Measuring.ACTIVITY;
import static nl.voortgang.query.indicators.Measuring.AT_LEAST_74;
import static nl.voortgang.query.indicators.Measuring.GOAL;
import static nl.voortgang.query.indicators.Measuring.WEERT;
import static nl.voortgang.query.indicators.Measuring.all;
import static nl.voortgang.query.indicators.Measuring.allAt;
import static nl.voortgang.query.indicators.Measuring.begun;
import static nl.voortgang.query.indicators.Measuring.defined;
import static nl.voortgang.query.indicators.Measuring.indicator;
import static nl.voortgang.query.indicators.Measuring.indicators;
import static nl.voortgang.query.indicators.Measuring.measured;
import static nl.voortgang.query.indicators.Measuring.project;
import static nl.voortgang.query.indicators.Measuring.revised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.IndicatorEvent.IndicatorMeasured;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.indicators.IndicatorView.TargetView;
import org.junit.jupiter.api.Test;

class IndicatorsIT {
    private static final Subject OF_GOAL = Subject.of(GOAL);

    @Test
    void an_indicator_shows_its_target_and_what_was_measured() {
        List<IndicatorView> all = all(begun().happened(
                        defined(1, OF_GOAL, "Tevredenheid"),
                        new IndicatorMeasured(
                                indicator(1),
                                WEERT,
                                new MeasurementId(new UUID(6, 1)),
                                LocalDate.of(2018, 12, 31),
                                new BigDecimal("80.0"),
                                new BigDecimal("829"),
                                new BigDecimal("1050"),
                                "jaarstukken")));
        assertThat(all)
                .containsExactly(new IndicatorView(
                        indicator(1).value(),
                        SubjectKind.GOAL,
                        GOAL.value(),
                        "3.2",
                        "Tevreden inwoners",
                        "Tevredenheid",
                        new TargetView(TargetOperator.AT_LEAST, "74", 2018),
                        "%",
                        "70.0",
                        "enquête",
                        List.of(new MeasurementView(
                                new UUID(6, 1), LocalDate.of(2018, 12, 31), "80.0", "829", "1050", "jaarstukken")),
                        1));
    }

    @Test
    void measurements_stand_in_the_order_of_their_dates() {
        History history = begun().happened(
                        defined(1, OF_GOAL, "Tevredenheid"),
                        measured(1, 1, "2018-12-31", "8.4"),
                        measured(1, 2, "2016-12-31", "8.0"),
                        measured(1, 3, "2018-12-31", "8.3"));
        assertThat(all(history).getFirst().measurements())
                .extracting(MeasurementView::value)
                .containsExactly("8.0", "8.4", "8.3");
    }

    @Test
    void not_available_is_a_measurement_without_a_value() {
        History history = begun().happened(defined(1, OF_GOAL, "Tevredenheid"), measured(1, 1, "2018-12-31", null));
        MeasurementView measurement = all(history).getFirst().measurements().getFirst();
        assertThat(measurement.value()).isNull();
        assertThat(measurement.date()).isEqualTo("2018-12-31");
    }

    @Test
    void each_step_is_answered_as_it_was_known_then() {
        History history = begun();
        Map<Instant, String> expected = new TreeMap<>();
        step(history, expected, defined(1, OF_GOAL, "Tevredenheid"), "Tevredenheid []");
        step(history, expected, measured(1, 1, "2017-12-31", null), "Tevredenheid [null]");
        step(history, expected, measured(1, 2, "2018-12-31", "6.3"), "Tevredenheid [null, 6.3]");
        step(history, expected, revised(1, "Waardering", null), "Waardering [null, 6.3]");
        step(history, expected, measured(1, 1, "2017-12-31", "7.6"), "Waardering [7.6, 6.3]");
        step(history, expected, measured(1, 1, "2019-12-31", "7.7"), "Waardering [6.3, 7.7]");
        project(history);
        expected.forEach((moment, said) -> assertThat(allAt(history, moment))
                .extracting(each -> each.name() + " "
                        + each.measurements().stream()
                                .map(MeasurementView::value)
                                .toList())
                .containsExactly(said));
    }

    private static void step(History history, Map<Instant, String> expected, Event event, String said) {
        history.happened(event);
        expected.put(history.last().sequencedAt(), said);
    }

    @Test
    void a_revision_that_drops_the_target_leaves_none() {
        History history = begun().happened(
                        defined(1, OF_GOAL, "Tevredenheid"),
                        revised(1, "Tevredenheid", null),
                        defined(2, OF_GOAL, "Opkomst"),
                        revised(2, "Opkomst", AT_LEAST_74));
        assertThat(all(history).getFirst().target()).isNull();
        assertThat(all(history).getLast().target()).isEqualTo(new TargetView(TargetOperator.AT_LEAST, "74", 2018));
    }

    @Test
    void the_revision_counts_measurements_too() {
        History history = begun().happened(
                        defined(1, OF_GOAL, "Tevredenheid"),
                        measured(1, 1, "2017-12-31", "1"),
                        measured(1, 1, "2017-12-31", "2"));
        assertThat(all(history).getFirst().revision()).isEqualTo(2);
        history.happened(revised(1, "Waardering", null));
        assertThat(all(history).getFirst().revision()).isEqualTo(3);
    }

    @Test
    void indicators_stand_in_the_order_of_what_they_belong_to() {
        History history = begun().happened(
                        defined(1, Subject.of(ACTIVITY), "Spreekuren"),
                        defined(2, OF_GOAL, "Tevredenheid"),
                        defined(3, OF_GOAL, "Opkomst"));
        assertThat(all(history))
                .extracting(IndicatorView::name)
                .containsExactly("Tevredenheid", "Opkomst", "Spreekuren");
        Instant before = history.last().sequencedAt();
        history.happened(
                new GoalRenumbered(GOAL, WEERT, "3.2", "3.11", null),
                new GoalRevised(GOAL, WEERT, "Blije inwoners", null, null, List.of(), null));
        assertThat(all(history))
                .extracting(each -> each.subjectTitle() + " " + each.name())
                .containsExactly("Spreekuur Spreekuren", "Blije inwoners Tevredenheid", "Blije inwoners Opkomst");
        assertThat(allAt(history, before))
                .first()
                .extracting(IndicatorView::subjectTitle)
                .isEqualTo("Tevreden inwoners");
    }

    @Test
    void the_indicators_of_one_subject_are_those_and_no_others() {
        History history =
                begun().happened(defined(1, Subject.of(ACTIVITY), "Spreekuren"), defined(2, OF_GOAL, "Tevredenheid"));
        project(history);
        assertThat(indicators(history).of(WEERT, ACTIVITY.value(), null).items())
                .extracting(IndicatorView::name)
                .containsExactly("Spreekuren");
    }

    @Test
    void what_was_not_known_then_is_not_found() {
        OrganisationId aalten = new OrganisationId("aalten");
        History history = begun().happened(
                        defined(1, OF_GOAL, "Tevredenheid"),
                        new IndicatorDefined(indicator(2), aalten, OF_GOAL, "Van een ander", null, null, null, null));
        Instant beginning = history.events().getFirst().sequencedAt();
        assertThat(all(history)).hasSize(1);
        Indicators indicators = indicators(history);
        assertThat(indicators.all(WEERT, beginning).items()).isEmpty();
        assertThatThrownBy(() -> indicators.all(aalten, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> indicators.all(WEERT, beginning.minusSeconds(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> indicators.of(WEERT, GOAL.value(), beginning)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> indicators.of(aalten, GOAL.value(), null)).isInstanceOf(NotFound.class);
    }
}
