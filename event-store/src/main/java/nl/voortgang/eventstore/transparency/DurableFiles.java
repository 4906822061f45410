package nl.voortgang.eventstore.transparency;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Writes small files so that after a crash the whole text is there, or what was there before. */
final class DurableFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private DurableFiles() {}

    static void write(Path file, String text) throws IOException {
        write(file, text, "rw-r--r--");
    }

    /** For its owner's eyes only, from the first moment it exists. */
    static void writePrivate(Path file, String text) throws IOException {
        write(file, text, "rw-------");
    }

    private static void write(Path file, String text, String permissions) throws IOException {
        Files.createDirectories(directoryOf(file));
        Path written = file.resolveSibling(file.getFileName() + ".writing");
        Files.deleteIfExists(written);
        FileAttribute<?>[] attributes = POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(
                written, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNameOf(file);
    }

    /** Makes the name of a file in its directory durable, where the system can. */
    static void forceNameOf(Path file) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(directoryOf(file), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path directoryOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a directory");
    }
}
