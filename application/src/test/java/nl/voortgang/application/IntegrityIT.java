package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.postgres.PostgresEventStore;
import nl.voortgang.verifier.proof.Checkpoint;
import nl.voortgang.verifier.proof.ConsistencyProof;
import nl.voortgang.verifier.proof.EventProof;
import nl.voortgang.verifier.proof.VerifierKey;
import nl.voortgang.web.integrity.Verification;
import nl.voortgang.web.integrity.Verifications;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the program hands out to be checked holds for the verifier, which shares no class with it. */
class IntegrityIT {
    private static final Path HOME = Program.loadedHome();
    private static Program program;
    private static Town town;
    private static Api auditor;

    @BeforeAll
    static void start() {
        program = Program.start("--voortgang.home=" + HOME, "--voortgang.integrity.interval=100ms")
                .awaitReady();
        town = Town.in(program);
        auditor = program.as("auditor");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void an_event_is_proved_to_whoever_has_the_key() throws Exception {
        long position = happened("9.1");
        Answer file = auditor.get("/v1/integrity/inclusion-proof?position=" + position, "Accept", "text/plain");

        EventProof proof = EventProof.read(file.raw().body());

        assertThat(proof.holds()).isTrue();
        assertThat(proof.checkpoint().isSignedBy(keyInForce())).isTrue();
        assertThat(proof.leaf().position()).isEqualTo(position);
        JsonNode parts = auditor.get("/v1/integrity/inclusion-proof?position=" + position)
                .json();
        assertThat(parts.path("position").asLong()).isEqualTo(position);
        assertThat(parts.path("leaf").asString()).isNotEmpty();
    }

    @Test
    void later_checkpoints_are_proved_to_go_on_from_earlier_ones() throws Exception {
        Checkpoint before = checkpoint();
        happened("9.2");
        Checkpoint after = checkpoint();
        assertThat(after.size()).isGreaterThan(before.size());

        JsonNode answer = auditor.get("/v1/integrity/consistency-proof?from=" + before.size() + "&to=" + after.size())
                .json();
        List<byte[]> hashes = StreamSupport.stream(answer.path("hashes").spliterator(), false)
                .map(hash -> Base64.getDecoder().decode(hash.asString()))
                .toList();

        assertThat(ConsistencyProof.holds(before.size(), root(before), after.size(), root(after), hashes))
                .isTrue();
    }

    @Test
    void what_cannot_be_proved_is_said_in_the_usual_way() {
        assertThat(auditor.get("/v1/integrity/inclusion-proof")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("position");
        assertThat(auditor.get("/v1/integrity/inclusion-proof?position=0").status())
                .isEqualTo(400);
        assertThat(auditor.get("/v1/integrity/inclusion-proof?position=x").status())
                .isEqualTo(400);
        assertThat(auditor.get("/v1/integrity/inclusion-proof?position=99999999")
                        .status())
                .isEqualTo(404);
        assertThat(auditor.get("/v1/integrity/consistency-proof?from=0&to=x")
                        .json()
                        .path("errors"))
                .hasSize(2);
        assertThat(auditor.get("/v1/integrity/consistency-proof?from=5&to=4").status())
                .isEqualTo(400);
        assertThat(auditor.get("/v1/integrity/consistency-proof?from=5&to=99999999")
                        .code())
                .isEqualTo("NOT_YET");
        assertThat(program.as("").get("/v1/integrity/checkpoint").status()).isEqualTo(401);
    }

    @Test
    void checkpoints_and_keys_leave_the_database() throws Exception {
        happened("9.3");
        String note =
                auditor.get("/v1/integrity/checkpoint").json().path("note").asString();

        Waiting.until(
                Duration.ofSeconds(10), () -> read("checkpoints/checkpoint").equals(note));

        assertThat(read("checkpoints/keys/key-0001")).contains("\nkey 1\nsince 0\n");
        assertThat(read("log-key")).contains(keyInForce().toString());
    }

    @Test
    void everything_is_checked_on_request_and_found_good() {
        Verifications verifications = program.bean(Verifications.class);
        verifications.start();
        Waiting.until(Duration.ofMinutes(1), () -> {
            Verification latest = verifications.latest();
            return latest != null && !latest.isRunning();
        });

        Verification ended = Objects.requireNonNull(verifications.latest());
        assertThat(ended.failure()).isNull();
        MessageSource texts = program.bean(MessageSource.class);
        assertThat(ended.checks()).hasSizeGreaterThan(20).allSatisfy(check -> {
            assertThat(check.differences()).isEmpty();
            assertThat(texts.getMessage(check.key(), null, Locale.of("nl"))).isNotEmpty();
        });
    }

    @Test
    void another_key_can_take_over() throws Exception {
        VerifierKey before = keyInForce();
        program.bean(PostgresEventStore.class).changeKey();
        happened("9.4");

        assertThat(keyInForce()).isNotEqualTo(before);
        assertThat(checkpoint().isSignedBy(keyInForce())).isTrue();
    }

    @Test
    void the_program_itself_cannot_change_what_was_recorded() {
        JdbcClient jdbc = program.bean(JdbcClient.class);
        for (String statement : List.of(
                "update event_store.event set payload = ''",
                "delete from event_store.log_position",
                "truncate event_store.checkpoint",
                "alter table event_store.event disable trigger all")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(statement).update());
        }
    }

    /** Makes one event, and waits until it is under a checkpoint; its position. */
    private static long happened(String code) {
        long before = program.bean(EventLog.class).head();
        town.plan(code);
        Waiting.until(
                Duration.ofSeconds(10),
                () -> auditor.get("/v1/integrity/checkpoint")
                                .json()
                                .path("size")
                                .asLong()
                        > before);
        return before + 1;
    }

    private static Checkpoint checkpoint() throws Exception {
        return Checkpoint.read(
                auditor.get("/v1/integrity/checkpoint").json().path("note").asString());
    }

    private static byte[] root(Checkpoint checkpoint) {
        return Base64.getDecoder().decode(checkpoint.root());
    }

    private static VerifierKey keyInForce() throws Exception {
        return VerifierKey.read(auditor.get("/v1/integrity/keys")
                .items()
                .getLast()
                .path("verifierKey")
                .asString());
    }

    private static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
