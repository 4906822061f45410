package nl.voortgang.command.dispatch;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Whether one attempt at a command rested on a remembered aggregate, and whether what follows on it was handed to the event store. Used by one thread. */
final class Recollection {
    /** Metadata of a command that may be decided on what is remembered. */
    static final String RECOLLECTION = "recollection";

    private final String aggregateId;
    private final @Nullable Long expectedRevision;
    private boolean used;
    private boolean written;

    /**
     * Of one attempt.
     *
     * @param expectedRevision the revision that the sender saw; null where any will do
     */
    Recollection(String aggregateId, @Nullable Long expectedRevision) {
        this.aggregateId = aggregateId;
        this.expectedRevision = expectedRevision;
    }

    /**
     * That of the command that is being handled on this thread; null where it may not rest on what is remembered. Several commands in one unit
     * of work never do: their unit would hold on to the outdated aggregate, so that none of them could be decided anew.
     */
    static @Nullable Recollection ofCurrentCommand() {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        return unit.isRoot() ? (Recollection) unit.getMessage().getMetaData().get(RECOLLECTION) : null;
    }

    /** These are about to be appended. Only those of the aggregate itself say anything about it. */
    static void noteAppend(List<? extends EventMessage<?>> events) {
        Recollection current = ofCurrentCommand();
        if (current != null) {
            current.written |= events.stream()
                    .anyMatch(event -> event instanceof DomainEventMessage<?> message
                            && current.aggregateId.equals(message.getAggregateIdentifier()));
        }
    }

    @Nullable
    Long expectedRevision() {
        return expectedRevision;
    }

    void noteUse() {
        used = true;
    }

    boolean wasUsed() {
        return used;
    }

    /** Whether the event store has confirmed what was remembered, by taking what follows on it. */
    boolean isConfirmed() {
        return !used || written;
    }
}
