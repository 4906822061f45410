package nl.voortgang.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {
    private static final int MANY = 300_000;

    private final SeenKeys keys = new SeenKeys();

    @Test
    void what_was_seen_is_never_forgotten() {
        add(MANY, SeenKeysTest::key);
        assertThat(IntStream.range(0, MANY).filter(n -> !keys.mayContain(key(n))))
                .isEmpty();
    }

    @Test
    void hardly_anything_is_taken_for_seen_that_was_not() {
        for (int fewer : new int[] {10, 10_000, MANY}) {
            SeenKeys few = new SeenKeys();
            IntStream.range(0, fewer).forEach(n -> few.add(key(n)));
            assertThat(IntStream.range(MANY, 2 * MANY).filter(n -> few.mayContain(key(n))))
                    .as("of as many others, after %d", fewer)
                    .hasSizeLessThan(MANY / 20);
        }
    }

    @Test
    void few_take_little_room_and_many_no_more_than_a_few_bytes_each() {
        add(100, SeenKeysTest::key);
        assertThat(keys.size()).isLessThan(1 << 18);
        add(MANY, SeenKeysTest::key);
        assertThat(keys.size()).isLessThan(MANY * 48L);
    }

    private void add(int count, IntFunction<Object> key) {
        IntStream.range(0, count).forEach(n -> keys.add(key.apply(n)));
    }

    private static Object key(int n) {
        return List.of(UUID.nameUUIDFromBytes(Integer.toString(n).getBytes(StandardCharsets.US_ASCII)), "p-" + n % 12);
    }
}
