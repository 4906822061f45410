package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetaudit.DraftAmendment.number;
import static nl.voortgang.query.budgetaudit.Sample.By.AMOUNT;
import static nl.voortgang.query.budgetaudit.Sample.By.COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.budgetaudit.Sample.By;
import nl.voortgang.query.budgetledger.AmendmentView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private static final AsOf NOW = new AsOf(1, Instant.EPOCH, true);

    /** Ten euros altogether. */
    private static final List<AmendmentView> FIVE = of(100, 400, 50, 250, 200);

    private static final List<AmendmentView> HUNDRED =
            of(LongStream.rangeClosed(1, 100).map(number -> number * 10_01).toArray());

    /** Amendments 1, 2, 3 … that move so many cents. */
    private static List<AmendmentView> of(long... sizes) {
        return LongStream.rangeClosed(1, sizes.length)
                .mapToObj(number ->
                        number(number).changing(sizes[(int) number - 1]).view())
                .toList();
    }

    private static List<Long> drawn(List<AmendmentView> population, By by, int size, String seed) {
        return Sample.draw(population, by, size, seed, NOW).items().stream()
                .map(drawn -> drawn.amendment().id().getLeastSignificantBits())
                .toList();
    }

    /**
     * By hand, with {@code printf '1/00000000-0000-0005-0000-000000000001' | sha256sum} and so on: amendment 5 has 46fd3a1c…, 3 has 8a51e890…,
     * 4 has 8efc3563…, 2 has b10ea28a…, 1 has d05808f9….
     */
    @Test
    void by_count_the_lowest_hashes_are_drawn() {
        assertThat(drawn(FIVE, COUNT, 3, "1")).containsExactly(5L, 3L, 4L);
        assertThat(drawn(FIVE, COUNT, 5, "1")).containsExactly(5L, 3L, 4L, 2L, 1L);
    }

    /**
     * By hand: three are wanted of 1000 cents, so every cent is three units long and a step is 1000 units. The five lie at 0–299, 300–1499,
     * 1500–1649, 1650–2399 and 2400–2999. SHA-256 of "1" is …315 modulo 1000: drawn is what lies at 315, 1315 (both in the second, which is longer
     * than a step) and 2315. That of "jaarrekening 2020" is …204: 204, 1204 and 2204.
     */
    @Test
    void by_amount_every_step_along_the_row_draws_one() {
        assertThat(drawn(FIVE, AMOUNT, 3, "1")).containsExactly(2L, 4L);
        assertThat(drawn(FIVE, AMOUNT, 3, "jaarrekening 2020")).containsExactly(1L, 2L, 4L);
    }

    @Test
    void a_sample_tells_what_it_was_drawn_from_and_how() {
        Sample sample = Sample.draw(FIVE, AMOUNT, 3, "1", NOW);
        assertThat(sample.population()).isEqualTo(5);
        assertThat(sample.populationCents()).isEqualTo(1000);
        assertThat(sample.items()).extracting(Sample.Drawn::sizeCents).containsExactly(400L, 250L);
        assertThat(sample.seed()).isEqualTo("1");
        assertThat(sample.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_same_seed_draws_the_same_and_another_another(By by) {
        assertThat(drawn(HUNDRED, by, 10, "2020")).isEqualTo(drawn(HUNDRED, by, 10, "2020"));
        assertThat(drawn(HUNDRED, by, 10, "2020")).isNotEqualTo(drawn(HUNDRED, by, 10, "2021"));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_order_in_which_they_are_given_does_not_matter(By by) {
        List<AmendmentView> shuffled = new ArrayList<>(HUNDRED);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(drawn(shuffled, by, 10, "2020")).isEqualTo(drawn(HUNDRED, by, 10, "2020"));
        assertThat(drawn(HUNDRED.reversed(), by, 10, "2020")).isEqualTo(drawn(HUNDRED, by, 10, "2020"));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void who_asks_for_more_than_there_are_gets_each_once(By by) {
        assertThat(drawn(FIVE, by, 1000, "2020")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void of_nothing_nothing_is_drawn(By by) {
        Sample sample = Sample.draw(List.of(), by, 25, "2020", NOW);
        assertThat(sample.items()).isEmpty();
        assertThat(sample.population()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
    void as_many_as_asked_for_are_drawn_where_none_is_longer_than_a_step(String seed) {
        // A total that does not divide by the size: 100 amendments of 7 cents, 33 wanted.
        List<AmendmentView> alike = of(LongStream.generate(() -> 7).limit(100).toArray());
        assertThat(drawn(alike, AMOUNT, 33, seed)).hasSize(33).doesNotHaveDuplicates();
        assertThat(drawn(alike, COUNT, 33, seed)).hasSize(33).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5"})
    void what_is_longer_than_a_step_is_surely_drawn_by_amount_and_counts_once(String seed) {
        List<AmendmentView> population = of(10, 10, 1_000_000, 10, 10, -2_000_000, 10);
        assertThat(drawn(population, AMOUNT, 4, seed)).contains(3L, 6L).doesNotHaveDuplicates();
    }

    @Test
    void by_amount_the_sign_does_not_matter_and_what_moves_nothing_is_not_drawn() {
        assertThat(drawn(of(-100, 400, -50, -250, 200), AMOUNT, 3, "1")).isEqualTo(drawn(FIVE, AMOUNT, 3, "1"));
        assertThat(drawn(of(0, 5, 0), AMOUNT, 10, "1")).containsExactly(2L);
        assertThat(drawn(of(0, 0), AMOUNT, 10, "1")).isEmpty();
    }

    @Test
    void every_amendment_can_be_drawn() {
        Set<Long> byAmount = new HashSet<>();
        Set<Long> byCount = new HashSet<>();
        Stream.iterate(1, seed -> seed + 1).limit(200).forEach(seed -> {
            byAmount.addAll(drawn(FIVE, AMOUNT, 1, "seed " + seed));
            byCount.addAll(drawn(FIVE, COUNT, 1, "seed " + seed));
        });
        assertThat(byAmount).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(byCount).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void amounts_as_large_as_they_can_be_do_not_overflow() {
        List<AmendmentView> population = of(Long.MAX_VALUE / 2, 1, Long.MAX_VALUE / 2);
        assertThat(drawn(population, AMOUNT, 1000, "1")).containsExactly(1L, 3L);
    }
}
