package nl.voortgang.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory in which the program keeps its data while it runs on the embedded database. One program at a time. */
final class Home implements AutoCloseable {
    private final Path directory;
    private final FileChannel lockFile;
    private final FileLock lock;

    private Home(Path directory, FileChannel lockFile, FileLock lock) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the directory for this process; empty where a living process has it. The operating system gives the lock back when a process
     * dies, however it dies.
     *
     * @throws StartupProblem where the directory cannot be written
     */
    static Optional<Home> take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel file = FileChannel.open(
                    directory.resolve("voortgang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new Home(directory, file, lock));
        } catch (IOException unwritable) {
            throw new StartupProblem(
                    "The data directory " + directory.toAbsolutePath()
                            + " cannot be written: choose another with --voortgang.home=DIR.",
                    unwritable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    Path data() {
        return directory.resolve("postgresql");
    }

    Path binaries() {
        return directory.resolve("postgresql-binaries");
    }

    /**
     * Lets nobody else write where the server's programs lie. The library opens that directory to every user of the machine when it
     * unpacks, and whoever can replace a program there acts as the user who runs it.
     */
    void guardBinaries() throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(binaries(), PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Process and port that the database's own file names, where there is one; the process may be long gone. */
    static Optional<Postmaster> postmaster(Path directory) {
        Path file = directory.resolve("postgresql").resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    record Postmaster(long pid, int port) {}

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
