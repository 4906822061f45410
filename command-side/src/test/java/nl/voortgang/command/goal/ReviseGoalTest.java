package nl.voortgang.command.goal;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.PROGRAMME_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.goal.Goals.REASON;
import static nl.voortgang.command.goal.Goals.assess;
import static nl.voortgang.command.goal.Goals.assessed;
import static nl.voortgang.command.goal.Goals.defined;
import static nl.voortgang.command.goal.Goals.retired;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.goal.GoalCommand.RetireGoal;
import nl.voortgang.command.goal.GoalCommand.ReviseGoal;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.GoalRevised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviseGoalTest {
    private static final FreeText DESCRIPTION = FreeText.of("Groen op loopafstand.");
    private static final List<String> REFERENCES = List.of("16", "40");

    private final Deciding<GoalCommand, GoalState, GoalEvent> goal =
            Goals.deciding().given(defined());

    @Test
    void title_description_place_and_references_can_be_revised() {
        goal.when(new ReviseGoal(GOAL, "Ander groen", DESCRIPTION, PROGRAMME.value(), List.of("41"), REASON))
                .then(new GoalRevised(
                        GOAL, ZEVENAAR, "Ander groen", DESCRIPTION, PROGRAMME.value(), List.of("41"), REASON));
    }

    @Test
    void each_of_them_alone_is_a_revision() {
        goal.when(revise("Ander groen", null, THEME.value(), REFERENCES))
                .then(revised("Ander groen", null, THEME.value(), REFERENCES));
        goal.when(revise("Meer groen", DESCRIPTION, THEME.value(), REFERENCES))
                .then(revised("Meer groen", DESCRIPTION, THEME.value(), REFERENCES));
        goal.when(revise("Meer groen", null, null, REFERENCES)).then(revised("Meer groen", null, null, REFERENCES));
        goal.when(revise("Meer groen", null, THEME.value(), List.of("40", "16")))
                .then(revised("Meer groen", null, THEME.value(), List.of("40", "16")));
    }

    @Test
    void the_new_place_must_exist_in_the_organisation() {
        goal.when(revise("Meer groen", null, PROGRAMME_OF_AALTEN.value(), REFERENCES))
                .thenRefused(UNKNOWN_PARENT);
        goal.when(revise("Meer groen", null, GOAL.value(), REFERENCES)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void revising_it_again_in_the_same_way_changes_nothing() {
        goal.when(revise("Meer groen", null, THEME.value(), REFERENCES)).thenNothing();
        goal.given(revised("Ander groen", DESCRIPTION, null, List.of()))
                .when(revise("Ander groen", DESCRIPTION, null, List.of()))
                .thenNothing();
    }

    @Test
    void a_retired_goal_is_not_revised() {
        goal.given(retired())
                .when(revise("Ander groen", null, null, REFERENCES))
                .thenRefused(RETIRED);
    }

    @Test
    void its_code_and_assessments_stay() {
        Deciding<GoalCommand, GoalState, GoalEvent> revised =
                goal.given(assessed(VGR1_2020, onTrack()), revised("Ander groen", null, null, REFERENCES));
        revised.when(assess(VGR1_2020, onTrack())).thenNothing();
        revised.when(new RetireGoal(GOAL, REASON)).then(retired());
    }

    @Test
    void a_revision_of_what_was_never_defined_is_impossible() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Goals.deciding().when(revise("Ander groen", null, null, REFERENCES)));
    }

    private static ReviseGoal revise(
            String title, @Nullable FreeText description, @Nullable UUID parent, List<String> references) {
        return new ReviseGoal(GOAL, title, description, parent, references, null);
    }

    private static GoalRevised revised(
            String title, @Nullable FreeText description, @Nullable UUID parent, List<String> references) {
        return new GoalRevised(GOAL, ZEVENAAR, title, description, parent, references, null);
    }
}
