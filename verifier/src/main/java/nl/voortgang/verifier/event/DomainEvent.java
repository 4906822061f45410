package nl.voortgang.verifier.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.voortgang.verifier.log.Place;
import nl.voortgang.verifier.log.StoredEvent;
import nl.voortgang.verifier.proof.Moments;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event in its place, with what it says.
 *
 * @param actor the pseudonym of who caused it
 * @param roles what the actor was allowed to do then; null where that was not recorded
 * @param importId null where it did not come with an import
 * @param reference number of the submission it was handed in with; null where it was not
 */
public record DomainEvent(
        long position,
        Instant recordedAt,
        StoredEvent stored,
        String actor,
        @Nullable String roles,
        @Nullable String importId,
        @Nullable String reference,
        Fields says) {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Reads an event.
     *
     * @throws Unreadable where it cannot be
     */
    static DomainEvent read(Place place, StoredEvent stored) {
        TextKeys keys = new TextKeys(stored.eventId(), stored.keys());
        JsonNode metadata = json(stored.metadata(), "metadata");
        JsonNode importId = metadata.path("importId");
        return new DomainEvent(
                place.position(),
                Moments.instant(place.recorded()),
                stored,
                new Fields(metadata, keys).id("actor"),
                new Fields(metadata, keys).textOrNull("roles"),
                importId.isMissingNode() ? null : new Fields(metadata, keys).id("importId"),
                new Fields(metadata, keys).textOrNull("reference"),
                new Fields(json(stored.payload(), "payload"), keys));
    }

    private static JsonNode json(byte[] bytes, String what) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException | NumberFormatException e) {
            // A number with an exponent past counting comes out of the parser as itself.
            throw new Unreadable("its " + what + " is not JSON");
        }
        throw new Unreadable("its " + what + " is not a JSON object");
    }

    public String name() {
        return stored.name();
    }

    /** What of the outline it belongs to; null where it is about none of it. */
    public @Nullable Level level() {
        return Level.of(name());
    }

    /** The id in the name of its stream, which each event of the outline also has as a field. */
    public String idOf(Level level) {
        return says.id(level.idField());
    }

    public Instant occurredAt() {
        return Moments.instant(stored.occurred());
    }

    public UUID eventId() {
        return stored.eventId();
    }

    /** The day on which it was recorded, where municipalities are. */
    public LocalDate recordedOn() {
        return recordedAt.atZone(NETHERLANDS).toLocalDate();
    }

    /** The organisation whose event this is: a field of its own, or the beginning of an id that is made of names. */
    public String organisation() {
        return switch (name().substring(0, name().indexOf('.'))) {
            case "period" -> PeriodName.of(says.text("periodId")).organisation();
            case "publication" -> PeriodName.of(says.text("publicationId")).organisation();
            case "template" -> TemplateName.of(says.text("templateId")).organisation();
            case "overspending" ->
                OverspendingName.of(says.text("overspendingId")).organisation();
            default -> says.text("organisationId");
        };
    }
}
