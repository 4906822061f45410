package nl.voortgang.verifier;

import nl.voortgang.verifier.event.DomainEvent;

/** Of which events it is compared what the projections made of them. All events are folded all the same: what one makes depends on others. */
public sealed interface Scope {
    Scope ALL = new All();

    boolean includes(DomainEvent event);

    /** Every event. */
    record All() implements Scope {
        @Override
        public boolean includes(DomainEvent event) {
            return true;
        }
    }

    /** The events of an organisation. */
    record OfOrganisation(String id) implements Scope {
        @Override
        public boolean includes(DomainEvent event) {
            return event.organisation().equals(id);
        }
    }

    /** The events of one stream, for example {@code activity/…}. */
    record OfAggregate(String id) implements Scope {
        @Override
        public boolean includes(DomainEvent event) {
            return event.stored().aggregateId().equals(id);
        }
    }
}
