package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.EventLog;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Two nodes whose writers append, readers that follow, and everything that goes wrong at once. How many there are of each and when they
 * strike is the seed's choice; what the threads make of it is not, so a seed repeats the mix and not every step.
 */
final class ChaosRun {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** In one of this many runs an append stays open for ten seconds. */
    private static final int LONG_ONES = 5;

    private final long seed;
    private final Random random;
    private final int writers;
    private final int requestsEach;
    private final PGSimpleDataSource database = (PGSimpleDataSource) TestDatabase.migrated();
    private final Journal journal = new Journal();
    private final List<CompletableFuture<Object>> underWay = new ArrayList<>();

    ChaosRun(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.writers = 4 + random.nextInt(7);
        this.requestsEach = 150 + random.nextInt(250);
    }

    /** What it was like. */
    String run() throws Exception {
        try (SequencingProcess killed = SequencingProcess.start(database);
                SequencingProcess paused = SequencingProcess.start(database);
                TestStore here = TestStore.on(database);
                TestStore there = TestStore.on(database);
                TestStore reading = TestStore.on(database);
                TestStore spectator = TestStore.on(spectators())) {
            reading.parts.startReading();
            Delivery delivery = new Delivery();
            TrackingEventProcessor processor = delivery.trackingProcessor(reading.events());
            processor.start();
            LiveReader live = LiveReader.begin(reading.log(), random.nextLong());
            Disturbances disturbances = new Disturbances(here, spectator, journal);
            GroupKills kills = new GroupKills(database, spectator, journal);
            CountDownLatch end = new CountDownLatch(1);
            CompletableFuture<Object> elsewhere = disturbances.longTransactionElsewhere(end);

            takeOver(killed, paused, here, there, spectator.log());
            strike(disturbances);
            killInGroups(kills, random.nextBoolean() ? here : there);
            write(here, there);
            assertThat(underWay).allSatisfy(deed -> assertThat(deed.join()).isEqualTo("done"));

            long events = spectator.rows("event");
            // While the transaction elsewhere is still open: nobody has waited for it.
            Tries.await(
                    "every event gets its position",
                    PATIENCE,
                    () -> spectator.log().head() == events);
            Tries.await("every event is delivered", PATIENCE, () -> delivery.size() == events);
            end.countDown();
            assertThat(elsewhere.join()).isEqualTo("done");
            processor.shutDown();
            new Reckoning(spectator, journal).check(delivery, live.readUpTo(events));
            return "%d writers, %d events, requests: %s, %s".formatted(writers, events, journal.fates(), kills);
        }
    }

    /** The same database, for those whom no disturbance touches. */
    private PGSimpleDataSource spectators() {
        PGSimpleDataSource same = new PGSimpleDataSource();
        same.setUrl(database.getUrl());
        same.setUser(database.getUser());
        same.setApplicationName("spectator");
        // So it says its name with its first word, and is not taken for somebody else until it does.
        same.setAssumeMinServerVersion("9.4");
        return same;
    }

    private void strike(Disturbances disturbances) {
        for (int late = random.nextInt(3); late >= 0; late--) {
            String name = "late-" + late;
            int from = moment();
            int until = momentAfter(from);
            begin(() -> disturbances.receiptFirstEventLate(name, from, until));
        }
        boolean isLong = Math.floorMod(seed, LONG_ONES) == 0;
        for (int open = random.nextInt(3); open >= 0; open--) {
            String name = "open-" + open;
            Duration hold = isLong && open == 0 ? Duration.ofSeconds(10) : Duration.ofMillis(random.nextInt(500));
            int from = moment();
            begin(() -> disturbances.openAppend(name, from, hold));
        }
        for (int back = random.nextInt(4); back >= 0; back--) {
            String name = "back-" + back;
            int from = moment();
            int until = momentAfter(from);
            begin(() -> disturbances.rolledBackAppend(name, from, until));
        }
        for (int lost = random.nextInt(6); lost > 0; lost--) {
            int from = moment();
            long choice = random.nextLong();
            begin(() -> disturbances.loseAConnection(from, choice));
        }
        for (int abandoned = random.nextInt(3); abandoned >= 0; abandoned--) {
            int from = moment();
            int until = momentAfter(from);
            begin(() -> disturbances.abandonARound(from, until));
        }
    }

    private void killInGroups(GroupKills kills, TestStore store) {
        int first = moment();
        begin(() -> kills.killAProcess(first));
        for (int session = random.nextInt(3); session >= 0; session--) {
            String name = "session-" + session;
            int from = moment();
            begin(() -> kills.endASession(store, name, from));
        }
    }

    /** At first only the two processes give positions. One is killed, then the other paused for a while, and the nodes here go on. */
    private void takeOver(
            SequencingProcess killed, SequencingProcess paused, TestStore here, TestStore there, EventLog log) {
        int killing = moment();
        int pausing = momentAfter(killing);
        int resuming = momentAfter(pausing);
        int second = momentAfter(pausing);
        positionIsGiven("before", here, log);
        begin(() -> {
            journal.awaitAnswers(killing);
            killed.kill();
            journal.awaitAnswers(pausing);
            paused.pause();
            here.started();
            positionIsGiven("while-paused", here, log);
            journal.awaitAnswers(resuming);
            paused.resume();
        });
        begin(() -> {
            journal.awaitAnswers(second);
            there.started();
        });
    }

    /** Of one more event, so that it shows who is at work. */
    private void positionIsGiven(String lamp, TestStore here, EventLog log) {
        AtomicLong sequence = new AtomicLong();
        Tries.await("an append succeeds", () -> {
            DomainEventMessage<?> event = lit(lamp + sequence.incrementAndGet(), 0);
            return journal.ask(AppendConditions.NONE, List.of(event), () -> here.append(event))
                    .equals("done");
        });
        Tries.await(
                "it gets its position", () -> log.positionOf(lamp + sequence, 0).isPresent());
    }

    private void write(TestStore here, TestStore there) throws Exception {
        List<Object> outcomes = Tries.atOnce(writers, PATIENCE, writer -> {
            TestStore store = writer % 2 == 0 ? here : there;
            ChaosWriter pen = new ChaosWriter(store, journal, random.nextLong(), "lamp-" + writer);
            return () -> pen.write(requestsEach);
        });
        assertThat(outcomes).containsOnly("done");
    }

    private void begin(Deed deed) {
        underWay.add(Tries.begin((Callable<?>) () -> {
            deed.perform();
            return "done";
        }));
    }

    @FunctionalInterface
    private interface Deed {
        void perform() throws Exception;
    }

    /** When something happens: counted in answered requests, so that it does happen while others write. */
    private int moment() {
        return random.nextInt(writers * requestsEach / 2);
    }

    private int momentAfter(int moment) {
        return moment + 1 + random.nextInt(writers * requestsEach / 5);
    }
}
