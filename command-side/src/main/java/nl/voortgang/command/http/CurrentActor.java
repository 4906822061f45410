package nl.voortgang.command.http;

import java.util.Set;
import nl.voortgang.command.Role;
import nl.voortgang.events.ActorId;

/** Who is signed in on the present thread. */
public interface CurrentActor {
    ActorId id();

    /** What they may do. */
    default Set<Role> roles() {
        return Set.of();
    }
}
