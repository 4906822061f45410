package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.GOAL;
import static nl.voortgang.query.audittrail.Story.PARK;
import static nl.voortgang.query.audittrail.Story.SCHOOL;
import static nl.voortgang.query.audittrail.Story.ZEVENAAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.Test;

/** What happened to something, step by step. */
class TrailStepsIT {
    private final History history = Story.begun().happened(BudgetStory.transfer());
    private final AuditTrail trail = Trail.of(history);

    @Test
    void an_event_that_concerns_several_is_one_step() {
        assertThat(trail.steps(Set.of(PARK.value(), SCHOOL.value()), null).positions())
                .containsExactly(7L, 8L, 9L);
        assertThat(trail.steps(Set.of(GOAL.value()), null).positions()).containsExactly(6L);
    }

    @Test
    void what_was_not_known_then_is_no_step() {
        Instant before = Instant.parse("2020-01-01T00:00:06Z");
        assertThat(trail.steps(Set.of(PARK.value(), SCHOOL.value()), before).positions())
                .containsExactly(7L);
        assertThatThrownBy(() -> trail.steps(Set.of(SCHOOL.value()), before)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trail.steps(Set.of(new UUID(99, 99)), null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_place_between_two_steps_is_that_of_the_one_before() {
        TrailSteps steps = new TrailSteps(List.of(7L, 9L, 12L));
        assertThat(steps.upTo(6)).isEqualTo(OptionalInt.empty());
        assertThat(steps.upTo(7)).hasValue(1);
        assertThat(steps.upTo(8)).hasValue(1);
        assertThat(steps.upTo(9)).hasValue(2);
        assertThat(steps.upTo(100)).hasValue(3);
        assertThat(steps.position(2)).isEqualTo(9);
    }

    @Test
    void the_events_of_several_are_searched_together() {
        TrailQuestion both = TrailQuestion.all(ZEVENAAR).among(Set.of(PARK.value(), SCHOOL.value()));
        assertThat(trail.page(both, null).items())
                .extracting(TrailEntry::position)
                .containsExactly(7L, 8L, 9L);
        assertThat(trail.page(both.saying(List.of("schooltuin")), null).items())
                .extracting(TrailEntry::position)
                .containsExactly(8L);
        assertThat(trail.page(TrailQuestion.all(ZEVENAAR).among(Set.of(GOAL.value())), null)
                        .items())
                .extracting(TrailEntry::position)
                .containsExactly(6L);
    }
}
