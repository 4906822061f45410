package nl.voortgang.command.activity;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.activity.Activities.REASON;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.report;
import static nl.voortgang.command.activity.Activities.reported;
import static nl.voortgang.command.activity.Activities.retired;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.ReviseActivity;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.FreeText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviseActivityTest {
    private static final FreeText DESCRIPTION = FreeText.of("Vier plekken per jaar.");

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned());

    @Test
    void title_description_place_and_year_can_be_revised() {
        activity.when(new ReviseActivity(ACTIVITY, "Waterplan", DESCRIPTION, THEME.value(), 2023, REASON))
                .then(new ActivityRevised(ACTIVITY, ZEVENAAR, "Waterplan", DESCRIPTION, THEME.value(), 2023, REASON));
    }

    @Test
    void each_of_them_alone_is_a_revision() {
        activity.when(revise("Waterplan", null, GOAL.value(), 2022))
                .then(revised("Waterplan", null, GOAL.value(), 2022));
        activity.when(revise("Groenplan", DESCRIPTION, GOAL.value(), 2022))
                .then(revised("Groenplan", DESCRIPTION, GOAL.value(), 2022));
        activity.when(revise("Groenplan", null, null, 2022)).then(revised("Groenplan", null, null, 2022));
        activity.when(revise("Groenplan", null, GOAL.value(), null))
                .then(revised("Groenplan", null, GOAL.value(), null));
    }

    @Test
    void the_new_place_must_exist_in_the_organisation() {
        activity.when(revise("Groenplan", null, GOAL_OF_AALTEN.value(), 2022)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void revising_it_again_in_the_same_way_changes_nothing() {
        activity.when(revise("Groenplan", null, GOAL.value(), 2022)).thenNothing();
        activity.given(revised("Waterplan", DESCRIPTION, null, 2023))
                .when(revise("Waterplan", DESCRIPTION, null, 2023))
                .thenNothing();
    }

    @Test
    void a_retired_activity_is_not_revised() {
        activity.given(retired()).when(revise("Waterplan", null, null, null)).thenRefused(RETIRED);
    }

    @Test
    void its_reports_stay() {
        activity.given(reported(VGR1_2020, onTrack()), revised("Waterplan", null, null, null))
                .when(report(VGR1_2020, onTrack()))
                .thenNothing();
    }

    @Test
    void it_stays_retired_and_keeps_its_code() {
        activity.given(revised("Waterplan", null, null, null))
                .when(new ActivityCommand.RetireActivity(ACTIVITY, REASON))
                .then(retired());
        activity.given(retired(), revised("Waterplan", null, null, null))
                .when(revise("Groenplan", null, null, null))
                .thenRefused(RETIRED);
    }

    @Test
    void a_revision_of_what_was_never_planned_is_impossible() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Activities.deciding().when(revise("Waterplan", null, null, null)));
    }

    private static ReviseActivity revise(
            String title, @Nullable FreeText description, @Nullable UUID parent, @Nullable Integer year) {
        return new ReviseActivity(ACTIVITY, title, description, parent, year, null);
    }

    private static ActivityRevised revised(
            String title, @Nullable FreeText description, @Nullable UUID parent, @Nullable Integer year) {
        return new ActivityRevised(ACTIVITY, ZEVENAAR, title, description, parent, year, null);
    }
}
