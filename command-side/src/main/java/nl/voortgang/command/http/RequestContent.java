package nl.voortgang.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a request, and the hash by which the same request is recognised whatever its spaces and field order. */
final class RequestContent {
    static final int LARGEST = 1_048_576;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Numbers as they were written, to the last digit: 1.10 is not 1.1, and two that differ are two requests.
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(tools.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode json;
    private final String hash;

    private RequestContent(JsonNode json, String hash) {
        this.json = json;
        this.hash = hash;
    }

    /**
     * Reads the body; an empty one counts as an object without fields. Unreadable JSON is a fault.
     *
     * @throws BadInput where the body is larger than {@link #LARGEST} bytes
     */
    static RequestContent of(HttpServletRequest http, List<Fault> faults) {
        JsonNode json = JSON.createObjectNode();
        try {
            byte[] bytes = http.getInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadInput(List.of(new Fault("body", "is larger than " + LARGEST + " bytes")));
            }
            if (bytes.length > 0) {
                json = JSON.readTree(bytes);
            }
        } catch (JacksonException | IOException | NumberFormatException unreadable) {
            // A number with an exponent past counting comes out of the parser as itself.
            faults.add(new Fault("body", "is not JSON that can be read"));
        }
        return new RequestContent(json, hash(http.getMethod() + ' ' + http.getRequestURI() + '\n' + canonical(json)));
    }

    JsonNode json() {
        return json;
    }

    String hash() {
        return hash;
    }

    private static String canonical(JsonNode json) {
        return JSON.writeValueAsString(JSON.treeToValue(json, Object.class));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
