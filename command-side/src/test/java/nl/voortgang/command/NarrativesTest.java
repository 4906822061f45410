package nl.voortgang.command;

import static nl.voortgang.command.Reason.ALREADY_EXISTS;
import static nl.voortgang.command.Reason.OUTSIDE_REOPENING_SCOPE;
import static nl.voortgang.command.Reason.PERIOD_CLOSED;
import static nl.voortgang.command.Reason.PERIOD_NOT_OPEN;
import static nl.voortgang.command.Texts.written;
import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.UNKNOWN_PERIOD;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrativesTest {
    private static final Narrative TEXT = written(VGR1_2020, "Bewoners dachten mee.");

    private final Narratives none = Narratives.NONE;
    private final Narratives one = none.with(TEXT);
    private final World world = Zevenaar.world();

    @Test
    void a_text_is_accepted_for_an_open_period() {
        assertThat(accepts(none, TEXT, world)).isTrue();
    }

    @Test
    void a_subject_may_have_several_texts_in_a_period() {
        Narrative second =
                new Narrative(new NarrativeId(id("second")), VGR1_2020, TEXT.title(), TEXT.text(), TEXT.reason());
        assertThat(accepts(one, second, world)).isTrue();
        assertThat(accepts(one.with(second), TEXT, world)).isFalse();
    }

    @Test
    void a_text_may_be_replaced_by_another_or_get_another_title() {
        assertThat(accepts(one, written(VGR1_2020, "Bewoners kozen mee."), world))
                .isTrue();
        assertThat(accepts(one, titled(null, null), world)).isTrue();
    }

    @Test
    void the_same_text_changes_nothing_even_in_a_closed_period_or_with_another_reason() {
        assertThat(accepts(one, TEXT, world.and(Periods.closed(VGR1_2020)))).isFalse();
        assertThat(accepts(one, titled(TEXT.title(), FreeText.of("Andere reden.")), world))
                .isFalse();
    }

    @Test
    void the_newest_text_is_the_one_that_counts() {
        Narratives replaced = one.with(written(VGR1_2020, "Bewoners kozen mee."));
        assertThat(accepts(replaced, TEXT, world)).isTrue();
    }

    @Test
    void a_text_stays_with_its_period() {
        assertThat(refused(one, written(VGR2_2020, "Bewoners dachten mee."), world))
                .isEqualTo(ALREADY_EXISTS);
        assertThat(refused(one, written(VGR2_2020, "Iets anders."), world)).isEqualTo(ALREADY_EXISTS);
    }

    @Test
    void the_period_must_take_texts() {
        assertThat(refused(none, written(UNKNOWN_PERIOD, "Tekst."), world)).isEqualTo(Reason.UNKNOWN_PERIOD);
        assertThat(refused(none, TEXT, world.and(Periods.defined(VGR1_2020, 2))))
                .isEqualTo(PERIOD_NOT_OPEN);
        assertThat(refused(none, TEXT, world.and(Periods.closed(VGR1_2020)))).isEqualTo(PERIOD_CLOSED);
        assertThat(refused(
                        none,
                        TEXT,
                        world.and(Periods.closed(VGR1_2020), Periods.reopened(VGR1_2020, Subject.of(GOAL)))))
                .isEqualTo(OUTSIDE_REOPENING_SCOPE);
    }

    private static Narrative titled(@Nullable String title, @Nullable FreeText reason) {
        return new Narrative(TEXT.narrativeId(), VGR1_2020, title, TEXT.text(), reason);
    }

    private static boolean accepts(Narratives narratives, Narrative text, World world) {
        return narratives.accepts(text, Subject.of(ACTIVITY), Situations.of(People.OFFICER, Zevenaar.NOW, null, world));
    }

    private static Reason refused(Narratives narratives, Narrative text, World world) {
        return catchThrowableOfType(Refused.class, () -> accepts(narratives, text, world))
                .reason();
    }
}
