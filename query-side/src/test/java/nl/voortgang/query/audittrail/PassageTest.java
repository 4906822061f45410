package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {
    private static final TrailSpan EVERYTHING = new TrailSpan(0, Long.MAX_VALUE);
    private static final String OFFICER = Story.OFFICER.toString();

    private final Passage passage = new Passage(List.of(
            new Passage.Event(11, "activity.planned", OFFICER, "park aanleggen\n6.1.1"),
            new Passage.Event(12, "activity.revised", "somebody", "parkeren park\naanleggen"),
            new Passage.Event(15, "activity.planned", "somebody", "weg verbreden")));

    @Test
    void a_line_for_each_token_says_in_which_events_it_stands() {
        assertThat(passage.wordLines()).isEqualTo("6.1.1 A\naanleggen A B\npark A B\nparkeren B\nverbreden C\nweg C\n");
        assertThat(passage.eventLines())
                .isEqualTo("11 activity.planned " + OFFICER
                        + "\n12 activity.revised somebody\n15 activity.planned somebody\n");
        assertThat(passage.firstPosition()).isEqualTo(11);
        assertThat(passage.lastPosition()).isEqualTo(15);
    }

    @Test
    void words_are_found_in_any_part_of_a_token_and_all_of_them_in_one_event() {
        assertThat(found("park")).containsExactly(11, 12);
        assertThat(found("leggen", "1.1")).containsExactly(11);
        assertThat(found("PARKEREN")).containsExactly(12);
        assertThat(found("weg", "park")).isEmpty();
        assertThat(found("verbreden")).containsExactly(15);
        assertThat(found("e")).containsExactly(11, 12, 15);
    }

    @Test
    void kind_actor_span_and_what_may_be_shown_are_looked_at_in_the_passage() {
        StoredPassage stored = new StoredPassage(passage.eventLines(), passage.wordLines());
        SoughtWords e = new SoughtWords(List.of("e"));
        TrailQuestion all = Questions.all().ask();
        assertThat(stored.find(e, Questions.all().event("activity.planned").ask(), EVERYTHING, null))
                .containsExactly(11, 15);
        assertThat(stored.find(e, Questions.all().actor(Story.OFFICER).ask(), EVERYTHING, null))
                .containsExactly(11);
        assertThat(stored.find(e, all, new TrailSpan(11, 15), null)).containsExactly(12, 15);
        assertThat(stored.find(e, all, EVERYTHING, Set.of("activity.revised"))).containsExactly(12);
    }

    @Test
    void places_beyond_sixteen_are_found_again() {
        List<Passage.Event> events = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            events.add(new Passage.Event(i + 1, "activity.planned", "somebody", i % 100 == 33 ? "zeldzaam" : "gewoon"));
        }
        assertThat(found(new Passage(events), "zeld")).containsExactly(34, 134, 234, 334, 434, 534, 634);
        assertThat(found(new Passage(events), "gewoon")).hasSize(693);
    }

    /** Whether an organisation has every position, each third, or one in 342. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64, 342})
    void passages_have_about_as_many_events_however_often_an_organisation_comes(int apart) {
        long[] ends = LongStream.range(0, 100_000)
                .map(n -> n * apart + 1)
                .filter(Passage::endsAt)
                .toArray();
        assertThat(ends).hasSizeBetween(1_400, 1_800);
        for (int i = 1; i < ends.length; i++) {
            assertThat((ends[i] - ends[i - 1]) / apart).isLessThan(300);
        }
    }

    private long[] found(@Nullable String... words) {
        return found(passage, words);
    }

    private static long[] found(Passage passage, @Nullable String... words) {
        return new StoredPassage(passage.eventLines(), passage.wordLines())
                .find(new SoughtWords(List.of(words)), Questions.all().ask(), EVERYTHING, null);
    }
}
