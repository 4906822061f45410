package nl.voortgang.verifier.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.event.DomainEvent;

/**
 * Holds decisions that take another person than somebody before against what was known of who is who.
 *
 * <p>A decision by who was known to be the same person must not be in the log: that is a difference. That two accounts are one person's may
 * have become known after a decision; then the program did what it should, and nobody changed the log, but it was not four eyes. That is no
 * difference, and is said in a remark, so that somebody looks at these decisions again.
 */
public final class FourEyes {
    /** Enough to begin looking; the rest is counted. */
    private static final int NAMED = 10;

    private final Findings findings;
    private final People people = new People();
    private final Map<Pair, Decisions> decisions = new LinkedHashMap<>();

    /** Two accounts that decided after each other. */
    private record Pair(String first, String second) {}

    /** What one account decided after another. */
    private static final class Decisions {
        private final List<Long> named = new ArrayList<>();
        private long count;

        private void add(long position) {
            count++;
            if (named.size() < NAMED) {
                named.add(position);
            }
        }

        @Override
        public String toString() {
            String positions = named.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return count > NAMED ? positions + " and " + (count - NAMED) + " more" : positions;
        }
    }

    public FourEyes(Findings findings) {
        this.findings = findings;
    }

    /** To be told of every event, before it is held against others. */
    public void at(DomainEvent event) {
        people.at(event);
    }

    /** Whether both accounts were known to be one person's by now. */
    public boolean areOne(String account, String other) {
        return people.areOne(account, other);
    }

    /** An event that takes another person than that one. */
    public void decided(DomainEvent event, String before, String difference) {
        if (people.areOne(before, event.actor())) {
            findings.differs(event.position(), difference);
        } else {
            decisions
                    .computeIfAbsent(new Pair(before, event.actor()), pair -> new Decisions())
                    .add(event.position());
        }
    }

    /** Says what turned out since. */
    public void end() {
        decisions.forEach((pair, made) -> {
            if (people.areOne(pair.first(), pair.second())) {
                findings.remark("NOT four eyes after all: accounts " + pair.first() + " and " + pair.second()
                        + " turned out to be one person's only after decisions at position " + made
                        + "; it was not known then");
            }
        });
    }
}
