package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import org.axonframework.eventhandling.DomainEventMessage;

/** What goes wrong around the writers, or is done to them. Each one waits for the writers to get so far, and not for time. */
final class Disturbances {
    private static final AppendConditions NONE = AppendConditions.NONE;

    private final TestStore store;
    private final TestStore spectator;
    private final Journal journal;

    /** Of the store, seen by somebody whose own connections are left alone. */
    Disturbances(TestStore store, TestStore spectator, Journal journal) {
        this.store = store;
        this.spectator = spectator;
        this.journal = journal;
        spectator.jdbc.execute("create table elsewhere (n int)");
    }

    /** Its transaction is old when it appends, and its receipt is written long before its event. */
    void receiptFirstEventLate(String name, int from, int until) {
        journal.awaitAnswers(from);
        AppendConditions keyed = TestStore.receipt("late", name);
        List<DomainEventMessage<?>> events = List.of(lit(name, 0), lit(name, 1));
        journal.ask(keyed, events, () -> {
            try (Connection connection = store.single().getConnection()) {
                connection.setAutoCommit(false);
                insertReceipt(connection, keyed, name);
                journal.awaitAnswers(until);
                AppendCall.execute(connection, store.engine(NONE).request(events));
                connection.commit();
            }
        });
    }

    private static void insertReceipt(Connection connection, AppendConditions keyed, String name) throws SQLException {
        Receipt receipt = Objects.requireNonNull(keyed.receipt());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into event_store.receipt (id, sequence, content_hash, aggregate_id) values (?, 1, ?, ?)")) {
            insert.setObject(1, ReceiptId.of(receipt.scope(), receipt.key()));
            insert.setBytes(2, HexFormat.of().parseHex(receipt.contentHash()));
            insert.setString(3, name);
            insert.execute();
        }
    }

    /** Writes from before the first append until it is told to end. Nothing waits for it. */
    CompletableFuture<Object> longTransactionElsewhere(CountDownLatch end) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Object> done = Tries.begin(() -> {
            try (Connection connection = spectator.single().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("insert into elsewhere values (1)");
                begun.countDown();
                end.await();
                statement.execute("insert into elsewhere values (2)");
                connection.commit();
            }
            return "done";
        });
        begun.await();
        return done;
    }

    /** Holds the order up for that long, and then commits. */
    void openAppend(String name, int from, Duration hold) {
        journal.awaitAnswers(from);
        List<DomainEventMessage<?>> events = List.of(lit(name, 0), lit(name, 1));
        journal.ask(NONE, events, () -> {
            try (OpenAppend open = begin(events)) {
                letPass(hold);
                open.commit();
            }
        });
    }

    /** Takes its events back after a while, or is made to. */
    void rolledBackAppend(String name, int from, int until) {
        List<DomainEventMessage<?>> events = List.of(lit(name, 0), lit(name, 1));
        journal.takenBack(events);
        journal.awaitAnswers(from);
        // Where its connection is lost, the server does it.
        Object unused = Tries.outcome(() -> {
            OpenAppend open = begin(events);
            journal.awaitAnswers(until);
            open.close();
            return "done";
        });
    }

    private OpenAppend begin(List<DomainEventMessage<?>> events) throws SQLException {
        return store.beginAppend(NONE, events.toArray(DomainEventMessage<?>[]::new));
    }

    private static void letPass(Duration hold) {
        try {
            Tries.letPass(hold);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lost connection, as the server sees it: any that is there at that moment, sequencers and listeners too. */
    void loseAConnection(int from, long choice) {
        journal.awaitAnswers(from);
        spectator.jdbc.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and application_name <> current_setting('application_name')"
                + " order by md5(pid::text || '" + choice + "') limit 1");
    }

    /** Gone in the middle of a round, as the node sees it. */
    void abandonARound(int from, int until) {
        journal.awaitAnswers(from);
        Object loss = Tries.outcome(() -> {
            Connection connection = store.single().getConnection();
            CompletableFuture<Object> rounds = Tries.begin(() -> giveForEver(connection));
            journal.awaitAnswers(until);
            connection.abort(Runnable::run);
            return rounds.join();
        });
        assertThat(loss).isInstanceOf(SQLException.class);
    }

    private static Object giveForEver(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (true) {
                statement.execute("select event_store.give_positions(3)");
            }
        }
    }
}
