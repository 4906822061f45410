package nl.voortgang.command.dispatch;

import java.util.Optional;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Surroundings;
import nl.voortgang.command.budget.AmendmentState;
import nl.voortgang.command.budget.BudgetLineState;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.Event;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads aggregates from their streams, as they are at the moment of asking. */
class StoredSurroundings implements Surroundings {
    private final EventStore store;

    StoredSurroundings(EventStore store) {
        this.store = store;
    }

    /** Called with each aggregate that was read and the sequence of its last event, −1 where there was none. */
    protected void saw(String aggregateId, long sequence) {
        // Whoever only looks keeps nothing.
    }

    @Override
    public Optional<OrganisationState> organisation(OrganisationId id) {
        OrganisationState state = OrganisationState.NONE;
        long sequence = -1;
        DomainEventStream events = store.readEvents(AggregateIds.of(id));
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            state = OrganisationState.evolve(state, (OrganisationEvent) event.getPayload());
            sequence = event.getSequenceNumber();
        }
        saw(AggregateIds.of(id), sequence);
        return sequence < 0 ? Optional.empty() : Optional.of(state);
    }

    @Override
    public Optional<PeriodState> period(PeriodId id) {
        PeriodState state = PeriodState.NONE;
        long sequence = -1;
        DomainEventStream events = store.readEvents(AggregateIds.of(id));
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            ActorId actor = Door.actorOf(event.getMetaData());
            state = PeriodState.evolve(state, (PeriodEvent) event.getPayload(), actor);
            sequence = event.getSequenceNumber();
        }
        saw(AggregateIds.of(id), sequence);
        return sequence < 0 ? Optional.empty() : Optional.of(state);
    }

    @Override
    public Optional<BudgetLineState> budgetLine(BudgetLineId id) {
        BudgetLineState state = BudgetLineState.NONE;
        long sequence = -1;
        DomainEventStream events = store.readEvents(AggregateIds.of(id));
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            state = BudgetLineState.evolve(state, (BudgetLineEvent) event.getPayload());
            sequence = event.getSequenceNumber();
        }
        saw(AggregateIds.of(id), sequence);
        return sequence < 0 ? Optional.empty() : Optional.of(state);
    }

    @Override
    public Optional<AmendmentState> amendment(AmendmentId id) {
        AmendmentState state = AmendmentState.NONE;
        DomainEventStream events = store.readEvents(AggregateIds.of(id));
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            ActorId actor = Door.actorOf(event.getMetaData());
            state = AmendmentState.evolve(state, (AmendmentEvent) event.getPayload(), actor);
        }
        return state.proposed() == null ? Optional.empty() : Optional.of(state);
    }

    @Override
    public Optional<OrganisationId> ownerOf(Subject subject) {
        DomainEventStream events = store.readEvents(AggregateIds.of(subject));
        if (!events.hasNext()) {
            return Optional.empty();
        }
        Event first = (Event) events.next().getPayload();
        if (subject.kind() == SubjectKind.PROGRAMME
                && first instanceof HeadingDefined heading
                && heading.kind() != HeadingKind.PROGRAMME) {
            return Optional.empty();
        }
        return Optional.of(first.organisationId());
    }
}
