package nl.voortgang.benchmarks;

import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** A handler of Axon's that writes the row of each event, in the transaction of its processor. */
final class RowWriter {
    private final FollowedRows rows;
    private final Consumer<String> visible;

    RowWriter(FollowedRows rows, Consumer<String> visible) {
        this.rows = rows;
        this.visible = visible;
    }

    @EventHandler
    void on(Sample.StatusReported reported, DomainEventMessage<Sample.StatusReported> event) {
        rows.insert(event);
        CurrentUnitOfWork.get().afterCommit(committed -> visible.accept(event.getIdentifier()));
    }
}
