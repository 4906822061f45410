package nl.voortgang.command.outline;

import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.RETIRED;
import static nl.voortgang.command.Reason.UNKNOWN_PERIOD;
import static nl.voortgang.command.Texts.written;
import static nl.voortgang.command.Zevenaar.PERIOD_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.outline.Headings.defined;
import static nl.voortgang.command.outline.Headings.retired;

import nl.voortgang.command.Deciding;
import nl.voortgang.command.Periods;
import nl.voortgang.command.outline.HeadingCommand.WriteHeadingNarrative;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

/** What makes a text acceptable is in {@link nl.voortgang.command.NarrativesTest}. */
class WriteHeadingNarrativeTest {
    private static final Narrative TEXT = written(VGR1_2020, "Een droge zomer.");
    private static final WriteHeadingNarrative WRITE = new WriteHeadingNarrative(THEME, TEXT);
    private static final HeadingNarrativeWritten WRITTEN = new HeadingNarrativeWritten(THEME, ZEVENAAR, TEXT);

    private final Deciding<HeadingCommand, HeadingState, HeadingEvent> theme =
            Headings.deciding().given(defined());

    @Test
    void a_text_is_written_on_a_theme_for_a_period() {
        theme.when(WRITE).then(WRITTEN);
    }

    @Test
    void a_reopening_takes_texts_on_the_kind_of_heading_it_names() {
        theme.where(Periods.closed(VGR1_2020), Periods.reopened(VGR1_2020, Subject.of(HeadingKind.THEME, THEME)))
                .when(WRITE)
                .then(WRITTEN);
        theme.where(Periods.closed(VGR1_2020), Periods.reopened(VGR1_2020, Subject.of(HeadingKind.PROGRAMME, THEME)))
                .when(WRITE)
                .thenRefused(OUTSIDE_REOPENING_SCOPE);
    }

    @Test
    void a_period_of_another_organisation_takes_no_text() {
        theme.when(new WriteHeadingNarrative(THEME, written(PERIOD_OF_AALTEN, "Een droge zomer.")))
                .thenRefused(UNKNOWN_PERIOD);
    }

    @Test
    void a_retired_theme_takes_no_text() {
        theme.given(retired()).when(WRITE).thenRefused(RETIRED);
    }

    @Test
    void writing_it_again_changes_nothing() {
        theme.given(WRITTEN).when(WRITE).thenNothing();
        theme.given(WRITTEN, new HeadingRevised(THEME, ZEVENAAR, "Water", null, null, null))
                .when(WRITE)
                .thenNothing();
    }
}
