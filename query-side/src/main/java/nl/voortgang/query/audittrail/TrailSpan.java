package nl.voortgang.query.audittrail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import nl.voortgang.query.projection.Moments;

/**
 * The positions among which a page is looked for. Recorded times never decrease from one position to the next, so a time is a position.
 *
 * @param after the search begins beyond this position
 * @param last the last position that counts
 */
record TrailSpan(long after, long last) {

    static TrailSpan of(TrailQuestion question, AsOf asOf, Moments moments) {
        Instant from = question.from();
        Instant to = question.to();
        long after = from == null ? 0 : position(justBefore(from), asOf, moments);
        long last = to == null ? asOf.position() : position(to, asOf, moments);
        Long cursor = question.after();
        if (cursor == null) {
            return new TrailSpan(after, last);
        }
        return new TrailSpan(after, last).behind(cursor, question.order());
    }

    /** What is left of it for a walk in this order that has come to this position. */
    TrailSpan behind(long position, Order order) {
        return order == Order.ASC
                ? new TrailSpan(Math.max(after, position), last)
                : new TrailSpan(after, Math.min(last, position - 1));
    }

    /** The part of it up to this position. */
    TrailSpan upTo(long position) {
        return new TrailSpan(after, Math.min(last, position));
    }

    /** The part of it after this position. */
    TrailSpan after(long position) {
        return new TrailSpan(Math.max(after, position), last);
    }

    boolean isEmpty() {
        return last <= after;
    }

    boolean contains(long position) {
        return position > after && position <= last;
    }

    private static long position(Instant moment, AsOf asOf, Moments moments) {
        return moments.positionBy(AuditTrail.PROJECTION, moment, asOf);
    }

    /** Recorded times have whole microseconds, so what was recorded before the moment was recorded at this one or earlier. */
    private static Instant justBefore(Instant moment) {
        Instant whole = moment.truncatedTo(ChronoUnit.MICROS);
        return whole.equals(moment) ? whole.minus(1, ChronoUnit.MICROS) : whole;
    }
}
