package nl.voortgang.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.commandstore.StoredEvents;
import nl.voortgang.events.Event;
import nl.voortgang.events.StoredName;
import nl.voortgang.eventstore.codec.EncodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event is stored as its file says, and can be read back. The files are history: a new shape gets a new revision, a new file and an
 * upcaster. Only a field that may be absent is added to a shape that is there; then the file as it was is kept among the earlier ones.
 */
class StoredEventsTest {
    private static final Path FILES = Path.of("../shared-events/src/test/resources/events");
    private static final Path EARLIER_FILES = Path.of("../shared-events/src/test/resources/earlier-events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventCodec codec = StoredEvents.codec();

    static Stream<Class<? extends Event>> events() {
        return Event.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_can_be_read(Class<? extends Event> type) {
        UUID id = UUID.randomUUID();
        Event event = SampleEvents.of(type);

        EncodedEvent stored = codec.encode(id, event);

        assertThat(codec.decode(id, stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_free_text_is_stored_readable(Class<? extends Event> type) {
        EncodedEvent stored = codec.encode(UUID.randomUUID(), SampleEvents.of(type));

        assertThat(new String(stored.payload(), StandardCharsets.UTF_8)).doesNotContain("Tekst met");
    }

    @ParameterizedTest
    @MethodSource("events")
    void it_is_written_with_exactly_the_fields_of_its_file(Class<? extends Event> type) throws IOException {
        EncodedEvent stored = codec.encode(UUID.randomUUID(), SampleEvents.of(type));

        assertThat(fields(JSON.readTree(stored.payload()))).isEqualTo(fields(file(type)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void its_file_can_be_read(Class<? extends Event> type) throws IOException {
        StoredName name = type.getAnnotation(StoredName.class);
        // Nobody has the keys of the texts in the files: they read as erased, as they would after their keys were
        // destroyed.
        EncodedEvent asInTheFile =
                new EncodedEvent(name.value(), name.revision(), JSON.writeValueAsBytes(file(type)), new byte[32 * 20]);

        assertThat(codec.decode(UUID.randomUUID(), asInTheFile)).isInstanceOf(type);
    }

    static Stream<Path> earlier() throws IOException {
        try (Stream<Path> files = Files.list(EARLIER_FILES)) {
            return files.sorted().toList().stream();
        }
    }

    /** A field that may be absent can be added without a new revision: whatever was stored before simply lacks it. */
    @ParameterizedTest
    @MethodSource("earlier")
    void an_event_from_before_its_newest_fields_can_be_read(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.v|\\.json", 3);
        EncodedEvent asInTheFile =
                new EncodedEvent(name[0], Integer.parseInt(name[1]), Files.readAllBytes(file), new byte[32 * 20]);

        Object event = codec.decode(UUID.randomUUID(), asInTheFile);

        Set<String> then = fields(JSON.readTree(Files.readAllBytes(file)));
        Set<String> now = fields(JSON.readTree(Files.readAllBytes(FILES.resolve(file.getFileName()))));
        assertThat(now).containsAll(then).isNotEqualTo(then);
        assertThat(event.getClass().getAnnotation(StoredName.class).value()).isEqualTo(name[0]);
    }

    private static JsonNode file(Class<? extends Event> type) throws IOException {
        StoredName name = type.getAnnotation(StoredName.class);
        return JSON.readTree(Files.readAllBytes(FILES.resolve(name.value() + ".v" + name.revision() + ".json")));
    }

    private static Set<String> fields(JsonNode json) {
        Set<String> fields = new TreeSet<>();
        collect(json, "", fields);
        return fields;
    }

    private static void collect(JsonNode json, String path, Set<String> fields) {
        if (json.isObject() && !json.has("sealed")) {
            json.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), fields));
        } else if (json.isArray()) {
            json.forEach(item -> collect(item, path + "[]", fields));
        } else {
            fields.add(path);
        }
    }
}
