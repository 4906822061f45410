package nl.voortgang.command.activity;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_PERIOD;
import static nl.voortgang.command.Texts.written;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.PERIOD_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.Periods;
import nl.voortgang.command.Reason;
import nl.voortgang.command.activity.ActivityCommand.WriteActivityNarrative;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

/** What makes a text acceptable is in {@link nl.voortgang.command.NarrativesTest}. */
class WriteActivityNarrativeTest {
    private static final Narrative TEXT = written(VGR1_2020, "Bewoners dachten mee.");
    private static final WriteActivityNarrative WRITE = new WriteActivityNarrative(ACTIVITY, TEXT);
    private static final ActivityNarrativeWritten WRITTEN = new ActivityNarrativeWritten(ACTIVITY, ZEVENAAR, TEXT);

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity =
            Activities.deciding().given(planned());

    @Test
    void a_text_is_written_on_an_activity_for_a_period() {
        activity.when(WRITE).then(WRITTEN);
    }

    @Test
    void a_reopening_for_another_activity_takes_no_text_on_this_one() {
        activity.where(Periods.closed(VGR1_2020), Periods.reopened(VGR1_2020, Subject.of(OTHER_ACTIVITY)))
                .when(WRITE)
                .thenRefused(Reason.OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void a_period_of_another_organisation_takes_no_text() {
        activity.when(new WriteActivityNarrative(ACTIVITY, written(PERIOD_OF_AALTEN, "Bewoners dachten mee.")))
                .thenRefused(UNKNOWN_PERIOD);
    }

    @Test
    void a_retired_activity_takes_no_text() {
        activity.given(retired()).when(WRITE).thenRefused(RETIRED);
    }

    @Test
    void writing_it_again_changes_nothing() {
        activity.given(WRITTEN).when(WRITE).thenNothing();
        activity.given(WRITTEN, new ActivityRevised(ACTIVITY, ZEVENAAR, "Waterplan", null, null, null, null))
                .when(WRITE)
                .thenNothing();
    }
}
