package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.statustimeline.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The passages of the same events are the same, however these came. Each event here says what it says whatever came before it. */
class PassagesIT {
    private static final List<LoggedEvent> EVENTS = new ManyEvents(900).events();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 300})
    void they_do_not_depend_on_the_batches(int batchSize) {
        List<String> atOnce = projectedAtOnce();
        assertThat(atOnce).hasSizeBetween(10, 20);
        Database.project(new AuditTrailProjection(), EVENTS, batchSize);
        assertThat(passages()).isEqualTo(atOnce);
    }

    @Test
    void those_of_two_municipalities_do_not_depend_on_the_batches() {
        List<LoggedEvent> events = RandomHistory.of(31, 400).events();
        Database.project(new AuditTrailProjection(), events);
        List<String> atOnce = passages();
        assertThat(atOnce).hasSizeGreaterThan(4);
        Database.project(new AuditTrailProjection(), events, 5);
        assertThat(passages()).isEqualTo(atOnce);
    }

    /** As it is when events that were parked are projected after all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 1000})
    void what_comes_late_is_in_the_passage_where_it_belongs(int batchSize) {
        List<String> inOrder = projectedAtOnce();
        Random random = new Random(batchSize);
        late(event -> random.nextInt(20) == 0, batchSize);
        assertThat(passages()).isEqualTo(inOrder);
    }

    @Test
    void what_ends_a_passage_may_come_late_too() {
        List<String> inOrder = projectedAtOnce();
        late(event -> Passage.endsAt(event.position()), 1);
        assertThat(passages()).isEqualTo(inOrder);
        late(event -> Passage.endsAt(event.position()), 1000);
        assertThat(passages()).isEqualTo(inOrder);
    }

    private static void late(Predicate<LoggedEvent> parked, int batchSize) {
        List<LoggedEvent> inTime = new ArrayList<>();
        List<LoggedEvent> late = new ArrayList<>();
        for (LoggedEvent event : EVENTS) {
            boolean isLate = event.position() > 1 && parked.test(event);
            (isLate ? late : inTime).add(event);
        }
        assertThat(late).isNotEmpty();
        Database.project(new AuditTrailProjection(), inTime, 100);
        Database.projectMore(new AuditTrailProjection(), late, batchSize);
    }

    private static List<String> projectedAtOnce() {
        Database.project(new AuditTrailProjection(), EVENTS);
        return passages();
    }

    private static List<String> passages() {
        return Database.rows("select * from audit_trail.passage order by organisation, last_position");
    }
}
