package nl.voortgang.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.voortgang.eventstore.ContentStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ContentStoreIT {
    /** Of "abc", as FIPS 180 has it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final TestStore store = TestStore.fresh();
    private final ContentStore contents = store.parts.contents();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void bytes_are_found_under_their_digest() {
        assertThat(contents.keep(bytes("abc"))).isEqualTo(ABC);

        assertThat(contents.find(ABC)).contains(bytes("abc"));
    }

    @Test
    void nothing_is_found_under_a_digest_that_was_never_given() {
        assertThat(contents.find(ABC)).isEmpty();
    }

    @Test
    void what_is_kept_twice_is_kept_once_and_as_it_was() {
        contents.keep(bytes("abc"));
        List<?> before = rows();

        assertThat(contents.keep(bytes("abc"))).isEqualTo(ABC);

        assertThat(rows()).isEqualTo(before).hasSize(1);
    }

    @Test
    void a_large_document_comes_back_byte_for_byte() {
        byte[] document = new byte[3_000_000];
        new Random(1).nextBytes(document);

        assertThat(contents.find(contents.keep(document))).contains(document);
        assertThat(contents.find(contents.keep(new byte[0]))).contains(new byte[0]);
    }

    @Test
    void several_who_keep_the_same_at_once_all_succeed() throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                byte[] document = bytes("document " + i / 8);
                answers.add(threads.submit(() -> contents.keep(document)));
            }
        }

        assertThat(answers).extracting(Future::get).allSatisfy(digest -> assertThat(contents.find(digest))
                .isPresent());
        assertThat(rows()).hasSize(5);
    }

    /** The owner can write past the function, but not a lie. */
    @Test
    void nobody_puts_bytes_under_another_digest() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> store.jdbc.update(
                        "insert into event_store.content (digest, bytes) values (sha256('abc'), 'abd')"))
                .withMessageContaining("content_is_its_digest");
    }

    private List<?> rows() {
        return store.jdbc.queryForList(
                "select encode(digest, 'hex') || kept_at::text from event_store.content", String.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
