package nl.voortgang.eventstore.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The requests that wait to be written together, and how many are writing: some by themselves, some for a group. Only so many write at a time,
 * so that the others gather. One who writes groups may always join, however long those take who write by themselves.
 */
final class AppendQueue {
    private static final int MOST_REQUESTS = 250;
    private static final int MOST_BYTES = 1024 * 1024;

    private final int writers;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<WaitingAppend> waiting = new ArrayDeque<>();
    private int alone;
    private int forGroups;
    private boolean closed;

    AppendQueue(int writers, int capacity) {
        this.writers = writers;
        this.capacity = capacity;
    }

    /** What somebody who comes with a request is to do. */
    enum Turn {
        /** Write it by themselves, and say so to {@link #leave} afterwards. */
        ALONE,
        /** Wait for the answer. */
        WAIT,
        /** See to it that a group is written, and wait for the answer. */
        CALL_A_WRITER,
        /** There was no room for too long. It is not in the queue. */
        FULL
    }

    Turn enter(WaitingAppend append, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.size() >= capacity && !closed) {
                if (left <= 0) {
                    return Turn.FULL;
                }
                left = changed.awaitNanos(left);
            }
            if (closed || (waiting.isEmpty() && alone + forGroups < writers)) {
                alone++;
                return Turn.ALONE;
            }
            waiting.addLast(append);
            return aWriterJoins() ? Turn.CALL_A_WRITER : Turn.WAIT;
        } finally {
            lock.unlock();
        }
    }

    /** After a request that was written by itself; says whether a writer of groups is to take over. */
    boolean leave() {
        lock.lock();
        try {
            alone--;
            changed.signalAll();
            return !waiting.isEmpty() && aWriterJoins();
        } finally {
            lock.unlock();
        }
    }

    private boolean aWriterJoins() {
        if (forGroups > 0 && alone + forGroups >= writers) {
            return false;
        }
        forGroups++;
        return true;
    }

    /** The next group; empty where nobody waits any more, and then the writer is counted no longer. */
    List<WaitingAppend> take() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                forGroups--;
                changed.signalAll();
                return List.of();
            }
            List<WaitingAppend> group = strangers();
            changed.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** For a writer that failed between groups; says whether another one is to take over. */
    boolean replaceWriter() {
        lock.lock();
        try {
            forGroups--;
            changed.signalAll();
            return !waiting.isEmpty() && aWriterJoins();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it was still in the queue. Then it will not be written. */
    boolean withdraw(WaitingAppend append) {
        lock.lock();
        try {
            boolean withdrawn = waiting.remove(append);
            changed.signalAll();
            return withdrawn;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits from here on who does not wait yet. Returns when all of them have their answer, or when the patience is at its end. */
    boolean drain(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            closed = true;
            changed.signalAll();
            long left = patience.toNanos();
            while (forGroups > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return forGroups == 0;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Those who have waited longest and have nothing to do with each other. The others keep their places. */
    private List<WaitingAppend> strangers() {
        Group group = new Group();
        for (Iterator<WaitingAppend> next = waiting.iterator(); next.hasNext() && !group.isFull(); ) {
            if (group.takesIn(next)) {
                next.remove();
            }
        }
        return group.members;
    }

    private static final class Group {
        private final List<WaitingAppend> members = new ArrayList<>();
        private final Set<String> written = new HashSet<>();
        private final Set<String> observed = new HashSet<>();
        private final Set<UUID> receipts = new HashSet<>();
        private int bytes;

        boolean isFull() {
            return members.size() >= MOST_REQUESTS || bytes >= MOST_BYTES;
        }

        boolean takesIn(Iterator<WaitingAppend> next) {
            WaitingAppend append = next.next();
            AppendRequest request = append.request();
            UUID receipt = append.receiptId();
            boolean isStranger = !observed.contains(request.aggregateId())
                    && request.observedAggregates().noneMatch(written::contains);
            // Whoever is passed over must not be overtaken by a later one for the same aggregate, so these are noted
            // all the same.
            isStranger = written.add(request.aggregateId()) && isStranger;
            isStranger = (receipt == null || receipts.add(receipt)) && isStranger;
            if (isStranger) {
                request.observedAggregates().forEach(observed::add);
                members.add(append);
                bytes += request.bytes();
            }
            return isStranger;
        }
    }
}
