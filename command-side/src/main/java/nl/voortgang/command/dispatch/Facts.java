package nl.voortgang.command.dispatch;

import java.util.Optional;
import java.util.OptionalLong;
import nl.voortgang.command.Surroundings;
import nl.voortgang.events.Event;
import nl.voortgang.events.OrganisationId;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks things up before a command is given, to answer bad requests well. Decisions never rest on it. */
@Component
public class Facts {
    private final ObjectProvider<EventStore> store;
    private final RememberedStates remembered;

    Facts(ObjectProvider<EventStore> store, RememberedStates remembered) {
        this.store = store;
        this.remembered = remembered;
    }

    /** As they are now. */
    public Surroundings surroundings() {
        return new StoredSurroundings(store.getObject());
    }

    /** As this node saw them last, a minute ago at most: other nodes write, too. Good for a yes that a decision confirms. */
    public Surroundings recentSurroundings() {
        return new RecentSurroundings(store.getObject(), remembered);
    }

    /** Whose stream it is, where it exists. */
    public Optional<OrganisationId> ownerOf(String aggregateId) {
        DomainEventStream events = store.getObject().readEvents(aggregateId);
        return events.hasNext() ? Optional.of(((Event) events.next().getPayload()).organisationId()) : Optional.empty();
    }

    /** The sequence of the last event; empty where the aggregate does not exist. */
    public OptionalLong revisionOf(String aggregateId) {
        return store.getObject()
                .lastSequenceNumberFor(aggregateId)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
