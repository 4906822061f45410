package nl.voortgang.query;

import java.util.Optional;
import nl.voortgang.events.ActorId;

/** Who is behind a pseudonym. The names live in a table outside the events, and may be gone. */
public interface ActorNames {
    /** The name to show for an actor; for a person whose name was erased, a general description. */
    String nameOf(ActorId actor);

    /** The actor with this sign-in name, if there is one. */
    Optional<ActorId> byUsername(String username);
}
