package nl.voortgang.command.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.Postings;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Publishes adjustments in the unit of work of the amendment's decision, so that both are one append. That the lines were the same when the
 * decision looked at them is checked there, as for everything it {@link nl.voortgang.command.Surroundings looked at}.
 */
@Component
class StreamPostings implements Postings {
    /** As in the {@code BudgetLine} aggregate. */
    private static final String TYPE = "BudgetLine";

    private final ObjectProvider<EventStore> store;

    StreamPostings(ObjectProvider<EventStore> store) {
        this.store = store;
    }

    @Override
    public void post(List<BudgetAdjusted> adjustments, Situation situation) {
        Map<String, Long> last = new HashMap<>();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (BudgetAdjusted adjustment : adjustments) {
            String line = AggregateIds.of(adjustment.budgetLineId());
            long before = last.computeIfAbsent(
                    line, id -> store.getObject().lastSequenceNumberFor(id).orElse(-1L));
            messages.add(new GenericDomainEventMessage<>(
                    TYPE, line, before + 1, adjustment, Door.admit(adjustment, situation, null)));
            last.put(line, before + 1);
        }
        store.getObject().publish(messages);
    }
}
