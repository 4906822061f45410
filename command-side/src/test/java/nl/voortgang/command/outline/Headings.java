package nl.voortgang.command.outline;

import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;

import nl.voortgang.command.Deciding;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingKind;

/** What happened to the theme of the tests. */
final class Headings {
    static final FreeText REASON = FreeText.of("De begroting telt anders.");

    private Headings() {}

    static Deciding<HeadingCommand, HeadingState, HeadingEvent> deciding() {
        return Deciding.of(
                HeadingDecider::decide, (state, event, actor) -> HeadingState.evolve(state, event), HeadingState.NONE);
    }

    static HeadingDefined defined() {
        return new HeadingDefined(THEME, ZEVENAAR, HeadingKind.THEME, "6.1", "Groen", null, PROGRAMME);
    }

    static HeadingRetired retired() {
        return new HeadingRetired(THEME, ZEVENAAR, "6.1", REASON);
    }
}
