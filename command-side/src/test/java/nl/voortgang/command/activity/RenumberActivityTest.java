package nl.voortgang.command.activity;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.activity.Activities.REASON;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.RenumberActivity;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenumberActivityTest {
    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned());

    @Test
    void an_activity_gets_another_code_and_gives_up_the_old_one() {
        activity.when(renumber("6.1.4")).then(renumbered("6.1.3", "6.1.4"));
        activity.given(renumbered("6.1.3", "6.1.4")).when(renumber("6.1.5")).then(renumbered("6.1.4", "6.1.5"));
    }

    @Test
    void a_code_may_be_dropped_and_be_given_later() {
        activity.when(renumber(null)).then(renumbered("6.1.3", null));
        activity.given(renumbered("6.1.3", null)).when(renumber("6.1.4")).then(renumbered(null, "6.1.4"));
    }

    @Test
    void giving_the_code_it_has_changes_nothing() {
        activity.when(renumber("6.1.3")).thenNothing();
        activity.given(renumbered("6.1.3", "6.1.4")).when(renumber("6.1.4")).thenNothing();
        activity.given(renumbered("6.1.3", null)).when(renumber(null)).thenNothing();
    }

    @Test
    void a_retired_activity_gets_no_code() {
        activity.given(retired()).when(renumber("6.1.4")).thenRefused(RETIRED);
    }

    private static RenumberActivity renumber(@Nullable String code) {
        return new RenumberActivity(ACTIVITY, code, REASON);
    }

    private static ActivityRenumbered renumbered(@Nullable String from, @Nullable String code) {
        return new ActivityRenumbered(ACTIVITY, ZEVENAAR, from, code, REASON);
    }
}
