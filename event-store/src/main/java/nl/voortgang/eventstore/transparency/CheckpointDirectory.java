package nl.voortgang.eventstore.transparency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Where checkpoints are kept outside the database, so that whoever changes the database cannot change them along. */
public final class CheckpointDirectory {
    private static final String LATEST = "checkpoint";

    private final Path directory;

    public CheckpointDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The latest one that left the database; empty where none did. */
    Optional<Checkpoint> latest() throws IOException {
        Path file = directory.resolve(LATEST);
        return Files.exists(file)
                ? Optional.of(Checkpoint.parse(
                        Files.readString(file), Files.getLastModifiedTime(file).toInstant()))
                : Optional.empty();
    }

    /** Keeps a checkpoint, and then calls it the latest. Doing it twice is the same as once. */
    void keep(Checkpoint checkpoint) throws IOException {
        Path file = directory
                .resolve(day(checkpoint.madeAt()).toString())
                .resolve("checkpoint-%012d".formatted(checkpoint.size()));
        keep(file, checkpoint.note());
        DurableFiles.write(directory.resolve(LATEST), checkpoint.note());
    }

    void keep(KeyStatement statement) throws IOException {
        keep(directory.resolve("keys").resolve("key-%04d".formatted(statement.number())), statement.note());
    }

    private static void keep(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            DurableFiles.write(file, text);
        } else if (!Files.readString(file).equals(text)) {
            throw new LogAlteredException(file + " says something else than the database");
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
