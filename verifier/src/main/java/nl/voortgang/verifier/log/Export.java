package nl.voortgang.verifier.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.proof.Checkpoint;
import nl.voortgang.verifier.proof.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * The directory into which checkpoints and key statements are exported.
 *
 * <p>It is listed before the database is looked at: what is in it by then must be in the database too. Checkpoints themselves are read when
 * their turn comes, as there can be very many.
 */
public final class Export {
    private static final Pattern CHECKPOINT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/checkpoint-(\\d{12,18})");
    private static final Pattern STATEMENT = Pattern.compile("keys/key-(\\d{4,9})");
    private static final String LATEST = "checkpoint";

    private final List<Exported> checkpoints;
    private final List<Exported> statements;

    /**
     * A file and what it is about.
     *
     * @param number size or number, as the name has it
     * @param content null where it is read when its turn comes
     */
    record Exported(long number, Path file, @Nullable String content) {
        String text() throws IOException {
            return content == null ? Files.readString(file, StandardCharsets.UTF_8) : content;
        }
    }

    private Export(List<Exported> checkpoints, List<Exported> statements) {
        this.checkpoints = checkpoints;
        this.statements = statements;
    }

    public static Export list(Path directory) {
        List<Exported> checkpoints = new ArrayList<>();
        List<Exported> statements = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory, 2)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                add(CHECKPOINT.matcher(name), file, checkpoints);
                add(STATEMENT.matcher(name), file, statements);
            }
            addLatest(directory.resolve(LATEST), checkpoints);
            checkpoints.sort(Comparator.comparing(Exported::number).thenComparing(Exported::file));
            statements.sort(Comparator.comparing(Exported::number));
            return new Export(checkpoints, statements);
        } catch (IOException | UncheckedIOException e) {
            throw new BadEvidence("the directory of checkpoints cannot be read: " + directory, e);
        }
    }

    private static void add(Matcher name, Path file, List<Exported> list) {
        if (name.matches()) {
            list.add(new Exported(Long.parseLong(name.group(1)), file, null));
        }
    }

    /** The file that is overwritten each time must be read now: later it may be newer than the database as it was looked at. */
    private static void addLatest(Path file, List<Exported> list) throws IOException {
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            list.add(new Exported(sizeIn(text), file, text));
        }
    }

    private static long sizeIn(String text) {
        try {
            return Checkpoint.read(text).size();
        } catch (Malformed e) {
            return 0;
        }
    }

    /** By size; the latest one may be there twice. */
    List<Exported> checkpoints() {
        return checkpoints;
    }

    /** By number. */
    List<Exported> statements() {
        return statements;
    }
}
