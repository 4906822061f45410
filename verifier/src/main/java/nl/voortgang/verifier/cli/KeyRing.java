package nl.voortgang.verifier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.proof.Checkpoint;
import nl.voortgang.verifier.proof.KeyChain;
import nl.voortgang.verifier.proof.KeyStatement;
import nl.voortgang.verifier.proof.Malformed;
import nl.voortgang.verifier.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** The keys by which checkpoints are checked offline: one, or the ones that follow from it by their statements. */
final class KeyRing {
    static final String KEY =
            "The log's verifier key, or a file with it: the one that signed, or with --keys the first one.";
    static final String STATEMENTS = "Directory of key statements, to follow from the first key to the present one.";

    private final KeyChain chain;

    private KeyRing(KeyChain chain) {
        this.chain = chain;
    }

    static KeyRing of(String key, @Nullable Path statements) {
        try {
            VerifierKey trusted = VerifierKey.read(String.valueOf(Texts.fileOrText(key)));
            KeyChain chain = KeyChain.follow(statements == null ? List.of() : read(statements), trusted);
            if (!chain.breaks().isEmpty()) {
                throw new BadEvidence("the key statements cannot be followed: "
                        + chain.breaks().getFirst());
            }
            return new KeyRing(chain);
        } catch (Malformed e) {
            throw new BadEvidence("a key cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<KeyStatement> read(Path directory) throws Malformed {
        List<KeyStatement> statements = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().matches("key-\\d{4,9}")) {
                    statements.add(KeyStatement.read(Texts.of(file)));
                }
            }
        } catch (IOException e) {
            throw new BadEvidence("the directory of key statements cannot be read: " + directory, e);
        }
        return statements;
    }

    boolean hasSigned(Checkpoint checkpoint) {
        VerifierKey key = chain.keyFor(checkpoint.size());
        return key != null && checkpoint.isSignedBy(key);
    }
}
