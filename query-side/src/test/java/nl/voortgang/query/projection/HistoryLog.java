package nl.voortgang.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.voortgang.events.Event;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import org.jspecify.annotations.Nullable;

/** A log in which everything has happened already. */
class HistoryLog implements EventLog {
    private final List<LoggedEvent> events;

    HistoryLog(List<LoggedEvent> events) {
        this.events = events;
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        return events.stream().skip(position).limit(limit).toList();
    }

    @Override
    public List<UndecodedEvent> readUndecoded(long position, int limit) {
        return readAfter(position, limit).stream().map(this::undecoded).toList();
    }

    /** Of every other event, it takes decoding to tell whose it is. */
    private UndecodedEvent undecoded(LoggedEvent event) {
        return new UndecodedEvent() {
            @Override
            public LoggedEvent decode() {
                return event;
            }

            @Override
            public @Nullable String text(String field) {
                return event.position() % 2 == 0 && field.equals("organisationId") ? organisation(event) : null;
            }
        };
    }

    String organisation(LoggedEvent event) {
        return ((Event) event.payload()).organisationId().value();
    }

    @Override
    public Optional<LoggedEvent> at(long position) {
        return readAfter(position - 1, 1).stream().findFirst();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public LastGiven lastGivenBy(Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean awaitBeyond(long position, Duration timeout) {
        return position < head();
    }
}
