package nl.voortgang.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Holds the JSON of a stored event against the class it is read into: every component is there, nothing else is, each in its stored form. */
final class StoredShape {
    private int sealedTexts;

    private StoredShape() {}

    static void check(Class<?> event, Object json) {
        new StoredShape().record(event, json, event.getSimpleName());
    }

    private void value(Type type, Object json, String path) {
        if (type instanceof ParameterizedType list) {
            assertThat(json)
                    .as(path)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isNotEmpty();
            ((List<?>) json).forEach(item -> value(list.getActualTypeArguments()[0], item, path + "[]"));
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == FreeText.class) {
            sealed(json, path);
        } else if (plain == Money.class || plain == int.class || plain == Integer.class || plain == long.class) {
            assertThat(new BigDecimal(String.valueOf(json)).scale()).as(path).isZero();
        } else if (plain == BigDecimal.class) {
            assertThat(json).as(path).isInstanceOf(BigDecimal.class);
        } else if (plain == boolean.class) {
            assertThat(json).as(path).isInstanceOf(Boolean.class);
        } else if (plain.isRecord() && !isOneText(plain)) {
            record(plain, json, path);
        } else {
            assertThat(json).as(path).isInstanceOf(String.class);
            assertThat(readBack(plain, (String) json)).as(path).hasToString((String) json);
        }
    }

    private void record(Class<?> type, Object json, String path) {
        assertThat(json).as(path).isInstanceOf(Map.class);
        Map<?, ?> fields = (Map<?, ?>) json;
        List<String> names = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(List.<Object>copyOf(fields.keySet())).as(path).isEqualTo(names);
        for (RecordComponent component : type.getRecordComponents()) {
            Object field = Objects.requireNonNull(fields.get(component.getName()));
            value(component.getGenericType(), field, path + "." + component.getName());
        }
    }

    /** The envelope in which the codec stores a free text: ciphertext, and the number of the key among those of the event. */
    private void sealed(Object json, String path) {
        Map<?, ?> envelope = (Map<?, ?>) json;
        Set<Object> names = new HashSet<>(envelope.keySet());
        assertThat(names).as(path).isEqualTo(Set.of("sealed", "key"));
        assertThat(Base64.getDecoder().decode((String) envelope.get("sealed")))
                .as(path)
                .hasSizeGreaterThan(16);
        assertThat(envelope.get("key")).as(path).isEqualTo(BigDecimal.valueOf(sealedTexts));
        sealedTexts++;
    }

    /** Ids are records that are written as one text. */
    private static boolean isOneText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static Object readBack(Class<?> type, String text) {
        if (type == String.class) {
            assertThat(text).isNotBlank();
            return text;
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        return Ids.read(type, text);
    }
}
