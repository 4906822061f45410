package nl.voortgang.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.application.erasure.Texts.Text;
import nl.voortgang.application.store.SampleEvents;
import nl.voortgang.events.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text is named by its field and sealed with a key by number: whoever took one for another would destroy the wrong one. */
class TextsTest {
    static Stream<Class<? extends Event>> events() {
        return Event.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void each_text_is_found_where_it_is_written_and_with_its_key(Class<? extends Event> type) {
        Event event = SampleEvents.of(type);
        JsonNode written = JsonMapper.shared()
                .readTree(SampleEvents.codec().encode(new UUID(1, 1), event).payload());
        Map<String, Integer> keys = new TreeMap<>();
        gather(written, "", keys);

        Map<String, Integer> found = new TreeMap<>();
        for (Text text : Texts.of(event)) {
            found.put(text.field(), text.key());
        }
        assertThat(found).isEqualTo(keys);
    }

    private static void gather(JsonNode node, String field, Map<String, Integer> keys) {
        if (node.has("sealed")) {
            keys.put(field, node.path("key").asInt());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                gather(node.get(index), field + "[" + index + "]", keys);
            }
        } else {
            node.properties()
                    .forEach(each -> gather(
                            each.getValue(), field.isEmpty() ? each.getKey() : field + "." + each.getKey(), keys));
        }
    }
}
