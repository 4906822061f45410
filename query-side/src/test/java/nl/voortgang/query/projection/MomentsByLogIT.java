package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of these tests records one event a second, the first at midnight of 1 January 2020. */
class MomentsByLogIT {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final InMemoryLog log = new InMemoryLog();
    private final Projections projections =
            new Projections(List.of(new Tally("tally")), log, Database.dataSource(), Database.unpooled(), "1");
    private final Moments moments = new MomentsByLog(log, Database.jdbc());

    @BeforeEach
    void five_events() throws Exception {
        Database.execute("drop schema if exists tally cascade");
        log.appendMany(5, 1);
        projections.start();
        assertThat(projections.awaitAll(5, Duration.ofSeconds(20))).isTrue();
    }

    @AfterEach
    void stop() {
        projections.close();
    }

    @Test
    void now_is_as_far_as_the_projection_is() {
        assertThat(moments.resolve("tally", null)).isEqualTo(new AsOf(5, FIRST.plusSeconds(4), true));
    }

    @Test
    void a_moment_in_the_past_is_the_last_position_given_by_then() {
        assertThat(moments.resolve("tally", FIRST.plusMillis(2_999)))
                .isEqualTo(new AsOf(3, FIRST.plusSeconds(2), false));
        assertThat(moments.resolve("tally", FIRST.plusSeconds(3))).isEqualTo(new AsOf(4, FIRST.plusSeconds(3), false));
    }

    @Test
    void before_everything_there_is_nothing() {
        assertThat(moments.resolve("tally", FIRST.minusSeconds(1))).isEqualTo(new AsOf(0, Instant.EPOCH, false));
    }

    @Test
    void a_moment_later_than_the_newest_is_answered_at_the_head() {
        assertThat(moments.resolve("tally", FIRST.plusSeconds(1_000)))
                .isEqualTo(new AsOf(5, FIRST.plusSeconds(4), true));
    }

    @Test
    void an_answer_never_speaks_of_what_the_projection_has_not_reached() {
        projections.close();
        log.appendMany(2, 1);
        assertThat(moments.resolve("tally", null)).isEqualTo(new AsOf(5, FIRST.plusSeconds(4), true));
        assertThat(moments.resolve("tally", FIRST.plusSeconds(5))).isEqualTo(new AsOf(5, FIRST.plusSeconds(4), false));
        assertThat(moments.resolve("tally", FIRST.plusSeconds(9))).isEqualTo(new AsOf(5, FIRST.plusSeconds(4), true));
    }

    @Test
    void a_projection_that_has_seen_nothing_knows_nothing() {
        projections.close();
        Database.execute("update tally.progress set position = 0, recorded_at = 'epoch'");
        assertThat(moments.resolve("tally", null)).isEqualTo(new AsOf(0, Instant.EPOCH, true));
    }
}
