package nl.voortgang.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of what is stored. Each event has a file that shows it as it lies in the store, one per revision: {@code
 * events/<stored name>.v<revision>.json}.
 *
 * <p>The free texts in them are truly sealed: for an event with the id {@code 00000000-0000-4000-8000-000000000001}, text number <i>n</i>
 * under the key of 32 bytes that are all <i>n</i> + 1. Whoever has the codec can read them.
 */
class StoredEventsTest {
    static List<Class<? extends Event>> events() {
        return Event.all();
    }

    @Test
    void all_events_of_all_concepts_are_known() {
        assertThat(Event.all()).hasSize(63).doesNotHaveDuplicates().allMatch(Class::isRecord);
        assertThat(Event.all().stream().map(Class::getEnclosingClass).distinct())
                .isEqualTo(List.of(Event.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_under_a_logical_name(Class<? extends Event> event) {
        StoredName stored = event.getAnnotation(StoredName.class);
        assertThat(stored).as("stored name of %s", event).isNotNull();
        assertThat(stored.value()).matches("[a-z-]+\\.[a-z-]+");
        assertThat(stored.revision()).isPositive();
    }

    @Test
    void no_two_events_share_a_name() {
        assertThat(Event.all().stream().map(event -> stored(event).value())).doesNotHaveDuplicates();
    }

    @Test
    void every_revision_of_every_event_has_its_file_and_there_is_no_other() throws IOException, URISyntaxException {
        List<String> expected = Event.all().stream()
                .map(StoredEventsTest::stored)
                .flatMap(stored ->
                        IntStream.rangeClosed(1, stored.revision()).mapToObj(revision -> file(stored, revision)))
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(directory())) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_from_exactly_the_fields_of_its_file(Class<? extends Event> event)
            throws IOException, URISyntaxException {
        StoredName stored = stored(event);
        String text = Files.readString(directory().resolve(file(stored, stored.revision())));
        StoredShape.check(event, Json.read(text));
    }

    private static StoredName stored(Class<? extends Event> event) {
        return Objects.requireNonNull(event.getAnnotation(StoredName.class), event::getName);
    }

    private static String file(StoredName stored, int revision) {
        return stored.value() + ".v" + revision + ".json";
    }

    private static Path directory() throws URISyntaxException {
        URL directory = Objects.requireNonNull(StoredEventsTest.class.getResource("/events"));
        return Path.of(directory.toURI());
    }
}
