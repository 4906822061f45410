package nl.voortgang.verifier.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The fields of an event, or of a value within it. Asking for one that is not there, or is something else, is {@link Unreadable}. */
public final class Fields {
    private static final int MOST_DECIMALS = 1_000;

    private final JsonNode json;
    private final TextKeys keys;

    Fields(JsonNode json, TextKeys keys) {
        this.json = json;
        this.keys = keys;
    }

    public boolean has(String field) {
        return !at(field).isMissingNode();
    }

    /** A field that is null is not there. */
    private JsonNode at(String field) {
        JsonNode node = json.path(field);
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    public String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new Unreadable("it has no " + field);
        }
        return text;
    }

    public @Nullable String textOrNull(String field) {
        JsonNode node = at(field);
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isString()) {
            throw new Unreadable(field + " is not a text");
        }
        return node.asString();
    }

    /** A UUID as it is usually written. */
    public String id(String field) {
        return canonical(text(field), field);
    }

    public @Nullable String idOrNull(String field) {
        String id = textOrNull(field);
        return id == null ? null : canonical(id, field);
    }

    private static String canonical(String id, String field) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(field + " is not an id");
        }
    }

    public long number(String field) {
        JsonNode node = at(field);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new Unreadable(field + " is not a whole number");
        }
        return node.asLong();
    }

    /** A number as it is written out in full, with all its decimals. */
    public @Nullable String decimalOrNull(String field) {
        JsonNode node = at(field);
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isNumber()) {
            throw new Unreadable(field + " is not a number");
        }
        return plain(node);
    }

    /** Written out in full; whoever wrote 1E+1000000000 wants the memory of the verification, and no program writes that. */
    private static String plain(JsonNode number) {
        BigDecimal decimal = number.decimalValue();
        if (Math.abs((long) decimal.scale()) > MOST_DECIMALS) {
            throw new Unreadable("a number of more than " + MOST_DECIMALS + " digits");
        }
        return decimal.toPlainString();
    }

    public boolean truth(String field) {
        JsonNode node = at(field);
        if (!node.isBoolean()) {
            throw new Unreadable(field + " is neither true nor false");
        }
        return node.asBoolean();
    }

    /** A moment, to the microsecond as the database keeps it. */
    public Instant moment(String field) {
        try {
            Instant moment = Instant.parse(text(field));
            Instant whole = moment.truncatedTo(ChronoUnit.MICROS);
            long rest = Duration.between(whole, moment).toNanos();
            boolean isOdd = whole.getLong(ChronoField.MICRO_OF_SECOND) % 2 == 1;
            return rest > 500 || (rest == 500 && isOdd) ? whole.plus(1, ChronoUnit.MICROS) : whole;
        } catch (DateTimeException e) {
            throw new Unreadable(field + " is not a moment");
        }
    }

    public SealedText sealed(String field) {
        SealedText text = sealedOrNull(field);
        if (text == null) {
            throw new Unreadable("it has no " + field);
        }
        return text;
    }

    public @Nullable SealedText sealedOrNull(String field) {
        JsonNode node = at(field);
        return node.isMissingNode() ? null : opened(node, keys);
    }

    public Fields part(String field) {
        JsonNode node = at(field);
        if (!node.isObject()) {
            throw new Unreadable("it has no " + field);
        }
        return new Fields(node, keys);
    }

    /** The part, without any field where it is not there. */
    public Fields partOrNone(String field) {
        return new Fields(at(field), keys);
    }

    public List<Fields> parts(String field) {
        List<Fields> parts = new ArrayList<>();
        list(field).forEach(each -> parts.add(new Fields(each, keys)));
        return parts;
    }

    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list(field)) {
            if (!each.isString()) {
                throw new Unreadable(field + " is not a list of texts");
            }
            texts.add(each.asString());
        }
        return texts;
    }

    private JsonNode list(String field) {
        JsonNode node = at(field);
        if (!node.isArray()) {
            throw new Unreadable(field + " is not a list");
        }
        return node;
    }

    /** A subject as the projections write it: {@code ACTIVITY/<id>}. */
    public String subject() {
        return text("kind") + "/" + id("id");
    }

    /** Any field in the one form in which people are shown it; null where it is not there or an empty list. */
    public @Nullable Object shown(String field) {
        return shown(at(field));
    }

    private @Nullable Object shown(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isNumber()) {
            return plain(node);
        }
        if (node.isArray()) {
            return node.isEmpty()
                    ? null
                    : node.valueStream().map(this::shown).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (isSealed(node)) {
            return opened(node, keys);
        }
        return node.isObject() ? new Fields(node, keys).subject() : node.asString();
    }

    /** Opens every sealed text there is, however deep. */
    void forEachSealed(Consumer<SealedText> consumer) {
        forEachSealed(json, consumer);
    }

    private void forEachSealed(JsonNode node, Consumer<SealedText> consumer) {
        if (isSealed(node)) {
            consumer.accept(opened(node, keys));
        } else {
            node.forEach(child -> forEachSealed(child, consumer));
        }
    }

    private static boolean isSealed(JsonNode node) {
        return node.isObject() && node.has("sealed");
    }

    private static SealedText opened(JsonNode node, TextKeys keys) {
        JsonNode number = node.path("key");
        if (!node.path("sealed").isString()
                || !number.isIntegralNumber()
                || !number.canConvertToInt()
                || node.size() != 2) {
            throw new Unreadable("a text that is not sealed as texts are");
        }
        try {
            return keys.open(Base64.getDecoder().decode(node.path("sealed").asString()), number.asInt());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("a sealed text that is not base64");
        }
    }
}
