package nl.voortgang.command.goal;

import static nl.voortgang.command.Doors.by;
import static nl.voortgang.command.Doors.fixture;
import static nl.voortgang.command.People.CONTROLLER;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Statuses.onTrack;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.goal.Goals.assess;
import static nl.voortgang.command.goal.Goals.assessed;
import static nl.voortgang.command.goal.Goals.defined;
import static nl.voortgang.command.goal.Goals.retired;

import nl.voortgang.command.Refused;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.events.GoalEvent.GoalDefined;
import org.junit.jupiter.api.Test;

class GoalAggregateTest {
    private static final GoalDefined DEFINED = defined();

    @Test
    void a_goal_begins_with_its_definition() {
        fixture(GoalAggregate.class)
                .givenNoPriorActivity()
                .when(new DefineGoal(
                        DEFINED.goalId(),
                        DEFINED.organisationId(),
                        DEFINED.code(),
                        DEFINED.title(),
                        DEFINED.description(),
                        DEFINED.parentId(),
                        DEFINED.references()))
                .expectEvents(by(OFFICER, DEFINED))
                .expectResultMessagePayload(0L);
    }

    @Test
    void an_event_says_who_caused_it() {
        fixture(GoalAggregate.class)
                .given(by(CONTROLLER, DEFINED))
                .when(assess(VGR1_2020, onTrack()))
                .expectEvents(by(OFFICER, assessed(VGR1_2020, onTrack())))
                .expectResultMessagePayload(1L);
    }

    @Test
    void what_happened_is_remembered() {
        fixture(GoalAggregate.class)
                .given(by(CONTROLLER, DEFINED), by(CONTROLLER, retired()))
                .when(assess(VGR1_2020, onTrack()))
                .expectNoEvents()
                .expectException(Refused.class);
    }
}
