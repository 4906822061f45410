package nl.voortgang.verifier.log;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.voortgang.verifier.fixture.SampleLog;
import nl.voortgang.verifier.fixture.SigningKey;
import nl.voortgang.verifier.fixture.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person with every right on the database can do to its past.
 *
 * @param check the check that must find it, among others perhaps
 * @param position of the first difference that this check finds
 */
record Tampering(String name, String check, @Nullable Long position, Consumer<SampleLog> act) {
    private static final String HASHES = "each recorded hash is that of its event";
    private static final String SEQUENCES = "the events of each aggregate are numbered 0, 1, 2 … as they were written";
    private static final String DENSE = "positions are 1, 2, 3 … without a gap";
    private static final String FILLED = "every position has its event";
    private static final String PLACED = "every event has its position, up to the last one that was given";
    private static final String ORDERED = "positions follow the order of the event index";
    private static final String MONOTONE = "the moments of recording never go back";
    private static final String ROOTS = "each kept root of a block is that of its events";
    private static final String IN_DATABASE = "each checkpoint in the database says what the events lead to";
    private static final String IN_DIRECTORY = "each checkpoint in the directory says what the events lead to";
    private static final String KEYS = "each signing key is vouched for by the one before it";
    private static final String RECEIPTS = "each receipt belongs to one event, which no other has";
    private static final String JOURNAL = "the events of each acknowledged request are there once, with its receipt";

    @Override
    public String toString() {
        return name;
    }

    static Stream<Tampering> all() {
        return Stream.of(fieldsOfEvents(), eventsAsAWhole(), placesAndOrder(), proofs(), receipts())
                .flatMap(List::stream);
    }

    private static Tampering with(String name, String check, long position, Consumer<SampleLog> act) {
        return new Tampering(name, check, position, act);
    }

    private static List<Tampering> fieldsOfEvents() {
        return List.of(
                with("a payload is edited", HASHES, 42, log -> edit(log, "payload", "Title", "Other")),
                with("a payload says the same in other bytes", HASHES, 42, log -> edit(log, "payload", ":", ": ")),
                with("metadata is added", HASHES, 42, log -> edit(log, "metadata", "}", ",\"importId\":\"x\"}")),
                with("an actor is replaced", HASHES, 42, log -> edit(log, "metadata", "01\"", "02\"")),
                with("the moment of writing is changed", HASHES, 42, log -> event(log, 42, "occurred_at = now()")),
                with("the name is changed", HASHES, 42, log -> event(log, 42, "name = 'activity.retired'")),
                with("the revision is changed", HASHES, 42, log -> event(log, 42, "revision = 2")),
                with("the event id is changed", HASHES, 42, log -> event(log, 42, "event_id = gen_random_uuid()")),
                with("the aggregate type is changed", HASHES, 42, log -> event(log, 42, "aggregate_type = 'Goal'")),
                with("the aggregate id is changed", HASHES, 42, log -> event(log, 42, "aggregate_id = 'activity/x'")),
                with("the number in the aggregate is changed", SEQUENCES, 62, log -> event(log, 42, "sequence = 999")),
                with("two numbers of an aggregate are swapped", SEQUENCES, 42, Tampering::swapNumbers),
                with("two payloads are swapped", HASHES, 42, Tampering::swapPayloads));
    }

    private static List<Tampering> eventsAsAWhole() {
        return List.of(
                with("an event in the middle is deleted", FILLED, 42, log -> log.sql()
                        .script("delete from event_store.event where global_index = " + log.indexAt(42))),
                with("an event is deleted with its position", DENSE, 42, Tampering::deleteWithPosition),
                with("an event is deleted and all later ones renumbered", HASHES, 42, Tampering::deleteAndRenumber),
                with("an event is deleted, the rest renumbered and hashed anew", IN_DATABASE, 200, log -> {
                    deleteAndRenumber(log);
                    log.hashAnew();
                    log.rewriteCheckpointsWithoutKey();
                }),
                with("an event is inserted in the middle", PLACED, 42, Tampering::insertBefore42),
                with("an event is inserted and all later ones renumbered", HASHES, 43, Tampering::insertAndRenumber),
                with("the tail is cut before the last checkpoint", IN_DATABASE, 600, log -> cutAfter(log, 590)),
                with("the tail is cut together with its checkpoints", IN_DIRECTORY, 600, log -> {
                    cutAfter(log, 590);
                    log.sql().script("delete from event_store.checkpoint where size > 590");
                }),
                with("an old copy is restored", IN_DIRECTORY, 600, log -> {
                    cutAfter(log, 300);
                    log.sql()
                            .script("delete from event_store.checkpoint where size > 300;"
                                    + " delete from event_store.tile where (number + 1) * 256 > 300");
                }));
    }

    private static List<Tampering> placesAndOrder() {
        return List.of(
                with("two positions are swapped", ORDERED, 43, Tampering::swapPositions),
                with("an index is changed on both sides", HASHES, 42, log -> {
                    // There is a gap before it, so the order stays as it was.
                    long index = log.indexAt(42);
                    index(log, 42, index - 1);
                    place(log, 42, "global_index = " + (index - 1));
                }),
                with("an index is changed in the event alone", FILLED, 42, log -> index(log, 42, 9999)),
                with(
                        "the moment of recording is moved",
                        HASHES,
                        620,
                        log -> place(log, 620, "sequenced_at = sequenced_at + interval '1 microsecond'")),
                with(
                        "the moment of recording is moved back",
                        MONOTONE,
                        42,
                        log -> place(log, 42, "sequenced_at = sequenced_at - interval '1 hour'")),
                with(
                        "a moment of recording is infinite",
                        HASHES,
                        620,
                        log -> place(log, 620, "sequenced_at = 'infinity'")),
                with("a recorded hash is replaced", HASHES, 42, log -> place(log, 42, "leaf_hash = sha256('x')")));
    }

    private static List<Tampering> proofs() {
        return List.of(
                with("an edit is followed by hashing everything anew", IN_DATABASE, 200, log -> {
                    editAndHash(log, 42);
                    log.rewriteCheckpointsWithoutKey();
                }),
                new Tampering("an edit is hashed anew and signed with another key", KEYS, null, log -> {
                    editAndHash(log, 42);
                    signWithAnotherKey(log);
                }),
                with("the history forks under the right key", IN_DIRECTORY, 600, log -> {
                    editAndHash(log, 442);
                    log.signAnew(600, SampleLog.presentKey());
                }),
                with("checkpoints are deleted", IN_DIRECTORY, 600, log -> log.sql()
                        .script("delete from event_store.checkpoint where size = 600")),
                with("a checkpoint's root is edited", IN_DATABASE, 300, log -> log.sql()
                        .script("update event_store.checkpoint set root = sha256('x') where size = 300")),
                with("a checkpoint's note is edited", IN_DATABASE, 300, log -> log.sql()
                        .script("update event_store.checkpoint set note = replace(note, '/log', '/lug')"
                                + " where size = 300")),
                with("a checkpoint's size is edited", IN_DATABASE, 301, log -> log.sql()
                        .script("update event_store.checkpoint set size = 301 where size = 300")),
                with(
                        "a checkpoint is signed by the key of a later time",
                        IN_DATABASE,
                        200,
                        log -> log.signAnew(200, SampleLog.presentKey())),
                with("a kept root is edited", ROOTS, 512, log -> log.sql()
                        .script("update event_store.tile set hash = sha256('x') where number = 1")),
                with("a kept root is deleted", ROOTS, 256, log -> log.sql()
                        .script("delete from event_store.tile where number = 0")),
                new Tampering("a kept root is added", ROOTS, null, log -> log.sql()
                        .script("insert into event_store.tile values (1, 2, sha256('x'))")),
                new Tampering("a key statement is edited", KEYS, null, log -> log.sql()
                        .script("update event_store.log_key set since = 299 where number = 2")),
                new Tampering("a key statement is deleted", KEYS, null, log -> log.sql()
                        .script("delete from event_store.log_key where number = 2")));
    }

    private static List<Tampering> receipts() {
        return List.of(
                new Tampering(
                        "a receipt is pointed to no event", RECEIPTS, null, log -> receipt(log, "sequence = 999")),
                with(
                        "a receipt is pointed to another request's event",
                        RECEIPTS,
                        43,
                        log -> receipt(log, "aggregate_id = '" + SampleLog.aggregateAt(43) + "'")),
                new Tampering("a receipt is deleted", JOURNAL, null, log -> log.sql()
                        .script("delete from event_store.receipt where (aggregate_id, sequence) = " + name(42))),
                new Tampering(
                        "an acknowledged event that had no position yet is deleted", JOURNAL, null, log -> log.sql()
                                .script("delete from event_store.receipt where (aggregate_id, sequence) = " + name(623)
                                        + ";" + " delete from event_store.event where (aggregate_id, sequence) = "
                                        + name(623))));
    }

    private static void event(SampleLog log, int position, String change) {
        log.sql().script("update event_store.event set " + change + " where global_index = " + log.indexAt(position));
    }

    private static void index(SampleLog log, int position, long index) {
        log.sql().script("alter table event_store.event alter column global_index drop identity");
        event(log, position, "global_index = " + index);
    }

    private static void place(SampleLog log, int position, String change) {
        log.sql().script("update event_store.log_position set " + change + " where position = " + position);
    }

    private static void receipt(SampleLog log, String change) {
        log.sql().script("update event_store.receipt set " + change + " where (aggregate_id, sequence) = " + name(42));
    }

    private static String name(int number) {
        return "('" + SampleLog.aggregateAt(number) + "', " + SampleLog.sequenceAt(number) + ")";
    }

    private static void edit(SampleLog log, String column, String from, String to) {
        event(
                log,
                42,
                column + " = convert_to(replace(convert_from(" + column + ", 'UTF8'), '" + from + "', '" + to
                        + "'), 'UTF8')");
    }

    private static void editAndHash(SampleLog log, int position) {
        event(log, position, "name = 'activity.retired'");
        log.hashAnew();
    }

    private static void signWithAnotherKey(SampleLog log) {
        SigningKey own = new SigningKey("voortgang.example/log");
        log.sql().script("delete from event_store.log_key");
        log.sql().update("insert into event_store.log_key values (1, 0, ?, ?)", own.publicText(), own.statement(1, 0));
        SampleLog.SIZES.forEach(size -> log.signAnew(size, own));
    }

    private static void swapNumbers(SampleLog log) {
        event(log, 42, "sequence = -1");
        event(log, 62, "sequence = " + SampleLog.sequenceAt(42));
        event(log, 42, "sequence = " + SampleLog.sequenceAt(62));
    }

    private static void swapPayloads(SampleLog log) {
        long one = log.indexAt(42);
        long other = log.indexAt(43);
        log.sql()
                .script("update event_store.event e set payload = o.payload from event_store.event o"
                        + " where (e.global_index, o.global_index) in ((" + one + ", " + other + "), (" + other + ", "
                        + one + "))");
    }

    private static void swapPositions(SampleLog log) {
        long one = log.indexAt(42);
        long other = log.indexAt(43);
        place(log, 42, "global_index = -1");
        place(log, 43, "global_index = " + one);
        place(log, 42, "global_index = " + other);
    }

    private static void deleteWithPosition(SampleLog log) {
        log.sql().script("delete from event_store.event where global_index = " + log.indexAt(42));
        log.sql().script("delete from event_store.log_position where position = 42");
    }

    /** Thoroughly: numbers and receipts of the aggregate close up too. */
    private static void deleteAndRenumber(SampleLog log) {
        deleteWithPosition(log);
        renumber(log.sql(), "log_position", "position", 42, -1, "");
        String aggregate = " and aggregate_id = '" + SampleLog.aggregateAt(42) + "'";
        int gone = SampleLog.sequenceAt(42);
        log.sql().script("delete from event_store.receipt where sequence = " + gone + aggregate);
        renumber(log.sql(), "event", "sequence", gone, -1, aggregate);
        renumber(log.sql(), "receipt", "sequence", gone, -1, aggregate);
    }

    private static void insertBefore42(SampleLog log) {
        log.sql()
                .update("insert into event_store.event overriding system value select " + (log.indexAt(42) - 1)
                        + ", 0, occurred_at, 1, gen_random_uuid(), aggregate_type, 'activity/new', 'activity.planned', payload,"
                        + " metadata from event_store.event where global_index = " + log.indexAt(42));
    }

    private static void insertAndRenumber(SampleLog log) {
        insertBefore42(log);
        long index = log.indexAt(42) - 1;
        renumber(log.sql(), "log_position", "position", 41, 1, "");
        log.sql()
                .script("insert into event_store.log_position select 42, " + index + ", p.sequenced_at,"
                        + " event_store.leaf_hash(42, p.sequenced_at, e) from event_store.log_position p, event_store.event e"
                        + " where p.position = 41 and e.global_index = " + index);
    }

    private static void renumber(Sql sql, String table, String column, int after, int by, String where) {
        // By way of negative numbers, so that no two are equal on the way.
        sql.script("update event_store.%1$s set %2$s = -%2$s where %2$s > %3$d%4$s"
                .formatted(table, column, after, where));
        sql.script("update event_store.%1$s set %2$s = -%2$s + %3$d where %2$s < 0%4$s"
                .formatted(table, column, by, where));
    }

    private static void cutAfter(SampleLog log, int position) {
        log.sql()
                .script("delete from event_store.receipt r using event_store.event e"
                        + " where (e.aggregate_id, e.sequence) = (r.aggregate_id, r.sequence) and e.global_index > "
                        + log.indexAt(position));
        log.sql().script("delete from event_store.event where global_index > " + log.indexAt(position));
        log.sql().script("delete from event_store.log_position where position > " + position);
    }
}
