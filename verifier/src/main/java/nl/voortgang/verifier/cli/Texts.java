package nl.voortgang.verifier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import nl.voortgang.verifier.BadEvidence;
import org.jspecify.annotations.Nullable;

/** Texts that are handed in on the command line, by themselves or as the name of a file. */
final class Texts {
    private Texts() {}

    static String of(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadEvidence("the file cannot be read: " + file, e);
        }
    }

    /** The text of the file of this name, or this text itself where there is no such file. */
    static @Nullable String fileOrText(@Nullable String given) {
        return given == null || !isFile(given) ? given : of(Path.of(given)).strip();
    }

    private static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException notEvenAName) {
            return false;
        }
    }
}
