package nl.voortgang.publication.publishing;

import nl.voortgang.events.ActorId;

/** On whose behalf the program seals what it printed: nobody who could sign in. */
public interface SealingActor {
    ActorId id();
}
