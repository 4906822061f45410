package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.eventstore.transparency.Blocks;
import nl.voortgang.eventstore.transparency.Checkpoint;
import nl.voortgang.eventstore.transparency.CheckpointDirectory;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.InclusionProof;
import nl.voortgang.eventstore.transparency.KeyFile;
import nl.voortgang.eventstore.transparency.KeyStatement;
import nl.voortgang.eventstore.transparency.LogAlteredException;
import nl.voortgang.eventstore.transparency.Rfc9162;
import nl.voortgang.eventstore.transparency.Signer;
import nl.voortgang.eventstore.transparency.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerIT {
    private static final Duration OFTEN = Duration.ofMillis(1);

    @TempDir
    private Path files;

    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void while_there_is_news_it_is_signed_and_kept_outside() throws Exception {
        try (PostgresEventStore node = node(signer("key", "kept"))) {
            node.start();
            store.append(lit("a", 0), lit("b", 0));
            awaitSigned(2);
            store.append(lit("a", 1));
            awaitSigned(3);

            Checkpoint latest = node.transparencyLog().latest().orElseThrow();
            assertThat(latest.root()).isEqualTo(Rfc9162.root(leaves()));
            assertThat(latest.isSignedBy(
                            node.transparencyLog().keys().getFirst().key()))
                    .isTrue();
            Tries.await("it left the database", () -> read("kept/checkpoint").equals(latest.note()));
            assertThat(node.transparencyLog().trouble()).isEmpty();
        }
        assertThat(kept()).hasSize(2);
        assertThat(read("kept/keys/key-0001")).isEqualTo(keys().getFirst().note());
    }

    @Test
    void without_news_nothing_is_signed() throws Exception {
        assertThat(round(signer("key", "kept")).signed()).isZero();
        append(3);
        round(signer("key", "kept"));
        round(signer("key", "kept"));

        assertThat(store.rows("checkpoint")).isEqualTo(1);
    }

    @Test
    void the_key_is_for_its_owners_eyes_only_and_not_in_the_database() throws Exception {
        append(1);
        round(signer("key", "kept"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve("key"))))
                .isEqualTo("rw-------");
        String secret = Files.readAllLines(files.resolve("key")).getLast();
        assertThat(store.count("select count(*) from event_store.log_key where statement like '%" + secret + "%'"))
                .isZero();
    }

    @Test
    void nodes_with_the_same_key_take_turns() throws Exception {
        try (PostgresEventStore one = node(signer("key", "kept"));
                PostgresEventStore other = node(signer("key", "kept"))) {
            one.start();
            other.start();
            for (int sequence = 0; sequence < 40; sequence++) {
                store.append(lit("lamp", sequence));
            }
            awaitSigned(40);
        }
        checkAllCheckpoints();
    }

    @Test
    void a_node_with_another_key_signs_nothing_and_says_so() throws Exception {
        append(1);
        round(signer("key", "kept"));
        append(1);

        try (PostgresEventStore stranger = node(signer("stranger", "elsewhere"))) {
            stranger.start();
            Tries.await("it says so", () -> stranger.transparencyLog()
                    .trouble()
                    .filter(sentence -> sentence.contains("does not have the key"))
                    .isPresent());
        }
        assertThat(store.rows("checkpoint")).isEqualTo(1);
        assertThat(files.resolve("stranger")).doesNotExist();
        assertThatIllegalStateException().isThrownBy(() -> changeKey(signer("stranger", "elsewhere")));
    }

    @Test
    void what_was_committed_and_had_not_left_the_database_leaves_it_later() throws Exception {
        append(2);
        round(signer("key", "lost"));
        append(2);
        round(signer("key", "lost"));

        round(signer("key", "kept"));

        assertThat(read("kept/checkpoint")).isEqualTo(read("lost/checkpoint")).contains("\n4\n");
        assertThat(kept()).containsExactly("checkpoint-000000000002", "checkpoint-000000000004");
    }

    @Test
    void a_changed_leaf_stops_the_signing() throws Exception {
        append(300);
        round(signer("key", "kept"));
        append(1);
        tamper("update event_store.log_position set leaf_hash = sha256('x') where position = 299");

        assertThatExceptionOfType(LogAlteredException.class)
                .isThrownBy(() -> round(signer("key", "kept")))
                .withMessageContaining("300 events are not those of the latest checkpoint");
        assertThat(store.rows("checkpoint")).isEqualTo(1);
    }

    /** What left the database is not there to be asked, so that only the database's own checkpoint can tell. */
    @Test
    void a_changed_leaf_stops_the_signing_even_where_the_directory_was_taken_away() throws Exception {
        append(3);
        round(signer("key", "taken away"));
        append(1);
        tamper("update event_store.log_position set leaf_hash = sha256('x') where position = 2");

        assertThatExceptionOfType(LogAlteredException.class)
                .isThrownBy(() -> round(signer("key", "kept")))
                .withMessageContaining("3 events are not those of the latest checkpoint");
    }

    /** The roots of complete blocks are kept; a block can be complete by the very event that a checkpoint ends with. */
    @Test
    void a_checkpoint_may_end_where_a_block_does() throws Exception {
        append(Blocks.WIDTH);
        round(signer("key", "kept"));
        append(1);
        round(signer("key", "kept"));
        append(Blocks.WIDTH - 1);
        round(signer("key", "kept"));

        assertThat(store.rows("tile")).isEqualTo(2);
        assertThat(new CheckpointTables(store.jdbc, SealedLog.EVENTS).after(0, 10))
                .hasSize(3);
        checkAllCheckpoints();
    }

    @Test
    void a_tail_that_was_cut_off_together_with_its_checkpoint_stops_the_signing() throws Exception {
        append(2);
        round(signer("key", "kept"));
        append(2);
        round(signer("key", "kept"));
        tamper("delete from event_store.log_position where position > 2");
        tamper("delete from event_store.event where global_index > 2");
        tamper("delete from event_store.checkpoint where size > 2");
        append(5);

        assertThatExceptionOfType(LogAlteredException.class)
                .isThrownBy(() -> round(signer("key", "kept")))
                .withMessageContaining("counts 4 events, that of the database only 2");
    }

    @Test
    void a_leaf_that_was_changed_together_with_its_checkpoint_stops_the_signing() throws Exception {
        append(2);
        round(signer("key", "kept"));
        tamper("update event_store.log_position set leaf_hash = sha256('x') where position = 1");
        tamper("update event_store.checkpoint set root = '\\x" + Rfc9162.root(leaves()) + "'");
        append(1);

        assertThatExceptionOfType(LogAlteredException.class)
                .isThrownBy(() -> round(signer("key", "kept")))
                .withMessageContaining("2 events are not those of the latest checkpoint in " + files);
    }

    @Test
    void an_event_that_is_gone_stops_the_signing() throws Exception {
        append(3);
        round(signer("key", "kept"));
        append(1);
        tamper("delete from event_store.log_position where position = 2");

        assertThatExceptionOfType(LogAlteredException.class)
                .isThrownBy(() -> round(signer("key", "kept")))
                .withMessageContaining("only 2 are there");
    }

    @Test
    void another_logs_checkpoints_are_not_gone_on_with() throws Exception {
        append(2);
        round(signer("key", "kept"));
        tamper("delete from event_store.checkpoint");
        tamper("delete from event_store.log_key");

        assertThatExceptionOfType(LogAlteredException.class)
                .isThrownBy(() -> round(signer("new-key", "kept")))
                .withMessageContaining("not signed by a key of this log");
    }

    @Test
    void trouble_is_told_and_is_over_when_its_cause_is() throws Exception {
        append(2);
        round(signer("key", "kept"));
        append(1);
        byte[] genuine = store.jdbc.queryForObject(
                "select leaf_hash from event_store.log_position where position = 1", byte[].class);
        tamper("update event_store.log_position set leaf_hash = sha256('x') where position = 1");

        try (PostgresEventStore node = node(signer("key", "kept"))) {
            node.start();
            Tries.await(
                    "trouble is told", () -> node.transparencyLog().trouble().isPresent());
            tamper("update event_store.log_position set leaf_hash = '\\x"
                    + java.util.HexFormat.of().formatHex(genuine) + "' where position = 1");
            awaitSigned(3);
            Tries.await(
                    "trouble is over", () -> node.transparencyLog().trouble().isEmpty());
        }
    }

    @Test
    void after_a_change_of_keys_the_new_one_signs_and_the_old_one_vouches_for_it() throws Exception {
        append(2);
        Signer signer = signer("key", "kept");
        round(signer);
        KeyStatement second = changeKey(signer);
        append(2);
        round(signer);

        List<KeyStatement> keys = keys();
        assertThat(keys).extracting(KeyStatement::number).containsExactly(1, 2);
        assertThat(second.since()).isEqualTo(2);
        assertThat(second.note().lines().filter(line -> line.startsWith("— "))).hasSize(2);
        List<Checkpoint> checkpoints = new CheckpointTables(store.jdbc, SealedLog.EVENTS).after(0, 10);
        assertThat(checkpoints.get(0).isSignedBy(keys.get(0).key())).isTrue();
        assertThat(checkpoints.get(1).isSignedBy(keys.get(1).key())).isTrue();
        assertThat(checkpoints.get(1).isSignedBy(keys.get(0).key())).isFalse();
        assertThat(read("kept/keys/key-0002")).isEqualTo(second.note());
    }

    @Test
    void a_change_of_keys_that_was_broken_off_is_brought_to_its_end() throws Exception {
        append(1);
        Signer signer = signer("key", "kept");
        round(signer);
        KeyStatement announced = signer.prepareChange(keys().getFirst(), 1);
        new CheckpointTables(store.jdbc, SealedLog.EVENTS).add(announced);
        append(1);

        assertThat(round(signer("key", "kept")).ours()).isTrue();

        assertThat(new CheckpointTables(store.jdbc, SealedLog.EVENTS)
                        .latest()
                        .orElseThrow()
                        .isSignedBy(announced.key()))
                .isTrue();
        assertThat(files.resolve("key.next")).doesNotExist();
    }

    @Test
    void a_change_of_keys_that_was_never_announced_leaves_the_old_one_in_force() throws Exception {
        append(1);
        Signer signer = signer("key", "kept");
        round(signer);
        signer.prepareChange(keys().getFirst(), 1);
        append(1);

        assertThat(round(signer).ours()).isTrue();
        assertThat(new CheckpointTables(store.jdbc, SealedLog.EVENTS)
                        .latest()
                        .orElseThrow()
                        .isSignedBy(keys().getFirst().key()))
                .isTrue();
    }

    @Test
    void every_event_under_the_latest_checkpoint_can_be_proved() throws Exception {
        append(270);
        round(signer("key", "kept"));
        append(1);

        try (PostgresEventStore node = node(signer("key", "kept"))) {
            Checkpoint latest = node.transparencyLog().latest().orElseThrow();
            for (long position : new long[] {1, 2, 255, 256, 257, 269, 270}) {
                InclusionProof proof =
                        node.transparencyLog().inclusionProof(position).orElseThrow();
                assertThat(Rfc9162.isIncluded(
                                leaves().get((int) position - 1),
                                position - 1,
                                latest.size(),
                                proof.path(),
                                latest.root()))
                        .isTrue();
                assertThat(proof.written())
                        .startsWith("c2sp.org/tlog-proof@v1\nextra AQ")
                        .contains("\nindex " + (position - 1) + "\n")
                        .endsWith("\n\n" + latest.note());
            }
            assertThat(node.transparencyLog().inclusionProof(271)).isEmpty();
        }
    }

    /** The rows are made without events, because nothing but their hashes counts here. */
    @Test
    void a_long_backlog_is_signed_at_once_and_consistent_with_what_was_before() throws Exception {
        int before = 66_000;
        int after = 133_000;
        Hash rootBefore = signedAfterFilling(1, before);
        Hash rootAfter = signedAfterFilling(before + 1, after);

        List<Hash> leaves = leaves();
        assertThat(rootBefore).isEqualTo(Rfc9162.root(leaves.subList(0, before)));
        assertThat(rootAfter).isEqualTo(Rfc9162.root(leaves));
        assertThat(store.count("select count(*) from event_store.tile where level = 1"))
                .isEqualTo(after / 256);
        assertThat(store.count("select count(*) from event_store.tile where level = 2"))
                .isEqualTo(after / 65_536);
        try (PostgresEventStore node = node(signer("key", "kept"))) {
            List<Hash> proof =
                    node.transparencyLog().consistencyProof(before, after).orElseThrow();
            assertThat(Rfc9162.isConsistent(before, rootBefore, after, rootAfter, proof))
                    .isTrue();
            assertThat(node.transparencyLog().consistencyProof(before, after + 1L))
                    .isEmpty();
        }
    }

    private Hash signedAfterFilling(int from, int to) throws Exception {
        store.jdbc.execute("insert into event_store.log_position"
                + " select n, n, clock_timestamp(), sha256(n::text::bytea) from generate_series(" + from + ", " + to
                + ") n");
        assertThat(round(signer("key", "kept")).signed()).isEqualTo(to);
        return new CheckpointTables(store.jdbc, SealedLog.EVENTS)
                .latest()
                .orElseThrow()
                .root();
    }

    private Signer signer(String key, String directory) {
        return new Signer(
                new KeyFile(files.resolve(key)),
                new CheckpointDirectory(files.resolve(directory)),
                "log.example/1",
                OFTEN);
    }

    private PostgresEventStore node(Signer signer) {
        return store.node(signer);
    }

    private CheckpointRound.Outcome round(Signer signer) throws Exception {
        try (Connection connection = store.single().getConnection()) {
            return new CheckpointRound(connection, signer, SealedLog.EVENTS).make();
        }
    }

    private KeyStatement changeKey(Signer signer) throws Exception {
        try (Connection connection = store.single().getConnection()) {
            return new CheckpointRound(connection, signer, SealedLog.EVENTS).changeKey();
        }
    }

    private void append(int events) {
        long head = store.rows("event");
        for (int number = 0; number < events; number++) {
            store.append(lit("lamp-" + (head + number), 0));
        }
        store.givePositions();
    }

    /** As somebody with every right would do it. */
    private void tamper(String change) {
        store.jdbc.execute("set session_replication_role = replica; " + change);
    }

    private void awaitSigned(long size) {
        Tries.await(
                size + " events are signed",
                () -> store.count("select coalesce(max(size), 0) from event_store.checkpoint") == size);
    }

    private void checkAllCheckpoints() {
        List<Hash> leaves = leaves();
        for (Checkpoint checkpoint : new CheckpointTables(store.jdbc, SealedLog.EVENTS).after(0, 1_000)) {
            assertThat(checkpoint.root()).isEqualTo(Rfc9162.root(leaves.subList(0, (int) checkpoint.size())));
            assertThat(new Tree(new TreeTables(store.jdbc, SealedLog.EVENTS)).root(checkpoint.size()))
                    .isEqualTo(checkpoint.root());
        }
    }

    private List<KeyStatement> keys() {
        return new CheckpointTables(store.jdbc, SealedLog.EVENTS).keys();
    }

    private List<Hash> leaves() {
        return store
                .jdbc
                .queryForList("select leaf_hash from event_store.log_position order by position", byte[].class)
                .stream()
                .map(Hash::of)
                .toList();
    }

    /** The files of the checkpoints that left the database. */
    private List<String> kept() throws IOException {
        try (Stream<Path> found = Files.walk(files.resolve("kept"))) {
            return found.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("checkpoint-"))
                    .sorted()
                    .toList();
        }
    }

    private String read(String file) {
        try {
            return Files.exists(files.resolve(file)) ? Files.readString(files.resolve(file)) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
