package nl.voortgang.command.outline;

import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_PARENT;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.PROGRAMME_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.outline.Headings.REASON;
import static nl.voortgang.command.outline.Headings.defined;
import static nl.voortgang.command.outline.Headings.retired;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.outline.HeadingCommand.RetireHeading;
import nl.voortgang.command.outline.HeadingCommand.ReviseHeading;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviseHeadingTest {
    private static final FreeText DESCRIPTION = FreeText.of("Groen en water.");

    private final Deciding<HeadingCommand, HeadingState, HeadingEvent> theme =
            Headings.deciding().given(defined());

    @Test
    void title_description_and_place_can_be_revised() {
        theme.when(new ReviseHeading(THEME, "Groen en water", DESCRIPTION, null, REASON))
                .then(new HeadingRevised(THEME, ZEVENAAR, "Groen en water", DESCRIPTION, null, REASON));
    }

    @Test
    void each_of_them_alone_is_a_revision() {
        theme.when(revise("Water", null, PROGRAMME)).then(revised("Water", null, PROGRAMME));
        theme.when(revise("Groen", DESCRIPTION, PROGRAMME)).then(revised("Groen", DESCRIPTION, PROGRAMME));
        theme.when(revise("Groen", null, null)).then(revised("Groen", null, null));
    }

    @Test
    void the_new_place_must_be_a_programme_of_the_organisation() {
        theme.when(revise("Groen", null, PROGRAMME_OF_AALTEN)).thenRefused(UNKNOWN_PARENT);
        theme.when(revise("Groen", null, THEME)).thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void a_programme_does_not_belong_to_itself() {
        Headings.deciding()
                .given(new HeadingDefined(PROGRAMME, ZEVENAAR, HeadingKind.PROGRAMME, "6", "Groen", null, null))
                .when(new ReviseHeading(PROGRAMME, "Groen", null, PROGRAMME, REASON))
                .thenRefused(UNKNOWN_PARENT);
    }

    @Test
    void revising_it_again_in_the_same_way_changes_nothing() {
        theme.when(revise("Groen", null, PROGRAMME)).thenNothing();
        theme.given(revised("Water", DESCRIPTION, null))
                .when(revise("Water", DESCRIPTION, null))
                .thenNothing();
    }

    @Test
    void a_retired_theme_is_not_revised() {
        theme.given(retired()).when(revise("Water", null, null)).thenRefused(RETIRED);
    }

    @Test
    void its_code_stays() {
        theme.given(revised("Water", null, null))
                .when(new RetireHeading(THEME, REASON))
                .then(retired());
    }

    @Test
    void a_revision_of_what_was_never_defined_is_impossible() {
        assertThatIllegalStateException().isThrownBy(() -> Headings.deciding().when(revise("Water", null, null)));
    }

    private static ReviseHeading revise(String title, @Nullable FreeText description, @Nullable HeadingId parent) {
        return new ReviseHeading(THEME, title, description, parent, null);
    }

    private static HeadingRevised revised(String title, @Nullable FreeText description, @Nullable HeadingId parent) {
        return new HeadingRevised(THEME, ZEVENAAR, title, description, parent, null);
    }
}
