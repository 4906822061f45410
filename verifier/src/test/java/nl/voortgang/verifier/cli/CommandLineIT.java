package nl.voortgang.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.voortgang.verifier.fixture.SampleLog;
import nl.voortgang.verifier.fixture.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program says what it found, in words and by its exit code. */
class CommandLineIT {
    @TempDir
    private Path outside;

    private SampleLog log;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() {
        log = SampleLog.copy(outside);
    }

    @AfterEach
    void drop() {
        log.close();
    }

    @Test
    void a_good_database_is_0_and_says_what_was_checked_and_how_many_of_each() {
        assertThat(check()).isZero();

        assertThat(out.toString())
                .contains("The log\n", "The projections\n", "The budgets\n")
                .contains("  good   each recorded hash is that of its event: 620 checked\n")
                .contains("  good   each checkpoint in the directory says what the events lead to: 4 checked\n")
                .contains("         note: 0 sealed texts, 0 of them erased\n")
                .endsWith("All is good, up to position 620.\n");
        assertThat(err.toString().lines()).first().isEqualTo("reading the log: 620 of 620");
    }

    @Test
    void a_difference_is_1_and_says_where() {
        log.sql().script("update event_store.event set revision = 2 where global_index = " + log.indexAt(42));

        assertThat(check("--only", "log")).isEqualTo(1);

        assertThat(out.toString())
                .contains("  WRONG  each recorded hash is that of its event: 620 checked, 1 different\n")
                .contains("\n         position 42: the event is not the one that was hashed\n")
                .endsWith("NOT good: 4 of 13 checks found differences.\n")
                .doesNotContain("The projections");
    }

    @Test
    void what_was_not_understood_is_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(check("--only", "everything")).isEqualTo(2);
        assertThat(err.toString())
                .contains("there are log, projections, budget, authority, publication and access, not 'everything'");
    }

    @Test
    void where_nothing_can_be_checked_it_is_2_and_says_why() throws IOException {
        assertThat(check("--key", "no key")).isEqualTo(2);
        assertThat(check("--password-file", "nowhere")).isEqualTo(2);
        assertThat(run("check", "--url", "jdbc:postgresql://127.0.0.1:1/none", "--user", "x"))
                .isEqualTo(2);
        log.sql().script("drop schema event_store cascade");
        assertThat(check()).isEqualTo(2);

        assertThat(err.toString()
                        .lines()
                        .filter(line -> line.startsWith("Nothing is known, because it could not check: ")))
                .hasSize(4);
        assertThat(err.toString()).contains("there is no event store in this database");
    }

    @Test
    void the_key_may_stand_in_a_file() throws IOException {
        Path file = outside.resolve("key.txt");
        Files.writeString(file, SampleLog.firstKey() + "\n");

        assertThat(check("--key", file.toString())).isZero();
        assertThat(out.toString()).doesNotContain("The first key itself was not checked");
    }

    @Test
    void a_proof_is_checked_without_the_database_and_shows_the_event() throws IOException {
        Path proof = file("proof", log.proof(42, 200));
        log.sql().script("drop schema event_store cascade");

        assertThat(run("verify-proof", proof.toString(), "--key", SampleLog.firstKey()))
                .isZero();

        assertThat(out.toString())
                .contains("  position     42\n")
                .contains("  name         activity.revised, revision 1\n")
                .contains("  aggregate    " + SampleLog.aggregateAt(42) + " (Activity)\n")
                .contains("\"title\" : \"Title 42\"")
                .contains("  good       the event is number 42 of the 200 events that the checkpoint covers\n")
                .contains("  good       the checkpoint is signed by the key\n");
    }

    @Test
    void a_proof_leads_on_to_a_newer_checkpoint_by_a_key_that_took_over() throws IOException {
        String[] command = {
            "verify-proof", file("proof", log.proof(42, 200)).toString(),
            "--key", SampleLog.firstKey(),
            "--keys", log.directory().resolve("keys").toString(),
            "--newer", log.directory().resolve("checkpoint").toString(),
            "--consistency", file("consistency", log.consistency(200, 600)).toString()
        };

        assertThat(run(command)).isZero();
        assertThat(out.toString())
                .contains("  good       the newer checkpoint is signed by the key\n")
                .contains("  good       the newer checkpoint, of 600 events, continues the log of the older one\n");

        file("consistency", log.consistency(300, 600));
        assertThat(run(command)).isEqualTo(1);
    }

    @Test
    void a_proof_that_proves_nothing_is_1() throws IOException {
        String proof = log.proof(42, 200);
        String leaf = proof.lines().toList().get(1).substring("extra ".length());
        byte[] other = Base64.getDecoder().decode(leaf);
        other[other.length - 3] ^= 1;
        List<String> bad = List.of(
                proof.replace(leaf, Base64.getEncoder().encodeToString(other)),
                proof.replace("index 41\n", "index 42\n"),
                proof.replace("\n200\n", "\n201\n"),
                log.proof(43, 200).replace("index 42\n", "index 41\n"),
                proof.substring(0, 100),
                "");
        for (String each : bad) {
            assertThat(run("verify-proof", file("proof", each).toString(), "--key", SampleLog.firstKey()))
                    .as(each)
                    .isEqualTo(1);
        }
        String otherKey = new SigningKey("voortgang.example/log").publicText();
        assertThat(run("verify-proof", file("proof", proof).toString(), "--key", otherKey))
                .isEqualTo(1);
    }

    @Test
    void consistency_of_two_checkpoints_is_checked_without_the_database() throws IOException {
        Path old = file("old", log.checkpoint(200));
        Path newer = file("new", log.checkpoint(600));
        Path proof = file("proof", log.consistency(200, 600));
        String asJson =
                "[\"" + String.join("\",\"", log.consistency(200, 600).lines().toList()) + "\"]";
        Path json = file("proof.json", asJson);
        Path answer = file("answer.json", "{\"from\":200,\"to\":600,\"hashes\":" + asJson + "}");

        assertThat(run("verify-consistency", old.toString(), newer.toString(), proof.toString()))
                .isZero();
        assertThat(out.toString()).contains("note: no key was given, so the signatures were not checked.");
        assertThat(run("verify-consistency", old.toString(), newer.toString(), json.toString()))
                .isZero();
        assertThat(run("verify-consistency", old.toString(), newer.toString(), answer.toString()))
                .isZero();
        assertThat(run("verify-consistency", newer.toString(), old.toString(), proof.toString()))
                .isEqualTo(1);
        assertThat(run(
                        "verify-consistency",
                        old.toString(),
                        newer.toString(),
                        file("x", "nonsense").toString()))
                .isEqualTo(1);
    }

    @Test
    void whoever_watches_sees_progress_in_place() {
        StringWriter screen = new StringWriter();
        try (ConsoleProgress progress = new ConsoleProgress(new PrintWriter(screen), true)) {
            progress.at("reading the log", 1_000, 2_000);
            progress.at("reading the log", 2_000, 2_000);
            progress.at("reading the journal", 5, 0);
        }
        assertThat(screen.toString().replace("\r", "<").lines())
                .containsExactly(
                        "<reading the log: 1,000 of 2,000<reading the log: 2,000 of 2,000", "reading the journal: 5");
    }

    private int check(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "check",
                "--url",
                log.url(),
                "--checkpoints",
                log.directory().toString(),
                "--journal",
                log.journal().toString()));
        args.addAll(Arrays.asList(more));
        if (!args.contains("--key")) {
            args.addAll(List.of("--key", SampleLog.firstKey()));
        }
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        CommandLine line = VerifierProgram.commandLine();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(outside.resolve(name), text);
    }
}
