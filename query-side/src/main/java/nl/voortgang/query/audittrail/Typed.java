package nl.voortgang.query.audittrail;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.StoredName;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Days;
import nl.voortgang.query.audittrail.TrailQuestion.Order;

/** What the text of a parameter means. Every method throws IllegalArgumentException or DateTimeException for what means nothing. */
final class Typed {
    private static final Set<String> EVENTS = Event.all().stream()
            .map(type ->
                    Objects.requireNonNull(type.getAnnotation(StoredName.class)).value())
            .collect(Collectors.toUnmodifiableSet());

    private Typed() {}

    static Instant begin(String text) {
        return Days.begin(text);
    }

    static Instant end(String text) {
        return Days.end(text);
    }

    /** A sign-in name comes first: nobody should become invisible by choosing a name that looks like a pseudonym. */
    static ActorId actor(String text, ActorNames names) {
        return names.byUsername(text).orElseGet(() -> ActorId.of(text));
    }

    static String event(String text) {
        if (!EVENTS.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    static Long position(String text) {
        long position = Long.parseLong(text);
        if (position < 0) {
            throw new IllegalArgumentException(text);
        }
        return position;
    }

    static Integer limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > TrailQuestion.MAX_LIMIT) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }

    static Order order(String text) {
        return switch (text) {
            case "asc" -> Order.ASC;
            case "desc" -> Order.DESC;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
