package nl.voortgang.command.goal;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.PROGRAMME_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.goal.Goals.retired;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefineGoalTest {
    private static final FreeText DESCRIPTION = FreeText.of("Groen op loopafstand.");
    private static final List<String> REFERENCES = List.of("16", "40");

    private final Deciding<GoalCommand, GoalState, GoalEvent> goal = Goals.deciding();

    @Test
    void a_goal_is_defined_within_a_theme() {
        goal.when(new DefineGoal(GOAL, ZEVENAAR, "P2.01", "Meer groen", DESCRIPTION, THEME.value(), REFERENCES))
                .then(new GoalDefined(GOAL, ZEVENAAR, "P2.01", "Meer groen", DESCRIPTION, THEME.value(), REFERENCES));
    }

    @Test
    void a_goal_may_belong_to_a_programme_or_to_nothing() {
        goal.when(define(ZEVENAAR, PROGRAMME.value())).then(defined(PROGRAMME.value()));
        goal.when(define(ZEVENAAR, null)).then(defined(null));
    }

    @Test
    void what_it_belongs_to_must_be_a_programme_or_theme_of_the_organisation() {
        goal.when(define(ZEVENAAR, PROGRAMME_OF_AALTEN.value())).thenRefused(UNKNOWN_PARENT);
        goal.when(define(ZEVENAAR, GOAL.value())).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void the_organisation_must_exist() {
        goal.when(define(NOWHERE, null)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void defining_it_again_in_the_same_way_changes_nothing() {
        goal.given(defined(null)).when(define(ZEVENAAR, null)).thenNothing();
    }

    @Test
    void defining_it_again_in_another_way_is_refused() {
        goal.given(Goals.defined()).when(define(ZEVENAAR, null)).thenRefused(ALREADY_EXISTS);
        goal.given(defined(null), retired()).when(define(ZEVENAAR, null)).thenRefused(ALREADY_EXISTS);
    }

    private static DefineGoal define(OrganisationId organisation, @Nullable UUID parent) {
        return new DefineGoal(GOAL, organisation, null, "Meer groen", null, parent, List.of());
    }

    private static GoalDefined defined(@Nullable UUID parent) {
        return new GoalDefined(GOAL, ZEVENAAR, null, "Meer groen", null, parent, List.of());
    }
}
