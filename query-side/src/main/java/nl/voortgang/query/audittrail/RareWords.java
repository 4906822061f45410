package nl.voortgang.query.audittrail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds events by the index of words. The index knows no order: where it finds many, the nearer half of the log is asked first, so that a word
 * that many events have costs no more than one that few have.
 */
final class RareWords {
    /** So many texts are read again, to see that the word is really there, before a half is tried. Some milliseconds' worth. */
    private static final int MANY = 1_500;

    /** A span so short is read to its end. */
    private static final int SHORT = 4_096;

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
        Deque<TrailSpan> left = new ArrayDeque<>(List.of(span));
        while (!left.isEmpty() && found.size() < most) {
            TrailSpan next = left.pop();
            boolean isShort = next.length() <= SHORT;
            long enough = isShort ? SHORT : Math.max(MANY, most);
            List<Long> some = hits(next, enough + 1);
            if (some.size() <= enough) {
                some.stream().sorted(inOrder()).forEach(found::add);
            } else {
                left.push(next.fartherHalf(order));
                left.push(next.nearerHalf(order));
            }
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private Comparator<Long> inOrder() {
        return order == Order.ASC ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private List<Long> hits(TrailSpan span, long most) {
        return jdbc.sql("""
                        select * from audit_trail.hits(:patterns, :organisation, :event, cast(:actor as uuid),
                            :low, :high, :most)
                        """)
                .params(search.indexed())
                .params(Map.of("low", span.after(), "high", span.last(), "most", most))
                .query(Long.class)
                .list();
    }
}
