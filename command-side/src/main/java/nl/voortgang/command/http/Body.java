package nl.voortgang.command.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object into a record and finds everything that is wrong with it, not just the first thing.
 *
 * <p>The record is the whole contract: a component is required unless its type is {@code @Nullable}, an unknown field is a fault, and {@link
 * Size}, {@link Min}, {@link Max} and {@link Pattern} bound it. The same annotations appear in the API document.
 */
final class Body {
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ITEMS = 1_000;
    private static final int LONGEST_NUMBER = 60;
    private static final java.util.regex.Pattern IN_A_NUMBER = java.util.regex.Pattern.compile("[-+.0-9eE]+");

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> unknownFields = new ArrayList<>();

    /**
     * The record, or null where a field could not be read. Fields that nobody knows are faults too, but leave the record whole, so that its
     * meaning can be checked as well and everything is said at once.
     */
    <R extends Record> @Nullable R read(JsonNode json, Class<R> type) {
        return type.cast(record(json, type, ""));
    }

    List<Fault> faults() {
        return Stream.concat(faults.stream(), unknownFields.stream()).toList();
    }

    private @Nullable Object record(JsonNode json, Class<?> type, String path) {
        if (!json.isObject()) {
            return fault(path.isEmpty() ? "body" : path, "must be a JSON object");
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new HashSet<>(json.propertyNames());
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            unknown.remove(components[i].getName());
            values[i] = component(json.get(components[i].getName()), components[i], path);
        }
        unknown.stream()
                .sorted()
                .forEach(name -> unknownFields.add(new Fault(join(path, name), "is not a known field")));
        return faults.isEmpty() ? construct(type, components, values) : null;
    }

    private @Nullable Object component(@Nullable JsonNode json, RecordComponent component, String path) {
        String name = join(path, component.getName());
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (json == null
                || json.isNull()
                || (json.isString() && json.stringValue().isBlank())) {
            return optional ? null : fault(name, "is required");
        }
        return value(json, component.getType(), component.getAnnotatedType(), component, name);
    }

    private @Nullable Object value(
            JsonNode json, Class<?> type, AnnotatedType annotated, RecordComponent component, String name) {
        if (type == List.class) {
            return list(json, annotated, component, name);
        }
        if (type == String.class) {
            return text(json, component, name);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return whole(json, type, component, name);
        }
        if (type == boolean.class || type == Boolean.class) {
            return json.isBoolean() ? json.booleanValue() : fault(name, "must be true or false");
        }
        if (type == BigDecimal.class) {
            return decimal(json, name);
        }
        if (type.isEnum()) {
            return choice(json, type, name);
        }
        return type.isRecord() ? record(json, type, name) : parsed(json, type, name);
    }

    private @Nullable Object list(JsonNode json, AnnotatedType annotated, RecordComponent component, String name) {
        if (!json.isArray()) {
            return fault(name, "must be a list");
        }
        if (json.size() > MOST_ITEMS) {
            return fault(name, "may have at most " + MOST_ITEMS + " items");
        }
        AnnotatedType item = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
        Class<?> itemType =
                item.getType() instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) item.getType();
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            Object value = value(json.get(i), itemType, item, component, name + "[" + i + "]");
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private @Nullable Object text(JsonNode json, RecordComponent component, String name) {
        if (!json.isString()) {
            return fault(name, "must be text");
        }
        String text = json.stringValue().strip();
        Size size = component.getAccessor().getAnnotation(Size.class);
        int longest = size == null ? LONGEST_TEXT : size.max();
        if (text.length() > longest) {
            return fault(name, "may have at most " + longest + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            return fault(name, "contains control characters");
        }
        if (hasLoneSurrogate(text)) {
            return fault(name, "is not well-formed Unicode");
        }
        Pattern pattern = component.getAccessor().getAnnotation(Pattern.class);
        return pattern != null && !text.matches(pattern.regexp()) ? fault(name, pattern.message()) : text;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private @Nullable Object whole(JsonNode json, Class<?> type, RecordComponent component, String name) {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            return fault(name, "must be a whole number");
        }
        long number = json.longValue();
        Min min = component.getAccessor().getAnnotation(Min.class);
        Max max = component.getAccessor().getAnnotation(Max.class);
        boolean isInt = type == int.class || type == Integer.class;
        long least = min != null ? min.value() : isInt ? Integer.MIN_VALUE : Long.MIN_VALUE;
        long most = max != null ? max.value() : isInt ? Integer.MAX_VALUE : Long.MAX_VALUE;
        if (number < least || number > most) {
            return fault(name, "must be from " + least + " to " + most);
        }
        return isInt ? (Object) (int) number : (Object) number;
    }

    private @Nullable Object decimal(JsonNode json, String name) {
        if (!json.isNumber() && !json.isString()) {
            return fault(name, "must be a number");
        }
        String written = json.asString();
        if (written.length() > LONGEST_NUMBER) {
            return fault(name, IN_A_NUMBER.matcher(written).matches() ? "has too many digits" : "must be a number");
        }
        try {
            BigDecimal number = new BigDecimal(written);
            boolean sensible = number.precision() <= 20 && number.scale() >= -10 && number.scale() <= 10;
            return sensible ? number : fault(name, "has too many digits");
        } catch (NumberFormatException notANumber) {
            return fault(name, "must be a number");
        }
    }

    private @Nullable Object choice(JsonNode json, Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (json.isString() && ((Enum<?>) constant).name().equals(json.stringValue())) {
                return constant;
            }
        }
        return fault(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
    }

    private @Nullable Object parsed(JsonNode json, Class<?> type, String name) {
        try {
            String text = json.isString() ? json.stringValue().strip() : "";
            if (type == LocalDate.class) {
                LocalDate date = LocalDate.parse(text);
                boolean sensible = date.getYear() >= 1900 && date.getYear() <= 2200;
                return sensible ? date : fault(name, "must be a date from 1900 to 2200");
            }
            if (type == Instant.class) {
                Instant moment = java.time.OffsetDateTime.parse(text).toInstant();
                return moment;
            }
            if (type == UUID.class && text.length() == 36) {
                return UUID.fromString(text);
            }
            return fault(name, "must be a UUID");
        } catch (DateTimeParseException unreadable) {
            return fault(
                    name,
                    type == LocalDate.class
                            ? "must be a date such as 2020-09-22"
                            : "must be a moment such as 2020-09-22T10:00:00Z");
        } catch (IllegalArgumentException unreadable) {
            return fault(name, "must be a UUID");
        }
    }

    private static Object construct(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make " + type, impossible);
        }
    }

    private @Nullable Object fault(String field, String message) {
        faults.add(new Fault(field, message));
        return null;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
