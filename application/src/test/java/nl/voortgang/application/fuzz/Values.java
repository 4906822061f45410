package nl.voortgang.application.fuzz;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values for what a schema asks for: such as somebody could mean, and such as nobody means. */
final class Values {
    private static final List<String> WORDS = List.of(
            "Zorg",
            "jaarstukken-2020",
            "1.2",
            "Volgens plan.",
            "De aanbesteding is gegund; de uitvoering begint in maart.");

    private final Known known;
    private final Random random;

    Values(Known known, Random random) {
        this.known = known;
        this.random = random;
    }

    Random random() {
        return random;
    }

    /** As text, without quotes. */
    String plausible(String name, JsonNode schema) {
        JsonNode choices = schema.path("enum");
        if (choices.size() > 0) {
            return choices.get(random.nextInt(choices.size())).asString();
        }
        String seen = known.any(name, random);
        if (seen != null && random.nextInt(4) > 0) {
            return seen;
        }
        return switch (kind(schema)) {
            case "integer" ->
                String.valueOf(random.nextInt(5) == 0 ? 2020 + random.nextInt(4) : random.nextInt(2_000_000));
            case "number" -> random.nextInt(1_000) + "." + random.nextInt(100);
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "date" -> "20" + (18 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            case "date-time" -> "2026-0" + (1 + random.nextInt(9)) + "-11T12:00:00Z";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> seen != null ? seen : pick(WORDS);
        };
    }

    String odd(JsonNode schema) {
        return switch (random.nextInt(8)) {
            case 0 -> pick(Odd.NUMBERS);
            case 1 -> pick(Odd.TEXTS);
            case 2 -> garbage();
            default ->
                switch (kind(schema)) {
                    case "integer", "number" -> pick(Odd.NUMBERS);
                    case "date" -> pick(Odd.DATES);
                    case "date-time" -> pick(Odd.MOMENTS);
                    case "uuid" -> pick(Odd.IDS);
                    default -> pick(random.nextInt(3) == 0 ? Odd.DATES : Odd.TEXTS);
                };
        };
    }

    private String garbage() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    @Nullable
    String known(String name) {
        return known.any(name, random);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The format where there is one, or else the type; of several types one that is not null. */
    static String kind(JsonNode schema) {
        String format = schema.path("format").asString("");
        if (List.of("date", "date-time", "uuid").contains(format)) {
            return format;
        }
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asString().equals("null")) {
                    return each.asString();
                }
            }
        }
        return type.asString("");
    }
}
