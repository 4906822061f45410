package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import nl.voortgang.query.audittrail.TrailParameters.Asked;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;

class TrailParametersTest {

    @Test
    void without_parameters_the_first_hundred_are_asked_for_oldest_first() {
        Asked asked = ask(Map.of("actor", " ", "event", ""));
        assertThat(asked.question()).isEqualTo(TrailQuestion.all(Story.ZEVENAAR));
        assertThat(asked.knownAt()).isNull();
    }

    @Test
    void every_parameter_finds_its_place() {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "activityId", Story.PARK.toString(),
                "goalId", Story.GOAL.toString(),
                "actor", "o.ficier",
                "event", "activity.status-reported",
                "from", "2020-05-01T10:00:00Z",
                "to", "2020-05-02T10:00:00Z",
                "after", "12",
                "limit", "1000",
                "order", "desc"));
        parameters.put("text", "Park \"met vijver\"");
        parameters.put("knownAt", "2020-06-01T00:00:00Z");
        assertThat(ask(parameters))
                .isEqualTo(new Asked(
                        new TrailQuestion(
                                        Story.ZEVENAAR,
                                        Story.PARK,
                                        Story.GOAL,
                                        Story.OFFICER,
                                        "activity.status-reported",
                                        Instant.parse("2020-05-01T10:00:00Z"),
                                        Instant.parse("2020-05-02T10:00:00Z"),
                                        12L,
                                        1000,
                                        Order.DESC)
                                .saying(List.of("Park", "met vijver")),
                        Instant.parse("2020-06-01T00:00:00Z")));
    }

    @Test
    void an_actor_may_be_given_as_pseudonym() {
        assertThat(ask(Map.of("actor", Story.CONTROLLER.toString())).question().actor())
                .isEqualTo(Story.CONTROLLER);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-15, 2020-01-14T23:00:00Z, 2020-01-15T22:59:59.999999Z",
        "2020-07-15, 2020-07-14T22:00:00Z, 2020-07-15T21:59:59.999999Z",
        "2020-03-29, 2020-03-28T23:00:00Z, 2020-03-29T21:59:59.999999Z"
    })
    void a_date_is_that_whole_day_in_amsterdam(String date, Instant begin, Instant end) {
        TrailQuestion question = ask(Map.of("from", date, "to", date)).question();
        assertThat(question.from()).isEqualTo(begin);
        assertThat(question.to()).isEqualTo(end);
    }

    @Test
    void all_faults_are_told_at_once() {
        Map<String, String> wrong = new HashMap<>(Map.of("text", "t 6.1.3"));
        wrong.putAll(Map.of(
                "activityId", "6.1.3",
                "goalId", "x",
                "actor", "nobody",
                "event", "activity.exploded",
                "from", "yesterday",
                "to", "2020-02-30",
                "after", "-1",
                "limit", "0",
                "order", "up",
                "knownAt", "2020-01-01"));
        InvalidQuery refusal = catchThrowableOfType(InvalidQuery.class, () -> ask(wrong));
        assertThat(refusal.faults())
                .extracting(Fault::parameter)
                .containsExactlyInAnyOrder(
                        "activityId",
                        "goalId",
                        "actor",
                        "event",
                        "from",
                        "to",
                        "text",
                        "after",
                        "limit",
                        "order",
                        "knownAt");
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "many", "99999999999"})
    void a_limit_outside_one_to_a_thousand_is_refused(String limit) {
        assertThatThrownBy(() -> ask(Map.of("limit", limit))).isInstanceOf(InvalidQuery.class);
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> ask(Map.of("from", "2020-05-02", "to", "2020-05-01")))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("must not be before from");
    }

    /** Binds as Spring MVC does, so that the names of the parameters are proved as well. */
    private static Asked ask(Map<String, String> parameters) {
        DataBinder binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(TrailParameters.class));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return parameters.get(name);
            }

            @Override
            public Set<String> getNames() {
                return parameters.keySet();
            }
        });
        return ((TrailParameters) Objects.requireNonNull(binder.getTarget())).ask(Story.ZEVENAAR, Trail.NAMES);
    }
}
