package nl.voortgang.command.goal;

import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_PERIOD;
import static nl.voortgang.command.Texts.written;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.PERIOD_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.goal.Goals.defined;
import static nl.voortgang.command.goal.Goals.retired;

import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.Periods;
import nl.voortgang.command.goal.GoalCommand.WriteGoalNarrative;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.GoalNarrativeWritten;
import nl.voortgang.events.GoalEvent.GoalRevised;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

/** What makes a text acceptable is in {@link nl.voortgang.command.NarrativesTest}. */
class WriteGoalNarrativeTest {
    private static final Narrative TEXT = written(VGR1_2020, "Elke wijk kreeg een boom.");
    private static final WriteGoalNarrative WRITE = new WriteGoalNarrative(GOAL, TEXT);
    private static final GoalNarrativeWritten WRITTEN = new GoalNarrativeWritten(GOAL, ZEVENAAR, TEXT);

    private final Deciding<GoalCommand, GoalState, GoalEvent> goal =
            Goals.deciding().given(defined());

    @Test
    void a_text_is_written_on_a_goal_for_a_period() {
        goal.when(WRITE).then(WRITTEN);
    }

    @Test
    void a_reopening_for_an_activity_takes_no_text_on_a_goal() {
        goal.where(Periods.closed(VGR1_2020), Periods.reopened(VGR1_2020, Subject.of(ACTIVITY)))
                .when(WRITE)
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void a_period_of_another_organisation_takes_no_text() {
        goal.when(new WriteGoalNarrative(GOAL, written(PERIOD_OF_AALTEN, "Elke wijk kreeg een boom.")))
                .thenRefused(UNKNOWN_PERIOD);
    }

    @Test
    void a_retired_goal_takes_no_text() {
        goal.given(retired()).when(WRITE).thenRefused(RETIRED);
    }

    @Test
    void writing_it_again_changes_nothing() {
        goal.given(WRITTEN).when(WRITE).thenNothing();
        goal.given(WRITTEN, new GoalRevised(GOAL, ZEVENAAR, "Ander groen", null, null, List.of(), null))
                .when(WRITE)
                .thenNothing();
    }
}
