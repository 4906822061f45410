package nl.voortgang.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import nl.voortgang.query.History;

/** A log that a test appends to while projections follow it. */
final class InMemoryLog implements EventLog {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final History history = new History();
    private final List<LoggedEvent> events = new ArrayList<>();
    private final AtomicInteger bulkReadings = new AtomicInteger();
    private final AtomicInteger eventsRead = new AtomicInteger();

    /** Appends events, one second after each other. */
    long append(Event... more) {
        lock.lock();
        try {
            for (Event event : more) {
                history.happened(event);
                events.add(history.last());
            }
            grown.signalAll();
            return events.size();
        } finally {
            lock.unlock();
        }
    }

    /** One event of an aggregate of this name. */
    long append(String organisation, String name) {
        return append(new OrganisationRenamed(new OrganisationId(organisation), name));
    }

    /** A number of events over a number of aggregates, taking turns. */
    long appendMany(int count, int aggregates) {
        Event[] more = new Event[count];
        for (int i = 0; i < count; i++) {
            OrganisationId id = new OrganisationId("many-" + i % aggregates);
            more[i] = new OrganisationRegistered(id, "name " + i, AccountRule.WAIVED);
        }
        return append(more);
    }

    @Override
    public List<LoggedEvent> readAfter(long position, int limit) {
        lock.lock();
        try {
            int from = (int) Math.min(position, events.size());
            int to = Math.min(events.size(), from + limit);
            eventsRead.addAndGet(to - from);
            return List.copyOf(events.subList(from, to));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<UndecodedEvent> readUndecoded(long position, int limit) {
        bulkReadings.incrementAndGet();
        return EventLog.super.readUndecoded(position, limit);
    }

    /** How many events were read, each as often as it was. */
    int eventsRead() {
        return eventsRead.get();
    }

    /** How often events were read to be decoded elsewhere. */
    int bulkReadings() {
        return bulkReadings.get();
    }

    @Override
    public Optional<LoggedEvent> at(long position) {
        return position == 0
                ? Optional.empty()
                : readAfter(position - 1, 1).stream().findFirst();
    }

    @Override
    public long head() {
        lock.lock();
        try {
            return events.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public LastGiven lastGivenBy(Instant moment) {
        return readAfter(0, Integer.MAX_VALUE / 2).stream()
                .filter(event -> !event.sequencedAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(event -> new LastGiven(event.position(), event.sequencedAt(), event.position() == head()))
                .orElseGet(() -> new LastGiven(0, Instant.EPOCH, head() == 0));
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long sequence) {
        return readAfter(0, Integer.MAX_VALUE / 2).stream()
                .filter(event -> event.aggregateId().equals(aggregateId) && event.sequence() == sequence)
                .mapToLong(LoggedEvent::position)
                .findFirst();
    }

    @Override
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (events.size() <= position && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            return events.size() > position;
        } finally {
            lock.unlock();
        }
    }
}
