package nl.voortgang.exchange.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.voortgang.events.OrganisationId;

/** From the keys of a file to the ids of what they name: the same key always names the same thing. */
public final class Keys {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Keys() {}

    /** The id that a key of this kind stands for; an export writes ids as keys, so a UUID stands for itself. */
    public static UUID id(OrganisationId organisation, String kind, String key) {
        return uuid(key).orElseGet(() -> derived(organisation, kind, key));
    }

    /** An id for what has no key of its own in the file, made of what tells it from others. */
    public static UUID derived(OrganisationId organisation, String kind, String... parts) {
        // Keys and codes have no line breaks, so that the parts cannot run into each other.
        String name = organisation + "\n" + kind + "\n" + String.join("\n", parts);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<UUID> uuid(String key) {
        return UUID_SHAPE.matcher(key).matches() ? Optional.of(UUID.fromString(key)) : Optional.empty();
    }

    static String tidy(String key) {
        return uuid(key).map(UUID::toString).orElse(key);
    }
}
