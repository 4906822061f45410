package nl.voortgang.application.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.voortgang.commandstore.StoredEvents;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.eventstore.codec.EventCodec;

/** Makes an event of any class with every field filled. */
public final class SampleEvents {
    private SampleEvents() {}

    /** As the program stores them. */
    public static EventCodec codec() {
        return StoredEvents.codec();
    }

    public static Event of(Class<? extends Event> type) {
        return (Event) value(type, type.getSimpleName());
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class) {
            return name;
        }
        if (wanted == int.class || wanted == Integer.class) {
            return 2020;
        }
        if (wanted == long.class) {
            return 4_294_967_296L;
        }
        if (wanted == boolean.class) {
            return true;
        }
        if (wanted == BigDecimal.class) {
            return new BigDecimal("79.50");
        }
        if (wanted == LocalDate.class) {
            return LocalDate.of(2020, 9, 22);
        }
        if (wanted == Instant.class) {
            return Instant.parse("2020-11-19T10:08:33.123456Z");
        }
        if (wanted == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[wanted.getEnumConstants().length - 1];
        }
        return ours(wanted, name);
    }

    private static Object ours(Class<?> wanted, String name) {
        if (wanted == FreeText.class) {
            return FreeText.of("Tekst met € en 😀 in " + name);
        }
        if (wanted == Money.class) {
            return Money.ofCents(-123_456_789_012L);
        }
        if (wanted == OrganisationId.class) {
            return new OrganisationId("zevenaar");
        }
        if (wanted == PeriodId.class) {
            return PeriodId.of("zevenaar/vgr2-2020");
        }
        if (wanted == TemplateId.class) {
            return TemplateId.of("zevenaar/overview");
        }
        return constructed(wanted);
    }

    private static Object constructed(Class<?> wanted) {
        RecordComponent[] components = wanted.getRecordComponents();
        try {
            Constructor<?> constructor = wanted.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
