package nl.voortgang.query.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.eventstore.transparency.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the log of who looked. Only an auditor may ask; it is the caller's to see to that. */
@Component
public final class AccessLog {
    private final JdbcClient jdbc;
    private final AccessSeals seals;

    AccessLog(JdbcClient jdbc, AccessSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** A page of entries, newest first. Entries are only ever added, so that a cursor stays where it is. */
    public AccessPage page(AccessQuestion question) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder("select * from access_log.entry where true");
        add(
                sql,
                parameters,
                "organisation = :organisation",
                "organisation",
                question.organisation() == null ? null : question.organisation().value());
        add(
                sql,
                parameters,
                "actor = :actor",
                "actor",
                question.actor() == null ? null : question.actor().value());
        add(sql, parameters, "action = :action", "action", question.action());
        add(sql, parameters, "result = :result", "result", question.result());
        add(sql, parameters, "strpos(object, :object) > 0", "object", question.object());
        add(sql, parameters, "recorded_at >= :from", "from", moment(question.from()));
        add(sql, parameters, "recorded_at <= :to", "to", moment(question.to()));
        add(sql, parameters, "position < :before", "before", question.before());
        parameters.put("limit", question.limit() + 1);
        List<AccessView> found = jdbc.sql(
                        sql.append(" order by position desc limit :limit").toString())
                .params(parameters)
                .query((row, number) -> view(row))
                .list();
        if (found.size() <= question.limit()) {
            return new AccessPage(found, null);
        }
        List<AccessView> items = found.subList(0, question.limit());
        return new AccessPage(items, Long.toString(items.getLast().position()));
    }

    /** The latest checkpoint of this log; empty before the first one. */
    public Optional<Checkpoint> checkpoint() {
        return seals.log().latest();
    }

    /** Why this node signs no checkpoints of it, as a sentence; empty where it does. */
    public Optional<String> trouble() {
        return seals.log().trouble();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AccessView view(ResultSet row) throws SQLException {
        return new AccessView(
                row.getLong("position"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("object"),
                row.getString("organisation"),
                row.getString("result"),
                row.getString("origin"));
    }
}
