package nl.voortgang.benchmarks;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SequencedMap;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationId;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A history in which organisations take turns, as they do when everybody is at work, instead of reporting one after the other. What happens in one of
 * them keeps its order.
 */
final class TakingTurns {
    /** Among so many that come next. */
    private static final int WINDOW = 10_000;

    private final Continuation history;
    private final SequencedMap<OrganisationId, Queue<List<DomainEventMessage<?>>>> turns = new LinkedHashMap<>();
    private int waiting;

    TakingTurns(Continuation history) {
        this.history = history;
    }

    /** Events that were recorded together. */
    List<DomainEventMessage<?>> next() throws InterruptedException {
        while (waiting < WINDOW) {
            List<DomainEventMessage<?>> together = history.next();
            turns.computeIfAbsent(organisation(together), first -> new ArrayDeque<>())
                    .add(together);
            waiting++;
        }
        Map.Entry<OrganisationId, Queue<List<DomainEventMessage<?>>>> turn = turns.pollFirstEntry();
        List<DomainEventMessage<?>> next = turn.getValue().remove();
        waiting--;
        if (!turn.getValue().isEmpty()) {
            turns.putLast(turn.getKey(), turn.getValue());
        }
        return next;
    }

    private static OrganisationId organisation(List<DomainEventMessage<?>> together) {
        return ((Event) together.getFirst().getPayload()).organisationId();
    }
}
