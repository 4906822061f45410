package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Cursor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the trail remembers with what it must. It keeps only the present there, so this is done once, at the end. */
final class RememberedCheck implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Findings findings;
    private final TrailMemory memory;
    private final Cursor<Stored> stored;

    private record Stored(
            String aggregate, String part, @Nullable String item, String subjects, String fields) {
        static Stored read(ResultSet row) throws SQLException {
            return new Stored(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }

        String named() {
            return "remembered [" + aggregate + ", " + part + "]";
        }
    }

    /** Begins to read at once, so that a rebuild that ends meanwhile changes nothing. */
    RememberedCheck(Connection connection, TrailMemory memory, Findings findings) throws SQLException {
        this.memory = memory;
        this.findings = findings;
        this.stored = Cursor.open(
                connection, "select aggregate, part, item, subjects, fields from audit_trail.remembered", Stored::read);
    }

    void run() throws SQLException {
        long rows = 0;
        for (Stored row = stored.next(); row != null; row = stored.next()) {
            rows++;
            findings.checked();
            compare(row, memory.forget(row.aggregate(), row.part()));
        }
        memory.rest().forEach((name, part) -> {
            if (part.changedAt() > 0) {
                findings.differs(part.changedAt(), "remembered: there is no row for " + name);
            }
        });
        findings.remark("remembered " + rows);
    }

    @Override
    public void close() throws SQLException {
        stored.close();
    }

    private void compare(Stored row, TrailMemory.@Nullable Part part) {
        if (part == null || part.changedAt() == 0) {
            findings.differs(row.named() + ": no event makes such a row");
            return;
        }
        if (!row.subjects().equals(String.join(" ", part.subjects()))) {
            findings.differs(part.changedAt(), row.named() + ": subjects is another one");
        } else if (Shown.compare(part.item(), row.item()) != Expected.Likeness.SAME) {
            findings.differs(part.changedAt(), row.named() + ": item is another one");
        } else {
            switch (compare(part.values(), row.fields())) {
                case SAME -> {}
                case DIFFERENT -> findings.differs(part.changedAt(), row.named() + ": fields is another one");
                case HOLDS_ERASED_TEXT ->
                    findings.differs(
                            part.changedAt(),
                            row.named() + ": fields holds a text that was erased: rebuild the projection");
            }
        }
    }

    private static Expected.Likeness compare(Map<String, Object> expected, String json) {
        JsonNode actual;
        try {
            actual = JSON.readTree(json);
        } catch (JacksonException e) {
            return Expected.Likeness.DIFFERENT;
        }
        if (!actual.isObject() || actual.size() != expected.size()) {
            return Expected.Likeness.DIFFERENT;
        }
        Expected.Likeness worst = Expected.Likeness.SAME;
        for (Map.Entry<String, Object> field : expected.entrySet()) {
            JsonNode value = actual.path(field.getKey());
            Expected.Likeness each = Shown.compare(field.getValue(), value.isString() ? value.asString() : null);
            if (each == Expected.Likeness.DIFFERENT) {
                return each;
            }
            worst = each == Expected.Likeness.SAME ? worst : each;
        }
        return worst;
    }
}
