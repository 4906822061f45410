package nl.voortgang.verifier.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the trail, as far as a passage tells of it. */
record PassageEntry(String organisation, long position, String event, String actor, List<@Nullable String> texts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event ends its passage where the highest six bits of its position times this, in 64 bits, are none. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final String JOINING = ".,-/:_'’";

    static PassageEntry read(ResultSet row) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int column = 5; column <= 8; column++) {
            texts.add(row.getString(column));
        }
        for (JsonNode change : changes(row.getString(9))) {
            texts.add(change.path("from").asString(""));
            texts.add(change.path("to").asString(""));
        }
        return new PassageEntry(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), texts);
    }

    /** What is no list is found where entries are compared with events. */
    private static JsonNode changes(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return JSON.createArrayNode();
        }
    }

    boolean endsItsPassage() {
        return ((position * FACTOR) & 0xFC00_0000_0000_0000L) == 0;
    }

    /** Letters and digits that stand together, also with a joining mark between two of them, in small letters. */
    Set<String> tokens() {
        String all = texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
        int[] points = all.codePoints().map(Character::toLowerCase).toArray();
        Set<String> tokens = new TreeSet<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i <= points.length; i++) {
            if (i < points.length && isOfToken(points, i)) {
                token.appendCodePoint(points[i]);
            } else if (!token.isEmpty()) {
                tokens.add(token.toString());
                token.setLength(0);
            }
        }
        return tokens;
    }

    private static boolean isOfToken(int[] points, int i) {
        return Character.isLetterOrDigit(points[i])
                || (JOINING.indexOf(points[i]) >= 0
                        && i > 0
                        && i + 1 < points.length
                        && Character.isLetterOrDigit(points[i - 1])
                        && Character.isLetterOrDigit(points[i + 1]));
    }
}
