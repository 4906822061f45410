package nl.voortgang.application.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** Bodies in JSON, written by hand so that they can also be what no library would write. */
final class Bodies {
    private static final int DEEP = 1_000;
    private static final int BIG = 10_000_000;

    /** A field with a plain value, up to where the value begins, and the value. */
    private static final String FIELD = "(\"[A-Za-z]+\":)(\"[^\"\\\\]*\"|[-0-9.]+|true|false)";

    private final JsonNode document;
    private final Values values;
    private final Random random;

    Bodies(JsonNode document, Values values) {
        this.document = document;
        this.values = values;
        this.random = values.random();
    }

    byte[] of(JsonNode schema) {
        // Of what somebody could mean, some is left as it is, so that there is something to go wrong later.
        int oddOfHundred = values.pick(List.of(0, 0, 8, 8, 35));
        String text = json("", schema, oddOfHundred, 0);
        if (random.nextInt(100) < 88) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return switch (random.nextInt(13)) {
            case 0 -> "[".repeat(DEEP).getBytes(StandardCharsets.UTF_8);
            case 1 -> bytes("[".repeat(DEEP) + "]".repeat(DEEP));
            case 2 -> bytes("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
            case 3 -> random.nextInt(10) == 0 ? big(text) : bytes("");
            case 4 ->
                bytes(values.pick(
                        List.of("", "null", "[]", "\"\"", "0", "true", "{", "{}x", "{}{}", "nul", "//", "NaN")));
            case 5 -> text.length() < 2 ? new byte[0] : bytes(text.substring(0, random.nextInt(text.length())));
            case 6 -> bytes(text.replaceFirst("\\{", "{\"extra\":1,"));
            case 7 -> bytes(text.replaceFirst("\\{(\"[^\"]*\":)", "{$1null,$1"));
            case 8 -> text.getBytes(StandardCharsets.UTF_16);
            case 9 -> bytes("\ufeff" + text);
            case 10 -> bytes(text.replaceFirst(FIELD, "$1" + "[".repeat(DEEP) + "]".repeat(DEEP)));
            case 11 -> bytes(text.replaceFirst(FIELD, "$1" + "{\"a\":".repeat(300) + "1" + "}".repeat(300)));
            default -> spoilt(text);
        };
    }

    /** Ten megabytes of something: of a text, of nothing, of one number, of another field. */
    private byte[] big(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> bytes("{\"text\":\"" + "a".repeat(BIG) + "\"}");
            case 1 -> bytes(text + " ".repeat(BIG));
            case 2 -> bytes(text.replaceFirst(FIELD, "$1" + "9".repeat(BIG)));
            default -> bytes("{" + "\"a\":1,".repeat(BIG / 6) + "\"a\":1}");
        };
    }

    private byte[] spoilt(String text) {
        byte[] bytes = bytes(text);
        for (int i = 0; i < 3 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String json(String name, JsonNode schema, int oddOfHundred, int depth) {
        JsonNode resolved = resolved(schema);
        if (random.nextInt(100) < oddOfHundred) {
            return oddly(resolved);
        }
        JsonNode choices = resolved.has("oneOf") ? resolved.path("oneOf") : resolved.path("anyOf");
        if (choices.size() > 0) {
            return json(name, choices.get(random.nextInt(choices.size())), oddOfHundred, depth);
        }
        if (resolved.has("properties")) {
            return object(resolved, oddOfHundred, depth);
        }
        return switch (Values.kind(resolved)) {
            case "array" -> array(name, resolved, oddOfHundred, depth);
            case "object" -> "{}";
            case "integer", "number", "boolean" -> values.plausible(name, resolved);
            default -> quoted(values.plausible(name, resolved));
        };
    }

    private String object(JsonNode schema, int oddOfHundred, int depth) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asString()));
        List<String> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            boolean left = random.nextInt(100) < (required.contains(field.getKey()) ? oddOfHundred / 4 : 40);
            if (!left && depth < 8) {
                fields.add(
                        quoted(field.getKey()) + ":" + json(field.getKey(), field.getValue(), oddOfHundred, depth + 1));
            }
        });
        return "{" + String.join(",", fields) + "}";
    }

    private String array(String name, JsonNode schema, int oddOfHundred, int depth) {
        int size = random.nextInt(100) < oddOfHundred ? values.pick(List.of(0, 50, 1_500)) : 1 + random.nextInt(3);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < size && depth < 8; i++) {
            items.add(json(name, schema.path("items"), oddOfHundred / 2, depth + 1));
        }
        return "[" + String.join(",", items) + "]";
    }

    private String oddly(JsonNode schema) {
        return switch (random.nextInt(6)) {
            case 0 -> values.pick(List.of("null", "[]", "{}", "true", "[[]]", "{\"\":{}}"));
            case 1 -> values.pick(Odd.NUMBERS);
            default ->
                Values.kind(schema).equals("integer") || Values.kind(schema).equals("number")
                        ? values.pick(Odd.NUMBERS)
                        : quoted(values.odd(schema));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
