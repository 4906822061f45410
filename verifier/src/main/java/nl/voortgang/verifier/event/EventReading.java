package nl.voortgang.verifier.event;

import java.sql.SQLException;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.log.LogListener;
import nl.voortgang.verifier.log.Place;
import nl.voortgang.verifier.log.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Reads each event once for all who want to know what it says, and opens its sealed texts. */
public final class EventReading implements LogListener {
    private final Findings findings;
    private final List<? extends DomainListener> listeners;
    private long texts;
    private long erased;

    /**
     * Nothing read yet.
     *
     * @param part under which it is reported what could not be read
     */
    public EventReading(Part part, List<? extends DomainListener> listeners) {
        this.findings = new Findings(part, "each event can be read, and each of its texts opened unless it was erased");
        this.listeners = listeners;
    }

    public Findings findings() {
        return findings;
    }

    @Override
    public void at(Place place, @Nullable StoredEvent stored) throws SQLException {
        if (stored == null) {
            return;
        }
        findings.checked();
        DomainEvent event = read(place, stored);
        if (event != null) {
            for (DomainListener listener : listeners) {
                listener.at(event);
            }
        }
    }

    private @Nullable DomainEvent read(Place place, StoredEvent stored) {
        try {
            EventNames.requireKnown(stored.name(), stored.revision());
            DomainEvent event = DomainEvent.read(place, stored);
            event.says().forEachSealed(this::count);
            return event;
        } catch (Unreadable e) {
            findings.differs(place.position(), stored.name() + ": " + e.getMessage());
            return null;
        }
    }

    private void count(SealedText text) {
        texts++;
        erased += text.isErased() ? 1 : 0;
    }

    @Override
    public void end() throws SQLException {
        findings.remark(texts + " sealed texts, " + erased + " of them erased");
        for (DomainListener listener : listeners) {
            listener.end();
        }
    }
}
