package nl.voortgang.command.activity;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.Doors.imported;
import static nl.voortgang.command.People.APPROVER;
import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Statuses.bare;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.NOW;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.world;
import static nl.voortgang.command.activity.Activities.approved;
import static nl.voortgang.command.activity.Activities.planned;
import static nl.voortgang.command.activity.Activities.report;
import static nl.voortgang.command.activity.Activities.reported;
import static nl.voortgang.command.activity.Activities.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situations;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import org.junit.jupiter.api.Test;

class ActivityAggregateTest {
    private static final ActivityPlanned PLANNED = planned();

    @Test
    void the_first_event_has_revision_0() {
        fixture(ActivityAggregate.class)
                .givenNoPriorActivity()
                .when(new PlanActivity(
                        ACTIVITY,
                        PLANNED.organisationId(),
                        PLANNED.code(),
                        PLANNED.title(),
                        PLANNED.description(),
                        PLANNED.parentId(),
                        PLANNED.completionYear()))
                .expectEvents(by(OFFICER, PLANNED))
                .expectResultMessagePayload(0L);
    }

    @Test
    void an_event_says_who_caused_it() {
        fixture(ActivityAggregate.class)
                .given(by(COLLEAGUE, planned()), by(COLLEAGUE, reported(VGR1_2020, onTrack())))
                .when(new ApproveStatus(ACTIVITY, VGR1_2020))
                .expectEvents(by(OFFICER, approved(VGR1_2020)))
                .expectResultMessagePayload(2L);
    }

    @Test
    void who_caused_the_earlier_events_is_remembered() {
        fixture(ActivityAggregate.class)
                .given(by(COLLEAGUE, planned()), by(OFFICER, reported(VGR1_2020, onTrack())))
                .when(new ApproveStatus(ACTIVITY, VGR1_2020))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void an_imported_event_says_which_import_it_came_with() {
        fixture(ActivityAggregate.class, Situations.of(OFFICER, NOW, Deciding.IMPORT, world()))
                .given(by(COLLEAGUE, planned()))
                .when(report(VGR1_2020, bare("N")))
                .expectEvents(imported(OFFICER, reported(VGR1_2020, bare("N"))))
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_retry_is_answered_with_the_revision_there_is() {
        fixture(ActivityAggregate.class)
                .given(by(OFFICER, planned()), by(OFFICER, reported(VGR1_2020, onTrack())), by(APPROVER, retired()))
                .when(report(VGR1_2020, onTrack()))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }
}
