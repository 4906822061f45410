package nl.voortgang.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The data directory of a program that loaded its demonstration and was stopped. It is made once for all processes of a run; whoever wants a
 * demonstration starts on a copy, as somebody does who moves the data directory to another machine, and changes what they like.
 */
final class LoadedHome {
    /** Another run may have other code, and so another demonstration. */
    private static final String RUN = System.getProperty(
            "integration.run", "process-" + ProcessHandle.current().pid());

    private static final Path DIRECTORY = Path.of("target").toAbsolutePath().resolve("demonstration-" + RUN);
    private static final Path LOADED = DIRECTORY.resolve("loaded");

    private LoadedHome() {}

    static Path copy() {
        try {
            load();
            Path home = Program.temporaryHome();
            copy(LOADED, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other processes wait until it is there. */
    private static synchronized void load() throws IOException {
        Files.createDirectories(DIRECTORY);
        try (FileChannel turn = FileChannel.open(
                        DIRECTORY.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = turn.lock()) {
            if (held.isValid() && Files.notExists(LOADED)) {
                Path home = Program.temporaryHome();
                Program.start("--voortgang.home=" + home).awaitReady().close();
                Files.move(home, LOADED);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path target = to.resolve(from.relativize(directory));
                if (!target.equals(to)) {
                    Files.copy(directory, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
