package nl.voortgang.command.outline;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.outline.Headings.REASON;
import static nl.voortgang.command.outline.Headings.defined;
import static nl.voortgang.command.outline.Headings.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.outline.HeadingCommand.RenumberHeading;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenumberHeadingTest {
    private final Deciding<HeadingCommand, HeadingState, HeadingEvent> theme =
            Headings.deciding().given(defined());

    @Test
    void a_theme_gets_another_code_and_gives_up_the_old_one() {
        theme.when(renumber("6.2")).then(renumbered("6.1", "6.2"));
        theme.given(renumbered("6.1", "6.2")).when(renumber("6.3")).then(renumbered("6.2", "6.3"));
    }

    @Test
    void a_code_may_be_dropped_and_be_given_later() {
        theme.when(renumber(null)).then(renumbered("6.1", null));
        theme.given(renumbered("6.1", null)).when(renumber("6.2")).then(renumbered(null, "6.2"));
    }

    @Test
    void giving_the_code_it_has_changes_nothing() {
        theme.when(renumber("6.1")).thenNothing();
        theme.given(renumbered("6.1", "6.2")).when(renumber("6.2")).thenNothing();
        theme.given(renumbered("6.1", null)).when(renumber(null)).thenNothing();
    }

    @Test
    void a_retired_theme_gets_no_code() {
        theme.given(retired()).when(renumber("6.2")).thenRefused(RETIRED);
    }

    private static RenumberHeading renumber(@Nullable String code) {
        return new RenumberHeading(THEME, code, REASON);
    }

    private static HeadingRenumbered renumbered(@Nullable String from, @Nullable String code) {
        return new HeadingRenumbered(THEME, ZEVENAAR, from, code, REASON);
    }
}
