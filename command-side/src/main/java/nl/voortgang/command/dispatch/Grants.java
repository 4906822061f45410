package nl.voortgang.command.dispatch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.access.AccessState;
import nl.voortgang.command.access.Needed;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may do what, kept in memory. Safe for use by any number of threads.
 *
 * <p>Decisions rest on what is remembered, however old, because their append compares the revision. Whoever only reads asks for what is at
 * most {@link #LONGEST_TRUST} old.
 */
@Component
public class Grants implements Remembering {
    /** So long a revocation on another node can stay unnoticed to those who read. */
    public static final Duration LONGEST_TRUST = Duration.ofSeconds(1);

    /** More than there are municipalities. Those that do not exist are remembered too, so that they are answered as fast as others. */
    private static final int MOST = 2_000;

    private final ObjectProvider<EventStore> store;
    private final ObjectProvider<AllOrganisations> organisations;
    private final Map<OrganisationId, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationId, Known> eldest) {
            return size() > MOST;
        }
    };

    /** What a stream came to at this revision, −1 where there is none; and when that was last compared with the store. */
    record Known(AccessState state, long sequence, long comparedAt) {}

    public Grants(ObjectProvider<EventStore> store, ObjectProvider<AllOrganisations> organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** Every place where somebody can have a role, but the installation. */
    List<OrganisationId> organisations() {
        return organisations.getObject().all();
    }

    /** As it was a second ago at most. */
    public AccessState in(OrganisationId organisation) {
        Known remembered = remembered(organisation);
        long now = System.nanoTime();
        if (now - remembered.comparedAt() <= LONGEST_TRUST.toNanos()) {
            return remembered.state();
        }
        long newest = store.getObject()
                .lastSequenceNumberFor(AggregateIds.ofAccess(organisation))
                .orElse(-1L);
        if (newest != remembered.sequence()) {
            return reread(organisation).state();
        }
        keep(organisation, new Known(remembered.state(), newest, now));
        return remembered.state();
    }

    /** Whether somebody may do what needs this, for the whole organisation, by what was granted a second ago at most. */
    public boolean allow(ActorId actor, Needed needed, OrganisationId organisation) {
        AccessState installation = in(OrganisationId.INSTALLATION);
        return in(organisation).allows(actor, needed.here(), null)
                || installation.allows(actor, needed.inInstallation(), null)
                || installation.roles(actor).contains(Role.PROGRAM);
    }

    /** As it is remembered; read where it is not. */
    Known remembered(OrganisationId organisation) {
        Known remembered;
        synchronized (known) {
            remembered = known.get(organisation);
        }
        return remembered == null ? reread(organisation) : remembered;
    }

    /** As it is now. */
    Known reread(OrganisationId organisation) {
        long now = System.nanoTime();
        AccessState state = AccessState.NONE;
        long sequence = -1;
        DomainEventStream events = store.getObject().readEvents(AggregateIds.ofAccess(organisation));
        while (events.hasNext()) {
            var event = events.next();
            state = AccessState.evolve(state, (AccessEvent) event.getPayload());
            sequence = event.getSequenceNumber();
        }
        Known read = new Known(state, sequence, now);
        keep(organisation, read);
        return read;
    }

    private void keep(OrganisationId organisation, Known read) {
        synchronized (known) {
            known.merge(organisation, read, (one, other) -> other.sequence() >= one.sequence() ? other : one);
        }
    }

    @Override
    public void forget(String aggregateId) {
        if (aggregateId.startsWith(AggregateIds.ACCESS)) {
            synchronized (known) {
                known.remove(new OrganisationId(aggregateId.substring(AggregateIds.ACCESS.length())));
            }
        }
    }
}
