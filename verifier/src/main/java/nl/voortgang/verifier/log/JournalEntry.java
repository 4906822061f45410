package nl.voortgang.verifier.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.voortgang.verifier.proof.Hashing;
import nl.voortgang.verifier.proof.Malformed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One acknowledged request.
 *
 * @param sequence of the last of its events
 * @param events how many events it made; they are the last ones up to the sequence
 * @param receiptId null where there was no receipt
 */
record JournalEntry(
        long line,
        String aggregateId,
        long sequence,
        int events,
        @Nullable UUID receiptId) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 100_000;

    static JournalEntry read(long line, String text) throws Malformed {
        JsonNode json = json(text);
        JsonNode aggregate = json.path("aggregateId");
        JsonNode sequence = json.path("sequence");
        if (!aggregate.isString() || !sequence.canConvertToLong()) {
            throw new Malformed("an entry needs aggregateId and sequence");
        }
        JsonNode events = json.path("events");
        if (!events.isMissingNode() && !events.canConvertToInt()) {
            throw new Malformed("events is a number");
        }
        int count = events.isMissingNode() ? 1 : events.asInt();
        if (count < 0 || count > MOST || count > sequence.asLong() + 1) {
            throw new Malformed("a request cannot have made " + count + " events up to " + sequence.asLong());
        }
        return new JournalEntry(line, aggregate.asString(), sequence.asLong(), count, receiptId(json));
    }

    private static JsonNode json(String text) throws Malformed {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Malformed("not a JSON object");
        }
    }

    private static @Nullable UUID receiptId(JsonNode json) throws Malformed {
        JsonNode scope = json.path("scope");
        JsonNode key = json.path("key");
        if (scope.isString() != key.isString()) {
            throw new Malformed("scope and key belong together");
        }
        return scope.isString() ? half(scope.asString().length() + ":" + scope.asString() + key.asString()) : null;
    }

    /** The first event of the request. */
    long first() {
        return sequence - events + 1;
    }

    boolean hasSameAnswerAs(JournalEntry other) {
        return aggregateId.equals(other.aggregateId) && sequence == other.sequence && events == other.events;
    }

    /** Stands for one event of an aggregate in little memory. */
    UUID event(long number) {
        return half(number + "/" + aggregateId);
    }

    private static UUID half(String text) {
        ByteBuffer hash = ByteBuffer.wrap(Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
