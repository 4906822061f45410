package nl.voortgang.verifier.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.voortgang.verifier.proof.Checkpoint;
import nl.voortgang.verifier.proof.ConsistencyProof;
import nl.voortgang.verifier.proof.Hashing;
import nl.voortgang.verifier.proof.Malformed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that a later checkpoint continues the log of an earlier one. */
@Command(
        name = "verify-consistency",
        description = "Check, offline, that a newer checkpoint continues the log of an older one.",
        mixinStandardHelpOptions = true,
        versionProvider = VerifierProgram.Version.class)
final class VerifyConsistencyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD_CHECKPOINT")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW_CHECKPOINT")
    @SuppressWarnings("NullAway.Init")
    private Path newer;

    @Parameters(index = "2", paramLabel = "PROOF", description = "The hashes of the consistency proof, a line each.")
    @SuppressWarnings("NullAway.Init")
    private Path proof;

    @Option(names = "--key", paramLabel = "KEY", description = KeyRing.KEY)
    private @Nullable String key;

    @Option(names = "--keys", paramLabel = "DIR", description = KeyRing.STATEMENTS)
    private @Nullable Path statements;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Verdict verdict = new Verdict(out);
        try {
            Checkpoint earlier = Checkpoint.read(Texts.of(old));
            Checkpoint later = Checkpoint.read(Texts.of(newer));
            if (key == null) {
                out.println("  note: no key was given, so the signatures were not checked.");
            } else {
                KeyRing keys = KeyRing.of(key, statements);
                verdict.on(keys.hasSigned(earlier), "the older checkpoint is signed by the key");
                verdict.on(keys.hasSigned(later), "the newer checkpoint is signed by the key");
            }
            verdict.on(
                    holds(earlier, later, ConsistencyProof.read(Texts.of(proof))),
                    "the newer checkpoint, of " + later.size() + " events, continues the log of the older one, of "
                            + earlier.size());
        } catch (Malformed e) {
            verdict.on(false, "what was handed in can be read (" + e.getMessage() + ")");
        }
        return verdict.exitCode();
    }

    static boolean holds(Checkpoint old, Checkpoint later, List<byte[]> hashes) throws Malformed {
        return old.origin().equals(later.origin())
                && ConsistencyProof.holds(
                        old.size(),
                        Hashing.fromBase64(old.root()),
                        later.size(),
                        Hashing.fromBase64(later.root()),
                        hashes);
    }
}
