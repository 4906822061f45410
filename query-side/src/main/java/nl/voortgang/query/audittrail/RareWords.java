package nl.voortgang.query.audittrail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds events by the index of words. The index knows no order and gives all that it finds at once, so it is asked about one stretch of the log
 * after another, and about short stretches where it finds many: a word that many events have costs no more than one that few have.
 */
final class RareWords {
    /** So many texts are read again, to see that the word is really there, before shorter stretches are tried. Some milliseconds' worth. */
    private static final int MANY = 1_500;

    private final JdbcClient jdbc;
    private final TrailSearch search;
    private final Order order;

    RareWords(JdbcClient jdbc, TrailSearch search, Order order) {
        this.jdbc = jdbc;
        this.search = search;
        this.order = order;
    }

    /** The first positions in the order that is asked for; all of them where there are fewer. */
    List<Long> first(int most, TrailSpan span) {
        List<Long> found = new ArrayList<>();
        for (TrailSpan left = span; left.length() > 0 && found.size() < most; ) {
            TrailSpan stretch = left.nearest(WordIndex.LONG, order);
            int wanted = most - found.size();
            int enough = Math.max(MANY, wanted);
            List<Long> some = hits(WordIndex.LONG, stretch, enough + 1L);
            found.addAll(some.size() <= enough ? inOrder(some, wanted) : amongMany(wanted, stretch));
            left = left.without(stretch, order);
        }
        return found;
    }

    private List<Long> amongMany(int most, TrailSpan span) {
        List<Long> found = new ArrayList<>();
        for (TrailSpan left = span; left.length() > 0 && found.size() < most; ) {
            TrailSpan stretch = left.nearest(WordIndex.SHORT, order);
            found.addAll(inOrder(hits(WordIndex.SHORT, stretch, stretch.length()), most - found.size()));
            left = left.without(stretch, order);
        }
        return found;
    }

    private List<Long> inOrder(List<Long> positions, int most) {
        Comparator<Long> first = order == Order.ASC ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return shown(positions).stream().sorted(first).limit(most).toList();
    }

    /** The index is asked about one event or all of them, so what may not be shown is left out afterwards. */
    private List<Long> shown(List<Long> positions) {
        return search.isFiltered() && !positions.isEmpty()
                ? jdbc.sql(
                                "select position from audit_trail.entry where position = any (:positions) and event = any (:shown)")
                        .param("positions", positions.toArray(Long[]::new))
                        .param("shown", search.parameters().get("shown"))
                        .query(Long.class)
                        .list()
                : positions;
    }

    /** Some of the positions in a span that lies within one stretch. */
    private List<Long> hits(int bits, TrailSpan span, long most) {
        return jdbc.sql("""
                        select * from audit_trail.hits(:patterns, :organisation, :event, cast(:actor as uuid),
                            :bits, :stretch, :low, :high, :most)
                        """)
                .params(search.indexed())
                .params(Map.of(
                        "bits",
                        bits,
                        "stretch",
                        span.last() >> bits,
                        "low",
                        span.after(),
                        "high",
                        span.last(),
                        "most",
                        most))
                .query(Long.class)
                .list();
    }
}
