package nl.voortgang.eventstore.codec;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All upcasters there are, checked once: from every earlier revision there is a way to the present one. */
final class Upcasting {
    private record Step(String name, int fromRevision) {}

    private final Map<Step, Upcaster> steps = new HashMap<>();

    Upcasting(Collection<Upcaster> upcasters, StoredTypes types) {
        for (Upcaster upcaster : upcasters) {
            if (steps.put(new Step(upcaster.name(), upcaster.fromRevision()), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters from the same revision: " + upcaster);
            }
            if (upcaster.fromRevision() >= types.named(upcaster.name()).revision()) {
                throw new IllegalArgumentException("an upcaster beyond the present revision: " + upcaster);
            }
        }
        types.all().forEach(this::checkComplete);
    }

    /** The payload in the shape of the present revision. */
    JsonNode apply(StoredType type, int storedRevision, JsonNode payload) {
        JsonNode current = payload;
        for (int revision = storedRevision; revision < type.revision(); revision++) {
            current = step(type.name(), revision).change().apply(current);
        }
        return current;
    }

    private void checkComplete(StoredType type) {
        for (int revision = 1; revision < type.revision(); revision++) {
            step(type.name(), revision);
        }
    }

    private Upcaster step(String name, int revision) {
        Upcaster upcaster = steps.get(new Step(name, revision));
        if (upcaster == null) {
            throw new IllegalArgumentException("no upcaster for '" + name + "' from revision " + revision);
        }
        return upcaster;
    }
}
