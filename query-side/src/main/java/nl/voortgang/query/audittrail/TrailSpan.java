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
        return question.order() == Order.ASC
                ? new TrailSpan(Math.max(after, cursor), last)
                : new TrailSpan(after, Math.min(last, cursor - 1));
    }

    /** The part of it that a walk in this order comes by before this position. */
    TrailSpan upTo(long border, Order order) {
        return order == Order.ASC ? new TrailSpan(after, border - 1) : new TrailSpan(border, last);
    }

    long length() {
        return last - after;
    }

    /** The part of it that a walk in this order comes by first, as far as positions are the same but for so many bits. */
    TrailSpan nearest(int bits, Order order) {
        return order == Order.ASC
                ? new TrailSpan(after, Math.min(last, ((after + 1) >> bits << bits) + (1L << bits) - 1))
                : new TrailSpan(Math.max(after, (last >> bits << bits) - 1), last);
    }

    /** What is left of it behind its nearest part. */
    TrailSpan without(TrailSpan nearest, Order order) {
        return order == Order.ASC ? new TrailSpan(nearest.last, last) : new TrailSpan(after, nearest.after);
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
