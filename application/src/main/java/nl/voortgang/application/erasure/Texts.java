package nl.voortgang.application.erasure;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import org.jspecify.annotations.Nullable;

/** The texts of an event that people typed, in the order in which they are written: that is the order of their keys. */
final class Texts {
    private final List<Text> found = new ArrayList<>();

    private Texts() {}

    /**
     * One of them.
     *
     * @param field where it stands in the event, as {@code details.explanation}
     * @param key which of the event's keys it is sealed with
     */
    record Text(String field, FreeText text, int key) {}

    static List<Text> of(Event event) {
        Texts texts = new Texts();
        texts.gather(event, "");
        return List.copyOf(texts.found);
    }

    private void gather(@Nullable Object value, String field) {
        switch (value) {
            case null -> {}
            case FreeText text -> found.add(new Text(field, text, found.size()));
            case List<?> several -> {
                for (int index = 0; index < several.size(); index++) {
                    gather(several.get(index), field + "[" + index + "]");
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    gather(
                            read(component, record),
                            field.isEmpty() ? component.getName() : field + "." + component.getName());
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("components of records can be read", e);
        }
    }
}
