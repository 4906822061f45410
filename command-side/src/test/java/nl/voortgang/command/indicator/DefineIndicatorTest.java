package nl.voortgang.command.indicator;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Reason.UNKNOWN_SUBJECT;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.indicator.Indicators.INDICATOR;
import static nl.voortgang.command.indicator.Indicators.SATISFACTION;
import static nl.voortgang.command.indicator.Indicators.defined;
import static nl.voortgang.command.indicator.Indicators.measured;
import static nl.voortgang.command.indicator.Indicators.of2020;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.indicator.IndicatorCommand.DefineIndicator;
import nl.voortgang.command.indicator.IndicatorCommand.Description;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class DefineIndicatorTest {
    private static final Description NAME_ONLY = new Description("Klachten", null, null, null, null);

    private final Deciding<IndicatorCommand, IndicatorState, IndicatorEvent> indicator = Indicators.deciding();

    @Test
    void an_indicator_is_defined_for_a_goal() {
        indicator.when(define(ZEVENAAR, Subject.of(GOAL), SATISFACTION)).then(defined());
    }

    @Test
    void an_indicator_may_belong_to_an_activity_and_have_a_name_only() {
        indicator
                .when(define(ZEVENAAR, Subject.of(ACTIVITY), NAME_ONLY))
                .then(new IndicatorDefined(
                        INDICATOR, ZEVENAAR, Subject.of(ACTIVITY), "Klachten", null, null, null, null));
    }

    @Test
    void what_it_is_about_must_exist_in_the_organisation() {
        indicator
                .when(define(ZEVENAAR, Subject.of(GOAL_OF_AALTEN), SATISFACTION))
                .thenRefused(UNKNOWN_SUBJECT);
    }

    @Test
    void the_organisation_must_exist() {
        indicator.when(define(NOWHERE, Subject.of(GOAL), SATISFACTION)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void defining_it_again_in_the_same_way_changes_nothing() {
        indicator
                .given(defined(), measured(of2020("78.95")))
                .when(define(ZEVENAAR, Subject.of(GOAL), SATISFACTION))
                .thenNothing();
    }

    @Test
    void defining_it_again_in_another_way_is_refused() {
        indicator
                .given(defined())
                .when(define(ZEVENAAR, Subject.of(GOAL), NAME_ONLY))
                .thenRefused(ALREADY_EXISTS);
        indicator
                .given(defined())
                .when(define(ZEVENAAR, Subject.of(ACTIVITY), SATISFACTION))
                .thenRefused(ALREADY_EXISTS);
    }

    private static DefineIndicator define(OrganisationId organisation, Subject subject, Description description) {
        return new DefineIndicator(INDICATOR, organisation, subject, description);
    }
}
