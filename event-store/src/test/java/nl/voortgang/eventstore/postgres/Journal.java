package nl.voortgang.eventstore.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.ClaimTakenException;
import nl.voortgang.eventstore.DuplicateRequestException;
import nl.voortgang.eventstore.ObservationStaleException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** What a store was asked to append, and what those who asked were told. */
final class Journal {
    enum Fate {
        ACKNOWLEDGED,
        REFUSED,
        /** The connection was lost on the way: the events may be there or not, but all or none. */
        UNKNOWN
    }

    record Request(AppendConditions conditions, List<DomainEventMessage<?>> events, Fate fate) {}

    @FunctionalInterface
    interface Append {
        void run() throws SQLException;
    }

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();

    /** Notes what came of it, and says so: "done", or the exception. */
    Object ask(AppendConditions conditions, List<DomainEventMessage<?>> events, Append append) {
        Object outcome = Tries.outcome(() -> {
            append.run();
            return "done";
        });
        requests.add(new Request(conditions, events, fate(outcome)));
        answered.incrementAndGet();
        return outcome;
    }

    static Fate fate(Object outcome) {
        return switch (outcome) {
            case ConcurrencyException taken -> Fate.REFUSED;
            case DuplicateRequestException again -> Fate.REFUSED;
            case ClaimTakenException taken -> Fate.REFUSED;
            case ObservationStaleException stale -> Fate.REFUSED;
            // The database's own refusals, for example of an event that leaves a gap.
            case Exception failure when Tries.sqlState(failure).startsWith("ES") -> Fate.REFUSED;
            case Exception lost -> Fate.UNKNOWN;
            default -> Fate.ACKNOWLEDGED;
        };
    }

    /** For what its own transaction took back. */
    void takenBack(List<DomainEventMessage<?>> events) {
        requests.add(new Request(AppendConditions.NONE, events, Fate.REFUSED));
    }

    /** What another process was told. */
    void note(AppendConditions conditions, List<DomainEventMessage<?>> events, Fate fate) {
        requests.add(new Request(conditions, events, fate));
    }

    int answered() {
        return answered.get();
    }

    void awaitAnswers(int count) {
        Tries.await("requests go on to be answered", () -> answered.get() >= count);
    }

    Map<Fate, Long> fates() {
        return requests().collect(Collectors.groupingBy(Request::fate, TreeMap::new, Collectors.counting()));
    }

    Stream<Request> requests() {
        return requests.stream();
    }
}
