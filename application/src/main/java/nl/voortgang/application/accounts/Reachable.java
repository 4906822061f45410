package nl.voortgang.application.accounts;

import java.util.Set;
import nl.voortgang.events.ActorId;

/** Somebody who can be reminded by mail, with the units they belong to in one organisation. */
public record Reachable(ActorId actor, String mail, Set<String> units) {
    public Reachable {
        units = Set.copyOf(units);
    }

    /** Never the address: a log must not repeat it. */
    @Override
    public String toString() {
        return "Reachable[" + actor + "]";
    }
}
