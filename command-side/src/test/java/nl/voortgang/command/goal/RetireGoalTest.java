package nl.voortgang.command.goal;

import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.goal.Goals.REASON;
import static nl.voortgang.command.goal.Goals.defined;
import static nl.voortgang.command.goal.Goals.retired;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.goal.GoalCommand.RetireGoal;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import nl.voortgang.events.GoalEvent.GoalRetired;
import org.junit.jupiter.api.Test;

class RetireGoalTest {
    private static final RetireGoal RETIRE = new RetireGoal(GOAL, REASON);

    private final Deciding<GoalCommand, GoalState, GoalEvent> goal =
            Goals.deciding().given(defined());

    @Test
    void a_goal_is_retired_and_gives_up_the_code_it_has_by_then() {
        goal.when(RETIRE).then(retired());
        goal.given(new GoalRenumbered(GOAL, ZEVENAAR, "P2.01", "P2.02", null))
                .when(RETIRE)
                .then(new GoalRetired(GOAL, ZEVENAAR, "P2.02", REASON));
    }

    @Test
    void retiring_it_again_changes_nothing() {
        goal.given(retired()).when(RETIRE).thenNothing();
        goal.given(retired())
                .when(new RetireGoal(GOAL, FreeText.of("Andere reden.")))
                .thenNothing();
    }

    @Test
    void what_was_never_defined_cannot_be_retired() {
        assertThatIllegalStateException().isThrownBy(() -> Goals.deciding().when(RETIRE));
    }
}
