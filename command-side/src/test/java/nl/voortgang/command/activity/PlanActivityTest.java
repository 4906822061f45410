package nl.voortgang.command.activity;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.PROGRAMME_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.activity.Activities.retired;

import java.util.UUID;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanActivityTest {
    private static final FreeText DESCRIPTION = FreeText.of("Drie plekken per jaar.");

    private final Deciding<ActivityCommand, ActivityState, ActivityEvent> activity = Activities.deciding();

    @Test
    void an_activity_is_planned_for_a_goal() {
        activity.when(new PlanActivity(ACTIVITY, ZEVENAAR, "6.1.3", "Groenplan", DESCRIPTION, GOAL.value(), 2022))
                .then(new ActivityPlanned(ACTIVITY, ZEVENAAR, "6.1.3", "Groenplan", DESCRIPTION, GOAL.value(), 2022));
    }

    @Test
    void an_activity_may_belong_to_a_theme_a_programme_or_nothing() {
        activity.when(plan(THEME.value())).then(planned(THEME.value()));
        activity.when(plan(PROGRAMME.value())).then(planned(PROGRAMME.value()));
        activity.when(plan(null)).then(planned(null));
    }

    @Test
    void what_it_belongs_to_must_exist_in_the_organisation() {
        activity.when(plan(id("nothing"))).thenRefused(UNKNOWN_PARENT);
        activity.when(plan(GOAL_OF_AALTEN.value())).thenRefused(UNKNOWN_PARENT);
        activity.when(plan(PROGRAMME_OF_AALTEN.value())).thenRefused(UNKNOWN_PARENT);
        activity.when(plan(ACTIVITY.value())).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void the_organisation_must_exist() {
        activity.when(plan(NOWHERE, "Groenplan", null)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void planning_it_again_in_the_same_way_changes_nothing() {
        activity.given(planned(null)).when(plan(null)).thenNothing();
    }

    @Test
    void planning_it_again_in_another_way_is_refused() {
        activity.given(Activities.planned()).when(plan(null)).thenRefused(ALREADY_EXISTS);
        activity.given(planned(null)).when(plan(ZEVENAAR, "Waterplan", null)).thenRefused(ALREADY_EXISTS);
    }

    @Test
    void a_retired_activity_is_not_planned_again() {
        activity.given(planned(null), retired()).when(plan(null)).thenRefused(ALREADY_EXISTS);
    }

    private static PlanActivity plan(@Nullable UUID parent) {
        return plan(ZEVENAAR, "Groenplan", parent);
    }

    private static PlanActivity plan(OrganisationId organisation, String title, @Nullable UUID parent) {
        return new PlanActivity(ACTIVITY, organisation, null, title, null, parent, null);
    }

    private static ActivityPlanned planned(@Nullable UUID parent) {
        return new ActivityPlanned(ACTIVITY, ZEVENAAR, null, "Groenplan", null, parent, null);
    }
}
