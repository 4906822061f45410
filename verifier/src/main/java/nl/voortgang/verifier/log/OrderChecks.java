package nl.voortgang.verifier.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.proof.Moments;
import org.jspecify.annotations.Nullable;

/** That positions are dense, are exactly the committed events, and follow the order in which those were written and recorded. */
final class OrderChecks implements LogListener {
    private final Findings dense = new Findings(Part.LOG, "positions are 1, 2, 3 … without a gap");
    private final Findings filled = new Findings(Part.LOG, "every position has its event");
    private final Findings placed =
            new Findings(Part.LOG, "every event has its position, up to the last one that was given");
    private final Findings ordered = new Findings(Part.LOG, "positions follow the order of the event index");
    private final Findings monotone = new Findings(Part.LOG, "the moments of recording never go back");
    private final Connection connection;
    private @Nullable Place last;
    private long waiting;

    OrderChecks(Connection connection) {
        this.connection = connection;
    }

    List<Findings> findings() {
        return List.of(dense, filled, placed, ordered, monotone);
    }

    @Override
    public void at(Place place, @Nullable StoredEvent event) {
        List.of(dense, filled, ordered, monotone).forEach(Findings::checked);
        long expected = last == null ? 1 : last.position() + 1;
        if (place.position() != expected) {
            dense.differs(expected, "after position " + (expected - 1) + " comes position " + place.position());
        }
        if (event == null) {
            filled.differs(place.position(), "there is no event with index " + place.index());
        } else {
            placed.checked();
        }
        if (last != null) {
            follow(last, place);
        }
        last = place;
    }

    private void follow(Place before, Place place) {
        if (place.index() <= before.index()) {
            ordered.differs(
                    place.position(),
                    "its event has index " + place.index() + ", the one before has " + before.index());
        }
        if (place.recorded() < before.recorded()) {
            monotone.differs(
                    place.position(),
                    "recorded at " + Moments.instant(place.recorded()) + ", the one before at "
                            + Moments.instant(before.recorded()));
        }
    }

    @Override
    public void passedOver(StoredEvent event, Place next) throws SQLException {
        // Elsewhere in the log it is a fault of the order, which is found there.
        if (!placed.isKeeping() || Lookup.positionOf(connection, event.index()) == null) {
            placed.checked();
            placed.differs(
                    next.position(),
                    "event " + event.sequence() + " of " + event.aggregateId() + " (index " + event.index()
                            + ") was written before it and has no position");
        }
    }

    @Override
    public void waiting(StoredEvent event) {
        waiting++;
    }

    @Override
    public void end() {
        if (waiting > 0) {
            placed.remark(waiting
                    + (waiting == 1
                            ? " newer event waits for its position"
                            : " newer events wait for their positions"));
        }
    }
}
