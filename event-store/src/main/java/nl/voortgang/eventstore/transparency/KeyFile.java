package nl.voortgang.eventstore.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Where the key that signs checkpoints is kept: outside the database, readable by nobody but the program's own user. */
public final class KeyFile {
    private final Path file;
    private final Path next;

    public KeyFile(Path file) {
        this.file = file.toAbsolutePath();
        this.next = this.file.resolveSibling(this.file.getFileName() + ".next");
    }

    /** A name for a log that was given none: no two are likely to have the same. */
    public static String randomOrigin(String host) {
        return host + "/"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    /** The key that is kept here, if any. */
    Optional<SigningKey> read() throws IOException {
        return read(file);
    }

    /**
     * The key kept here that signs for the public one. A change of keys that was broken off after the new key was announced is brought to its
     * end on the way.
     */
    Optional<SigningKey> read(VerifierKey wanted) throws IOException {
        Optional<SigningKey> prepared =
                read(next).filter(key -> key.verifierKey().equals(wanted));
        if (prepared.isPresent()) {
            promote();
        }
        return read().filter(key -> key.verifierKey().equals(wanted));
    }

    /** Makes the first key. One that is there already is not replaced: it may have been put there for several nodes to share. */
    SigningKey readOrCreate(String origin) throws IOException {
        Optional<SigningKey> present = read();
        if (present.isPresent()) {
            return present.get();
        }
        SigningKey created = SigningKey.generate(origin);
        DurableFiles.writePrivate(file, created.written());
        return created;
    }

    /** Keeps a key beside the present one, until it is announced and takes its place. */
    void prepare(SigningKey key) throws IOException {
        DurableFiles.writePrivate(next, key.written());
    }

    void promote() throws IOException {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.forceNameOf(file);
    }

    private static Optional<SigningKey> read(Path path) throws IOException {
        return Files.exists(path) ? Optional.of(SigningKey.parse(Files.readString(path))) : Optional.empty();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
