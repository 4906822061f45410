package nl.voortgang.command.budget;

import static nl.voortgang.command.Reason.UNKNOWN_SUBJECT;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.budget.OverspendingCommand.ClassifyOverspending;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ClassifyOverspendingTest {
    private static final FreeText REASON = FreeText.of("Meer aanvragen dan geraamd.");
    private static final Subject PROGRAMME = Subject.of(HeadingKind.THEME, THEME);
    private static final OverspendingId OVERSPENDING = new OverspendingId(ZEVENAAR, 2020, THEME.value());

    private final Deciding<OverspendingCommand, OverspendingState, OverspendingEvent> overspending = Deciding.of(
            OverspendingDecider::decide,
            (state, event, actor) -> OverspendingState.evolve(event),
            OverspendingState.NONE);

    @Test
    void the_accountant_says_what_kind_it_is_and_may_think_again() {
        overspending.when(as(OverspendingClass.OUTSIDE_POLICY)).then(said(OverspendingClass.OUTSIDE_POLICY));
        overspending
                .given(said(OverspendingClass.OUTSIDE_POLICY))
                .when(as(OverspendingClass.OPEN_ENDED_SCHEME))
                .then(said(OverspendingClass.OPEN_ENDED_SCHEME));
    }

    @Test
    void saying_it_again_changes_nothing() {
        overspending
                .given(said(OverspendingClass.OPEN_ENDED_SCHEME))
                .when(as(OverspendingClass.OPEN_ENDED_SCHEME))
                .thenNothing();
    }

    @Test
    void the_programme_must_be_of_the_organisation() {
        Subject foreign = Subject.of(GOAL_OF_AALTEN);
        overspending
                .when(new ClassifyOverspending(
                        new OverspendingId(ZEVENAAR, 2020, foreign.id()),
                        foreign,
                        OverspendingClass.INVESTMENT,
                        REASON))
                .thenRefused(UNKNOWN_SUBJECT);
    }

    private static ClassifyOverspending as(OverspendingClass classification) {
        return new ClassifyOverspending(OVERSPENDING, PROGRAMME, classification, REASON);
    }

    private static OverspendingClassified said(OverspendingClass classification) {
        return new OverspendingClassified(OVERSPENDING, PROGRAMME, classification, REASON);
    }
}
