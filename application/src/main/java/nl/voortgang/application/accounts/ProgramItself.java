package nl.voortgang.application.accounts;

import nl.voortgang.events.ActorId;
import nl.voortgang.publication.publishing.SealingActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The program as an actor, for what it does by itself. Its account has no password and no role, and is made when it is first needed. */
@Component
class ProgramItself implements SealingActor {
    private static final String USERNAME = "voortgang";

    private final Accounts accounts;
    private @Nullable ActorId known;

    ProgramItself(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public synchronized ActorId id() {
        ActorId id = known;
        if (id == null) {
            id = accounts.withoutPassword(USERNAME, "Voortgang (programma)");
            known = id;
        }
        return id;
    }
}
