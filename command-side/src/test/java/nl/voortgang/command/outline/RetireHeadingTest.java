package nl.voortgang.command.outline;

import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.outline.Headings.REASON;
import static nl.voortgang.command.outline.Headings.defined;
import static nl.voortgang.command.outline.Headings.retired;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.outline.HeadingCommand.RetireHeading;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import org.junit.jupiter.api.Test;

class RetireHeadingTest {
    private static final RetireHeading RETIRE = new RetireHeading(THEME, REASON);

    private final Deciding<HeadingCommand, HeadingState, HeadingEvent> theme =
            Headings.deciding().given(defined());

    @Test
    void a_theme_is_retired_and_gives_up_the_code_it_has_by_then() {
        theme.when(RETIRE).then(retired());
        theme.given(new HeadingRenumbered(THEME, ZEVENAAR, "6.1", "6.2", null))
                .when(RETIRE)
                .then(new HeadingRetired(THEME, ZEVENAAR, "6.2", REASON));
    }

    @Test
    void retiring_it_again_changes_nothing() {
        theme.given(retired()).when(RETIRE).thenNothing();
        theme.given(retired())
                .when(new RetireHeading(THEME, FreeText.of("Andere reden.")))
                .thenNothing();
    }

    @Test
    void what_was_never_defined_cannot_be_retired() {
        assertThatIllegalStateException().isThrownBy(() -> Headings.deciding().when(RETIRE));
    }
}
