package nl.voortgang.application.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.voortgang.events.ActorId;
import nl.voortgang.query.ActorNames;
import org.springframework.stereotype.Component;

/** Shows pseudonyms as names, from the table of accounts. */
@Component
public class NamesOfAccounts implements ActorNames {
    private static final String UNKNOWN = "voormalig medewerker";
    private static final long FRESH_NANOS = 5_000_000_000L;

    private record Known(String name, long at) {}

    private final Accounts accounts;
    // A page shows the same few people over and over; a name that was erased is gone from here within seconds.
    private final Map<ActorId, Known> known = new ConcurrentHashMap<>();

    NamesOfAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String nameOf(ActorId actor) {
        long now = System.nanoTime();
        Known name = known.get(actor);
        if (name == null || now - name.at() > FRESH_NANOS) {
            name = new Known(accounts.byActor(actor).map(NamesOfAccounts::name).orElse(UNKNOWN), now);
            known.put(actor, name);
        }
        return name.name();
    }

    /** This node asks for the name anew. */
    public void forget(ActorId actor) {
        known.remove(actor);
    }

    private static String name(Account account) {
        String displayName = account.displayName();
        return displayName == null ? UNKNOWN : displayName;
    }

    @Override
    public Optional<ActorId> byUsername(String username) {
        return accounts.byUsername(username).map(Account::actor);
    }
}
