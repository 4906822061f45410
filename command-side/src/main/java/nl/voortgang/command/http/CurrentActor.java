package nl.voortgang.command.http;

import nl.voortgang.events.ActorId;

/** Who is signed in on the present thread. */
public interface CurrentActor {
    ActorId id();
}
