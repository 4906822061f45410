package nl.voortgang.query.budgetledger;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.query.ActorNames;

/** Names of actors, each asked for once in an answer. */
final class Actors {
    private final ActorNames names;
    private final Map<UUID, String> known = new HashMap<>();

    Actors(ActorNames names) {
        this.names = names;
    }

    String name(UUID actor) {
        return known.computeIfAbsent(actor, id -> names.nameOf(new ActorId(id)));
    }
}
