package nl.voortgang.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Door;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Whoever does something in these tests may do it: what is allowed to whom is tested elsewhere. */
final class Allowed {
    private static final int PEOPLE = 9;

    private Allowed() {}

    /** The people of these tests are {@code new UUID(7, 1)} and so on. */
    static void everything(EventStore store) {
        List<DomainEventMessage<?>> grants = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            ActorId person = new ActorId(new UUID(7, number));
            grants.add(new GenericDomainEventMessage<>(
                    "Access",
                    AggregateIds.ofAccess(OrganisationId.INSTALLATION),
                    number - 1,
                    new RoleGranted(OrganisationId.INSTALLATION, person, Role.PROGRAM, null, List.of(), null),
                    Map.of(Door.ACTOR, person.toString())));
        }
        store.publish(grants);
    }
}
