package nl.voortgang.verifier.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.proof.Checkpoint;
import nl.voortgang.verifier.proof.ConsistencyProof;
import nl.voortgang.verifier.proof.EventProof;
import nl.voortgang.verifier.proof.Leaf;
import nl.voortgang.verifier.proof.Malformed;
import nl.voortgang.verifier.proof.Moments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks one event without a database, and shows it. */
@Command(
        name = "verify-proof",
        description = "Check the proof of one event, offline, and show the event.",
        mixinStandardHelpOptions = true,
        versionProvider = VerifierProgram.Version.class)
final class VerifyProofCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(paramLabel = "PROOF", description = "The proof, a .tlog-proof file.")
    @SuppressWarnings("NullAway.Init")
    private Path proof;

    @Option(names = "--key", required = true, paramLabel = "KEY", description = KeyRing.KEY)
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--keys", paramLabel = "DIR", description = KeyRing.STATEMENTS)
    private @Nullable Path statements;

    @Option(names = "--newer", paramLabel = "CHECKPOINT", description = "A newer checkpoint that you have.")
    private @Nullable Path newer;

    @Option(
            names = "--consistency",
            paramLabel = "FILE",
            description = "The proof that the newer checkpoint continues the one of the event's proof.")
    private @Nullable Path consistency;

    @Override
    public Integer call() throws Malformed {
        if ((newer == null) != (consistency == null)) {
            throw new BadEvidence("--newer and --consistency go together");
        }
        Verdict verdict = new Verdict(spec.commandLine().getOut());
        KeyRing keys = KeyRing.of(key, statements);
        try {
            EventProof read = EventProof.read(Texts.of(proof));
            show(read.leaf());
            verdict.on(
                    read.holds(),
                    "the event is number " + (read.index() + 1) + " of the "
                            + read.checkpoint().size() + " events that the checkpoint covers");
            verdict.on(keys.hasSigned(read.checkpoint()), "the checkpoint is signed by the key");
            continueTo(read.checkpoint(), keys, verdict);
        } catch (Malformed e) {
            verdict.on(false, "the proof can be read (" + e.getMessage() + ")");
        }
        return verdict.exitCode();
    }

    private void continueTo(Checkpoint old, KeyRing keys, Verdict verdict) throws Malformed {
        if (newer != null && consistency != null) {
            Checkpoint later = Checkpoint.read(Texts.of(newer));
            verdict.on(keys.hasSigned(later), "the newer checkpoint is signed by the key");
            verdict.on(
                    VerifyConsistencyCommand.holds(old, later, ConsistencyProof.read(Texts.of(consistency))),
                    "the newer checkpoint, of " + later.size() + " events, continues the log of the older one");
        }
    }

    private void show(Leaf leaf) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("The event");
        line(out, "position", leaf.position());
        line(out, "recorded at", Moments.instant(leaf.recorded()));
        line(out, "occurred at", Moments.instant(leaf.occurred()) + " (the clock of whoever wrote it)");
        line(out, "name", leaf.name() + ", revision " + leaf.revision());
        line(out, "aggregate", leaf.aggregateId() + " (" + leaf.aggregateType() + ")");
        line(out, "sequence", leaf.sequence());
        line(out, "event id", leaf.eventId());
        line(out, "index", leaf.index());
        line(out, "metadata", json(leaf.metadata()));
        line(out, "payload", json(leaf.payload()));
        out.println();
        out.println("Texts under \"sealed\" are encrypted; their keys are no part of a proof.");
        out.println();
    }

    private static void line(PrintWriter out, String name, Object value) {
        out.printf("  %-12s %s%n", name, value.toString().replace("\n", "\n               "));
    }

    private static String json(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (JacksonException notJson) {
            return text;
        }
    }
}
