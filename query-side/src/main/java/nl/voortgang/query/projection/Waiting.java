package nl.voortgang.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import nl.voortgang.eventstore.EventLog;

/** Waits until projections have come as far as somebody needs them to be. */
final class Waiting {
    /** Nobody tells this node when another one has projected something, so it looks this often. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final EventLog log;
    private final Transactions transactions;
    private final Reached reached;

    Waiting(EventLog log, Transactions transactions, Reached reached) {
        this.log = log;
        this.transactions = transactions;
        this.reached = reached;
    }

    boolean forPosition(Collection<Projection> projections, long position, Duration timeout)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = reached.changes();
            if (haveReached(projections, position)) {
                return true;
            }
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                return false;
            }
            reached.awaitChange(seen, left.compareTo(LOOK) < 0 ? left : LOOK);
        }
    }

    boolean forRevision(Collection<Projection> projections, String aggregateId, long sequence, Duration timeout)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            long head = log.head();
            OptionalLong position = log.positionOf(aggregateId, sequence);
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (position.isPresent()) {
                return forPosition(projections, position.getAsLong(), left);
            }
            if (!left.isPositive() || !log.awaitBeyond(head, left)) {
                return false;
            }
        }
    }

    private boolean haveReached(Collection<Projection> projections, long position) {
        List<ProjectionSchema> behind = projections.stream()
                .filter(projection -> reached.position(projection.name()) < position)
                .map(ProjectionSchema::live)
                .toList();
        return behind.isEmpty()
                || transactions.query(connection -> {
                    for (ProjectionSchema schema : behind) {
                        if (!schema.exists(connection)
                                || schema.progress(connection)
                                        .filter(progress -> progress.position() >= position)
                                        .isEmpty()) {
                            return false;
                        }
                    }
                    return true;
                });
    }
}
