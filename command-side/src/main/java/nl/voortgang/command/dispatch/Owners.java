package nl.voortgang.command.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import org.springframework.stereotype.Component;

/** Whose something is. That never changes, so it is remembered: finding out reads a stream. */
@Component
public class Owners {
    private static final int MOST = 100_000;

    private final Facts facts;
    private final Map<String, OrganisationId> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OrganisationId> eldest) {
            return size() > MOST;
        }
    };

    public Owners(Facts facts) {
        this.facts = facts;
    }

    /** Whose it is, and whether that was remembered. */
    public record Owner(OrganisationId organisation, boolean remembered) {}

    public Optional<Owner> of(String aggregateId) {
        OrganisationId remembered;
        synchronized (known) {
            remembered = known.get(aggregateId);
        }
        return remembered == null
                ? read(aggregateId).map(owner -> new Owner(owner, false))
                : Optional.of(new Owner(remembered, true));
    }

    /** The same by its stream, remembered or not. */
    public Optional<OrganisationId> read(String aggregateId) {
        Optional<OrganisationId> owner = facts.ownerOf(aggregateId);
        owner.ifPresent(found -> {
            synchronized (known) {
                known.put(aggregateId, found);
            }
        });
        return owner;
    }
}
