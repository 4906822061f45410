package nl.voortgang.application.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.ErasureEvent.ErasureApproved;
import nl.voortgang.events.ErasureEvent.ErasureRejected;
import nl.voortgang.events.ErasureEvent.ErasureRequested;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.web.erasure.TextErasures.State;
import nl.voortgang.web.erasure.TextErasures.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the log itself which texts are to go: there are few, and what was agreed on is carried out whatever state projections are in. */
@Component
class Wishes {
    private static final String OF_STREAMS = """
            select p.position
            from event_store.event e join event_store.log_position p using (global_index)
            where e.aggregate_id >= :first collate "C" and e.aggregate_id < :beyond collate "C"
            order by p.position""";

    private static final String WITHOUT_POSITION = """
            select exists (
                select from event_store.event e
                where e.aggregate_id >= 'erasure/' collate "C" and e.aggregate_id < 'erasure0' collate "C"
                  and not exists (
                      select from event_store.log_position p where p.global_index = e.global_index))""";

    private static final int MOST_WAITS = 30;

    private final JdbcClient jdbc;
    private final EventLog log;

    Wishes(JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** What two people agreed on, and when. */
    record Agreed(ErasureApproved what, ActorId approver, Instant at) {}

    /** Oldest first; also what was written a moment ago. */
    List<Agreed> agreed() throws InterruptedException {
        awaitPositions();
        List<Agreed> agreed = new ArrayList<>();
        for (LoggedEvent logged : streams("erasure/")) {
            if (logged.payload() instanceof ErasureApproved approved) {
                agreed.add(new Agreed(approved, actor(logged), logged.sequencedAt()));
            }
        }
        return agreed;
    }

    /** An event gets its position only after it was written, and whoever agreed just now asks at once. */
    private void awaitPositions() throws InterruptedException {
        for (int times = 0; times < MOST_WAITS; times++) {
            long head = log.head();
            boolean waiting = jdbc.sql(WITHOUT_POSITION).query(Boolean.class).single();
            if (!waiting) {
                return;
            }
            log.awaitBeyond(head, Duration.ofSeconds(1));
        }
    }

    /** All of an organisation, the newest first. */
    List<Wish> of(OrganisationId organisation) {
        Map<String, Wish> wishes = new LinkedHashMap<>();
        for (LoggedEvent logged : streams("erasure/" + organisation + "/")) {
            ErasureEvent event = (ErasureEvent) logged.payload();
            String key = AggregateIds.ofErasure(organisation, event.position(), event.text());
            // What was asked for again stands where it was asked for last.
            @Nullable Wish before = event instanceof ErasureRequested ? null : wishes.get(key);
            wishes.remove(key);
            wishes.put(key, after(before, event, logged));
        }
        return new ArrayList<>(wishes.values()).reversed();
    }

    private static Wish after(@Nullable Wish before, ErasureEvent event, LoggedEvent logged) {
        return switch (event) {
            case ErasureRequested it ->
                new Wish(
                        it.position(),
                        it.text(),
                        it.cause(),
                        State.REQUESTED,
                        actor(logged),
                        logged.sequencedAt(),
                        null,
                        null,
                        List.of());
            case ErasureApproved it -> decided(before, State.APPROVED, logged, it);
            case ErasureRejected it -> decided(before, State.REJECTED, logged, null);
        };
    }

    private static Wish decided(
            @Nullable Wish before, State state, LoggedEvent logged, @Nullable ErasureApproved approved) {
        Wish asked = Optional.ofNullable(before)
                .orElseThrow(() -> new IllegalStateException("nobody asked for what was decided"));
        return new Wish(
                asked.position(),
                asked.text(),
                asked.cause(),
                state,
                asked.requestedBy(),
                asked.requestedAt(),
                actor(logged),
                logged.sequencedAt(),
                approved == null ? List.of() : approved.printed());
    }

    /** All events of the streams whose names begin like this. */
    private List<LoggedEvent> streams(String prefix) {
        return jdbc
                .sql(OF_STREAMS)
                .param("first", prefix)
                // What begins like this stands before what ends in the next character.
                .param("beyond", prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1))
                .query(Long.class)
                .list()
                .stream()
                .map(log::at)
                .flatMap(Optional::stream)
                .toList();
    }

    private static ActorId actor(LoggedEvent logged) {
        return ActorId.of(String.valueOf(logged.metadata().get(Door.ACTOR)));
    }
}
