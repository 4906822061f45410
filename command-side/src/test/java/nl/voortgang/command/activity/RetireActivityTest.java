package nl.voortgang.command.activity;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.activity.Activities.REASON;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.retired;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.FreeText;
import org.junit.jupiter.api.Test;

class RetireActivityTest {
    private static final RetireActivity RETIRE = new RetireActivity(ACTIVITY, REASON);

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned());

    @Test
    void an_activity_is_retired_and_gives_up_its_code() {
        activity.when(RETIRE).then(retired());
    }

    @Test
    void it_gives_up_the_code_it_has_by_then() {
        activity.given(new ActivityRenumbered(ACTIVITY, ZEVENAAR, "6.1.3", "6.1.4", null))
                .when(RETIRE)
                .then(new ActivityRetired(ACTIVITY, ZEVENAAR, "6.1.4", REASON));
        activity.given(new ActivityRenumbered(ACTIVITY, ZEVENAAR, "6.1.3", null, null))
                .when(RETIRE)
                .then(new ActivityRetired(ACTIVITY, ZEVENAAR, null, REASON));
    }

    @Test
    void retiring_it_again_changes_nothing() {
        activity.given(retired()).when(RETIRE).thenNothing();
        activity.given(retired())
                .when(new RetireActivity(ACTIVITY, FreeText.of("Andere reden.")))
                .thenNothing();
    }

    @Test
    void what_was_never_planned_cannot_be_retired() {
        assertThatIllegalStateException().isThrownBy(() -> Activities.deciding().when(RETIRE));
    }
}
