package nl.voortgang.query.indicators;

import static nl.voortgang.query.indicators.Measuring.ACTIVITY;
import static nl.voortgang.query.indicators.Measuring.AT_LEAST_74;
import static nl.voortgang.query.indicators.Measuring.GOAL;
import static nl.voortgang.query.indicators.Measuring.WEERT;
import static nl.voortgang.query.indicators.Measuring.begun;
import static nl.voortgang.query.indicators.Measuring.defined;
import static nl.voortgang.query.indicators.Measuring.measured;
import static nl.voortgang.query.indicators.Measuring.revised;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Subject;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.projection.Bulk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorsProjectionIT {
    private static final HeadingId THEME = new HeadingId(new UUID(2, 1));

    private final List<LoggedEvent> events = begun().happened(
                    new HeadingDefined(THEME, WEERT, HeadingKind.THEME, "3", "Dienstverlening", null, null),
                    defined(1, Subject.of(GOAL), "Tevredenheid"),
                    measured(1, 1, "2017-12-31", "7.6"),
                    measured(1, 2, "2018-12-31", null),
                    new GoalRevised(GOAL, WEERT, "Blije inwoners", null, null, List.of(), null),
                    new GoalRenumbered(GOAL, WEERT, "3.2", "3.11", null),
                    defined(2, Subject.of(ACTIVITY), "Spreekuren"),
                    measured(1, 2, "2018-12-31", "6.3"),
                    revised(1, "Waardering", AT_LEAST_74),
                    new ActivityRevised(ACTIVITY, WEERT, "Inloop", null, null, null, null),
                    new ActivityRenumbered(ACTIVITY, WEERT, "3.10", "3.12", null),
                    measured(1, 1, "2017-12-30", "7.7"),
                    new HeadingRevised(THEME, WEERT, "Dienst aan inwoners", null, null, null),
                    new HeadingRenumbered(THEME, WEERT, "3", "4", null))
            .events();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_rows_do_not_depend_on_the_batches(int batchSize) {
        Database.project(new IndicatorsProjection(), events);
        List<String> atOnce = everyRow();
        Database.project(new IndicatorsProjection(), events, batchSize);
        assertThat(everyRow()).isEqualTo(atOnce);
    }

    @Test
    void a_second_delivery_changes_nothing() {
        Database.project(new IndicatorsProjection(), events);
        List<String> once = everyRow();
        Database.projectMore(new IndicatorsProjection(), events, 4);
        assertThat(everyRow()).isEqualTo(once);
    }

    @Test
    void filled_in_bulk_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(new IndicatorsProjection(), events);
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("organisation", "subject", "indicator", "measurement")) {
            List<String> some = Database.rows("select * from indicators." + table);
            assertThat(some).as(table).isNotEmpty();
            rows.addAll(some.stream().sorted().toList());
        }
        return rows;
    }
}
