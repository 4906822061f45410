package nl.voortgang.command.dispatch;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.command.Surroundings;
import nl.voortgang.command.budget.AmendmentState;
import nl.voortgang.command.budget.BudgetLineState;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.command.period.PeriodState;
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

    /** Called for each organisation and period; what {@code reading} gives is so at the moment of asking. */
    protected <S> Optional<Folded<S>> look(String aggregateId, Supplier<Optional<Folded<S>>> reading) {
        return reading.get();
    }

    @Override
    public Optional<OrganisationState> organisation(OrganisationId id) {
        String aggregateId = AggregateIds.of(id);
        return seen(
                aggregateId,
                look(
                        aggregateId,
                        () -> fold(
                                aggregateId,
                                OrganisationState.NONE,
                                (state, event) ->
                                        OrganisationState.evolve(state, (OrganisationEvent) event.getPayload()))));
    }

    @Override
    public Optional<PeriodState> period(PeriodId id) {
        String aggregateId = AggregateIds.of(id);
        return seen(
                aggregateId,
                look(
                        aggregateId,
                        () -> fold(
                                aggregateId,
                                PeriodState.NONE,
                                (state, event) -> PeriodState.evolve(
                                        state, (PeriodEvent) event.getPayload(), Door.actorOf(event.getMetaData())))));
    }

    @Override
    public Optional<BudgetLineState> budgetLine(BudgetLineId id) {
        String aggregateId = AggregateIds.of(id);
        return seen(
                aggregateId,
                fold(
                        aggregateId,
                        BudgetLineState.NONE,
                        (state, event) -> BudgetLineState.evolve(state, (BudgetLineEvent) event.getPayload())));
    }

    @Override
    public Optional<AmendmentState> amendment(AmendmentId id) {
        return fold(
                        AggregateIds.of(id),
                        AmendmentState.NONE,
                        (state, event) -> AmendmentState.evolve(
                                state, (AmendmentEvent) event.getPayload(), Door.actorOf(event.getMetaData())))
                .map(Folded::state);
    }

    private <S> Optional<S> seen(String aggregateId, Optional<Folded<S>> folded) {
        saw(aggregateId, folded.map(Folded::sequence).orElse(-1L));
        return folded.map(Folded::state);
    }

    /** Empty where there are no events. */
    private <S> Optional<Folded<S>> fold(
            String aggregateId, S none, BiFunction<S, DomainEventMessage<?>, S> evolution) {
        DomainEventStream events = store.readEvents(aggregateId);
        Folded<S> folded = new Folded<>(none, -1);
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            folded = new Folded<>(evolution.apply(folded.state(), event), event.getSequenceNumber());
        }
        return folded.sequence() < 0 ? Optional.empty() : Optional.of(folded);
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
