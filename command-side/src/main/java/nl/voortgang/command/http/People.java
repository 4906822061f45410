package nl.voortgang.command.http;

import nl.voortgang.events.ActorId;

/** Whom there is an account of. */
public interface People {
    boolean has(ActorId person);
}
