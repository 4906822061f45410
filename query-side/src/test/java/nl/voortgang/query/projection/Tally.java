package nl.voortgang.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.eventstore.LoggedEvent;

/** Writes one row per event; without a key, so that an event projected twice shows. Cannot digest the name "poison". */
final class Tally implements Projection {
    private final String name;
    private volatile String columns = "position bigint, aggregate_id text, sequence bigint";
    private volatile boolean digestsPoison;
    private volatile Consumer<List<LoggedEvent>> afterwards = events -> {};

    Tally(String name) {
        this.name = name;
    }

    /** From now on nothing is poison. */
    void learn() {
        digestsPoison = true;
    }

    /** What happens after a batch was written, and before it is committed. */
    void afterwards(Consumer<List<LoggedEvent>> what) {
        afterwards = what;
    }

    /** As the next version of the program might have it. */
    Tally withOtherTables() {
        Tally other = new Tally(name);
        other.columns = columns + ", note text";
        return other;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String tables() {
        return "create table seen (" + columns
                + ", id bigint generated always as identity); create index on seen (position)";
    }

    @Override
    public void project(List<LoggedEvent> events, Connection tables) throws SQLException {
        try (PreparedStatement insert =
                tables.prepareStatement("insert into seen (position, aggregate_id, sequence) values (?, ?, ?)")) {
            for (LoggedEvent event : events) {
                insert.setLong(1, event.position());
                insert.setString(2, event.aggregateId());
                insert.setLong(3, event.sequence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (LoggedEvent event : events) {
            if (!digestsPoison
                    && event.payload() instanceof OrganisationRenamed renamed
                    && renamed.name().equals("poison")) {
                throw new IllegalStateException("cannot digest this");
            }
        }
        afterwards.accept(events);
    }
}
