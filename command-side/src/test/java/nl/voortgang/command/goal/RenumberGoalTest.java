package nl.voortgang.command.goal;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.goal.Goals.REASON;
import static nl.voortgang.command.goal.Goals.defined;
import static nl.voortgang.command.goal.Goals.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.goal.GoalCommand.RenumberGoal;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.GoalRenumbered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenumberGoalTest {
    private final Deciding<GoalCommand, GoalState, GoalEvent> goal =
            Goals.deciding().given(defined());

    @Test
    void a_goal_gets_another_code_and_gives_up_the_old_one() {
        goal.when(renumber("P2.02")).then(renumbered("P2.01", "P2.02"));
        goal.given(renumbered("P2.01", "P2.02")).when(renumber("P2.03")).then(renumbered("P2.02", "P2.03"));
    }

    @Test
    void a_code_may_be_dropped_and_be_given_later() {
        goal.when(renumber(null)).then(renumbered("P2.01", null));
        goal.given(renumbered("P2.01", null)).when(renumber("P2.02")).then(renumbered(null, "P2.02"));
    }

    @Test
    void giving_the_code_it_has_changes_nothing() {
        goal.when(renumber("P2.01")).thenNothing();
        goal.given(renumbered("P2.01", "P2.02")).when(renumber("P2.02")).thenNothing();
        goal.given(renumbered("P2.01", null)).when(renumber(null)).thenNothing();
    }

    @Test
    void a_retired_goal_gets_no_code() {
        goal.given(retired()).when(renumber("P2.02")).thenRefused(RETIRED);
    }

    private static RenumberGoal renumber(@Nullable String code) {
        return new RenumberGoal(GOAL, code, REASON);
    }

    private static GoalRenumbered renumbered(@Nullable String from, @Nullable String code) {
        return new GoalRenumbered(GOAL, ZEVENAAR, from, code, REASON);
    }
}
