package nl.voortgang.web.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The looks of organisations: one file each, in the directory of themes. A changed file counts from the next page on. */
@Component
public final class Themes {
    private static final Logger LOG = LoggerFactory.getLogger(Themes.class);
    private static final long LONGEST = 64 * 1024;

    private final Path directory;
    private final Map<String, String> standard;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** A theme as the file was at that time; null for a file that is none. */
    private record Kept(FileTime changed, @Nullable Theme theme) {}

    Themes(@Value("${voortgang.themes:${voortgang.home:.voortgang}/themes}") Path directory) {
        this.directory = directory;
        this.standard = Theme.tokensOf(standardLook());
    }

    private static String standardLook() {
        try (InputStream stylesheet = Themes.class.getResourceAsStream("/static/design/voortgang.css")) {
            return new String(Objects.requireNonNull(stylesheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** For templates: where the organisation's stylesheet is, or null where it has none. */
    public @Nullable String address(@Nullable Object organisation) {
        return organisation == null
                ? null
                : of(organisation.toString())
                        .map(theme -> "/design/themes/" + organisation + "/" + theme.digest() + ".css")
                        .orElse(null);
    }

    Optional<Theme> of(String organisation) {
        if (!OrganisationId.isWellFormed(organisation)) {
            return Optional.empty();
        }
        Path file = directory.resolve(organisation + ".css");
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Kept known = kept.get(organisation);
            if (known == null || !known.changed().equals(changed)) {
                known = new Kept(changed, read(file));
                kept.put(organisation, known);
            }
            return Optional.ofNullable(known.theme());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            LOG.warn("The theme {} cannot be read: {}. The standard look is used.", file, unreadable.toString());
            return Optional.empty();
        }
    }

    private @Nullable Theme read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            LOG.warn("The theme {} is longer than {} bytes. The standard look is used.", file, LONGEST);
            return null;
        }
        Theme.Reading reading = Theme.read(Files.readString(file, StandardCharsets.UTF_8), standard);
        if (!reading.isGood()) {
            LOG.warn("The theme {} is not used: {}.", file, String.join("; ", reading.faults()));
            return null;
        }
        return reading.theme();
    }
}
