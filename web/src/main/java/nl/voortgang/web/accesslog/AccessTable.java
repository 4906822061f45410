package nl.voortgang.web.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.accesslog.AccessView;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts entries of the access log into words. */
@Component
class AccessTable {
    private final ActorNames names;
    private final Texts texts;

    AccessTable(ActorNames names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /**
     * An entry as a reader understands it.
     *
     * @param granted whether it was allowed
     */
    record Shown(
            long position,
            Instant at,
            int times,
            String who,
            String action,
            String object,
            String result,
            boolean granted,
            String origin) {}

    List<Shown> shown(List<AccessView> entries, Frame frame) {
        return entries.stream()
                .map(entry -> new Shown(
                        entry.position(),
                        entry.occurredAt(),
                        entry.times(),
                        name(entry.actor(), frame),
                        text("access.action." + entry.action(), frame),
                        entry.object(),
                        text("access.result." + entry.result(), frame),
                        entry.result().equals("GRANTED"),
                        entry.origin().isEmpty() ? text("access.origin.program", frame) : entry.origin()))
                .toList();
    }

    private String name(@Nullable UUID actor, Frame frame) {
        return actor == null ? text("access.unknown", frame) : names.nameOf(new ActorId(actor));
    }

    private String text(String key, Frame frame) {
        return texts.orElse(frame.language(), key, key);
    }
}
