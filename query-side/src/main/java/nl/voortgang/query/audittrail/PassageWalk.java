package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passages of an organisation in which words stand somewhere, in the order that is asked for: a few first, then more at once. */
final class PassageWalk {
    private static final int FEW = 4;
    private static final int MANY = 64;

    private final JdbcClient jdbc;
    private final Order order;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private int size = FEW;
    private long low;
    private long high;
    private boolean done;

    PassageWalk(JdbcClient jdbc, TrailQuestion question, SoughtWords words, TrailSpan span) {
        this.jdbc = jdbc;
        this.order = question.order();
        this.done = span.isEmpty();
        this.low = span.after();
        parameters.put("organisation", question.organisationId().value());
        this.high = done ? low : endOfPassageAt(span.last());
        parameters.put("patterns", words.patterns());
        List<String> lines = new ArrayList<>();
        if (question.event() != null) {
            lines.add(SoughtWords.pattern(" " + question.event() + " "));
        }
        if (question.actor() != null) {
            lines.add(SoughtWords.pattern(" " + question.actor() + "\n"));
        }
        if (!lines.isEmpty()) {
            parameters.put("lines", lines.toArray(String[]::new));
        }
    }

    /** The next ones; none where there are no more. */
    List<StoredPassage> next() {
        if (done) {
            return List.of();
        }
        List<Found> found = jdbc.sql(sql())
                .params(parameters)
                .param("low", low)
                .param("high", high)
                .param("most", size)
                .query((row, number) -> new Found(
                        row.getLong("last_position"),
                        new StoredPassage(row.getString("events"), row.getString("unpacked"))))
                .list();
        done = found.size() < size;
        if (!done && order == Order.ASC) {
            low = found.getLast().last();
        } else if (!done) {
            high = found.getLast().last() - 1;
        }
        size = Math.min(2 * size, MANY);
        return found.stream().map(Found::passage).toList();
    }

    /** Long texts are stored packed, and each pattern that looks at one unpacks it again: so each is unpacked once, before. */
    private String sql() {
        return """
                select last_position, events, unpacked from audit_trail.passage
                cross join lateral (select words || '' as unpacked offset 0) as once
                where (organisation, last_position) > (:organisation, :low)
                    and (organisation, last_position) <= (:organisation, :high)%2$s
                    and unpacked like all (:patterns)
                order by organisation %1$s, last_position %1$s limit :most
                """.formatted(order, parameters.containsKey("lines") ? " and events like all (:lines)" : "");
    }

    private long endOfPassageAt(long position) {
        return jdbc.sql("""
                        select coalesce(min(last_position), :position) from audit_trail.passage
                        where organisation = :organisation and last_position >= :position
                        """)
                .param("organisation", parameters.get("organisation"))
                .param("position", position)
                .query(Long.class)
                .single();
    }

    private record Found(long last, StoredPassage passage) {}
}
