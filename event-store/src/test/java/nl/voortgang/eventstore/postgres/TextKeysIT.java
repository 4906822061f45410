package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.eventstore.postgres.House.LampLit;
import nl.voortgang.eventstore.postgres.House.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextKeysIT {
    private final TestStore store = TestStore.fresh();
    private final TextKeys keys = store.parts.textKeys();

    @BeforeEach
    void append() {
        store.append(
                lit("lamp", 0, new LampLit(1, new Note("Jan asked for it"), new Note("he was glad"))),
                lit("lamp", 1, new LampLit(2, new Note("Jan asked again"), null)),
                lit("lamp", 2));
        store.givePositions();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_erased_text_reads_as_erased_and_the_others_stay() {
        assertThat(keys.destroy(1, 0)).isTrue();

        assertThat(payloadAt(1)).isEqualTo(new LampLit(1, new Note(null), new Note("he was glad")));
        assertThat(payloadAt(2)).isEqualTo(new LampLit(2, new Note("Jan asked again"), null));
        assertThat(store.events().readEvents("lamp").next().getPayload()).isEqualTo(payloadAt(1));
    }

    @Test
    void all_texts_of_an_event_can_be_erased_together() {
        assertThat(keys.destroyAll(1)).isTrue();

        assertThat(payloadAt(1)).isEqualTo(new LampLit(1, new Note(null), new Note(null)));
        assertThat(payloadAt(2)).isEqualTo(new LampLit(2, new Note("Jan asked again"), null));
    }

    @Test
    void erasing_does_not_change_a_byte_of_any_event() {
        String before = allEvents();

        keys.destroy(1, 1);
        keys.destroyAll(2);

        assertThat(allEvents()).isEqualTo(before);
    }

    @Test
    void erasing_twice_is_the_same_as_once() {
        keys.destroy(1, 1);

        assertThat(keys.destroy(1, 1)).isTrue();
        assertThat(payloadAt(1)).isEqualTo(new LampLit(1, new Note("Jan asked for it"), new Note(null)));
    }

    @Test
    void a_text_that_is_not_there_cannot_be_erased() {
        assertThat(keys.destroy(1, 2)).isFalse();
        assertThat(keys.destroy(3, 0)).isFalse();
        assertThat(keys.destroyAll(3)).isFalse();
        assertThat(keys.destroyAll(99)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> keys.destroy(1, -1));
    }

    private Object payloadAt(long position) {
        return store.log().at(position).orElseThrow().payload();
    }

    private String allEvents() {
        return store.jdbc
                .queryForList("select e::text from event_store.event e order by global_index", String.class)
                .toString();
    }
}
