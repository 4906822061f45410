package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.eventstore.AppendConditions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Kills that are sure to strike in the middle of a group: somebody holds a place that the group wants, and only when the server says that the
 * group waits there, with some of its rows written, it is done. Tried again where the group had gone on by then.
 */
final class GroupKills {
    private static final AppendConditions NONE = AppendConditions.NONE;

    /** More than go alone, so that one of them is in a group. */
    private static final int HELD = 4;

    private static final int TRIES = 20;

    private final PGSimpleDataSource database;
    private final TestStore spectator;
    private final Journal journal;
    private final AtomicInteger processes = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();

    GroupKills(PGSimpleDataSource database, TestStore spectator, Journal journal) {
        this.database = database;
        this.spectator = spectator;
        this.journal = journal;
    }

    /** How many processes, and how many sessions, were ended while a group of theirs was being written. */
    @Override
    public String toString() {
        return processes + " processes and " + sessions + " sessions killed in a group";
    }

    /** As with kill −9. The server ends what it was told by itself. */
    void killAProcess(int from) throws IOException, SQLException {
        journal.awaitAnswers(from);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try (WritingProcess process = WritingProcess.start(database, "process-" + attempt, journal)) {
                Tries.await("the process writes", () -> process.acknowledged() > 50);
                OpenAppend held = hold(process.held());
                process.appendHeld();
                Tries.await("a group of the process is under way", () -> process.isInAGroup(spectator));
                process.kill();
                boolean struck = process.isInAGroup(spectator);
                held.close();
                Tries.await("the server has brought to an end what it was told", () -> process.hasLeft(spectator));
                if (struck) {
                    processes.incrementAndGet();
                    return;
                }
            }
        }
        throw new AssertionError("no kill struck in a group");
    }

    /** As an operator does it, or a server that goes down. */
    void endASession(TestStore store, String name, int from) throws SQLException {
        journal.awaitAnswers(from);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<String> lamps = new ArrayList<>();
            for (int lamp = 0; lamp < HELD; lamp++) {
                lamps.add("lamp-" + lamp + "-" + name + "-" + attempt);
            }
            OpenAppend held = hold(lamps);
            List<CompletableFuture<Object>> asking = lamps.stream()
                    .map(lamp -> Tries.begin(() -> append(store, lamp)))
                    .toList();
            Tries.await("a group is under way", spectator::aGroupWaits);
            int struck = spectator
                    .jdbc
                    .queryForList(
                            "select pg_terminate_backend(pid) from pg_stat_activity where " + TestStore.A_GROUP_WAITS)
                    .size();
            held.close();
            asking.forEach(CompletableFuture::join);
            if (struck > 0) {
                sessions.addAndGet(struck);
                return;
            }
        }
        throw new AssertionError("no kill struck in a group");
    }

    private Object append(TestStore store, String lamp) {
        List<DomainEventMessage<?>> events = List.of(lit(lamp, 0));
        return journal.ask(NONE, events, () -> store.append(events.getFirst()));
    }

    /** The first places of these, until it is closed; then they are free again. */
    private OpenAppend hold(List<String> lamps) throws SQLException {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        lamps.forEach(lamp -> events.add(lit(lamp, 0)));
        journal.takenBack(events);
        return spectator.beginAppend(NONE, events.toArray(DomainEventMessage<?>[]::new));
    }
}
