package nl.voortgang.eventstore.codec;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as bytes and reads them back. Safe for use by any number of threads.
 *
 * <p>A payload is compact JSON: instants in ISO 8601, decimals plain, enums by name, absent values left out. Reading refuses what it does not
 * know. Texts of the erasable class are each encrypted under a key of their own; the keys are handed over apart, to be stored apart.
 */
public final class EventCodec {
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    private final StoredTypes types;
    private final Upcasting upcasting;
    private final JsonMapper mapper;
    private final ObjectWriter writer;
    /** One for each class: finding out how it is read costs as much as reading it. */
    private final Map<Class<?>, ObjectReader> readers;

    private final ObjectReader metadataReader;

    /**
     * Checks that the parts fit together.
     *
     * @param erasable null where no text is sealed
     * @throws IllegalArgumentException where a class or name occurs twice, or a revision has no upcaster
     */
    public EventCodec(
            Collection<StoredType> types, Collection<Upcaster> upcasters, @Nullable ErasableText<?> erasable) {
        this.types = new StoredTypes(types);
        this.upcasting = new Upcasting(upcasters, this.types);
        this.mapper = EventJson.mapper(erasable);
        this.writer = mapper.writer();
        this.readers = this.types.all().stream()
                .collect(Collectors.toUnmodifiableMap(StoredType::type, type -> mapper.readerFor(type.type())));
        this.metadataReader = mapper.readerFor(FLAT);
    }

    /**
     * Writes an event.
     *
     * @param eventId is bound into every sealed text
     * @throws IllegalArgumentException where the class has no stored name, or a text was erased already
     */
    public EncodedEvent encode(UUID eventId, Object payload) {
        StoredType type = types.of(payload);
        Sealing sealing = new Sealing(eventId);
        byte[] json = writer.withAttribute(Sealing.class, sealing).writeValueAsBytes(payload);
        return new EncodedEvent(type.name(), type.revision(), json, sealing.keys());
    }

    /**
     * Reads an event, upcast to its present shape.
     *
     * @throws IllegalStateException where the name is unknown, the revision is newer than this program, a text does not match its key, or the
     *     payload does not fit its class
     */
    public Object decode(UUID eventId, EncodedEvent stored) {
        StoredType type = types.named(stored.name());
        if (stored.revision() > type.revision()) {
            throw new IllegalStateException("'" + stored.name() + "' was written by a newer program: " + eventId);
        }
        if (stored.revision() < 1) {
            throw new IllegalStateException("'" + stored.name() + "' never had such a revision: " + eventId);
        }
        ObjectReader payloadReader = Objects.requireNonNull(readers.get(type.type()))
                .withAttribute(Unsealing.class, new Unsealing(eventId, stored.keys()));
        try {
            return stored.revision() == type.revision()
                    ? payloadReader.readValue(stored.payload())
                    : payloadReader.readValue(
                            upcasting.apply(type, stored.revision(), mapper.readTree(stored.payload())));
        } catch (RuntimeException e) {
            // Not the parser's exceptions alone: an upcaster takes for granted that there stands what was written once.
            throw new IllegalStateException("event " + eventId + " '" + stored.name() + "' cannot be read", e);
        }
    }

    /** A text by the name of its field, as it stands in a payload; null where there is none. What comes behind it is not looked at. */
    public @Nullable String text(byte[] payload, String field) {
        try (JsonParser json = mapper.createParser(payload)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean sought = json.currentName().equals(field);
                JsonToken value = json.nextToken();
                if (sought) {
                    return value == JsonToken.VALUE_STRING ? json.getString() : null;
                }
                json.skipChildren();
            }
            return null;
        }
    }

    /** Writes metadata as a flat object, sorted by key. Everything in it must be text. */
    public byte[] encodeMetadata(Map<String, ?> metadata) {
        metadata.forEach((key, value) -> {
            if (!(value instanceof String)) {
                throw new IllegalArgumentException("metadata is text, which '" + key + "' is not");
            }
        });
        return writer.writeValueAsBytes(new TreeMap<>(metadata));
    }

    public Map<String, String> decodeMetadata(byte[] metadata) {
        return metadataReader.readValue(metadata);
    }
}
