package nl.voortgang.query.audittrail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.query.projection.ReplacedRows;
import nl.voortgang.query.projection.Tables;

/**
 * Writes a passage when its last event comes, with what was stored of it before. What comes behind the last passage of its organisation is in
 * none yet: whoever looks for words reads it.
 *
 * <p>An event that was parked comes late, when passages around it were written: then these are written again.
 */
final class Passages {
    private final Tables tables;
    private final ReplacedRows rows;

    private final Map<String, Open> open = new HashMap<>();
    private long newestStored;

    Passages(Tables tables) {
        this.tables = tables;
        rows = tables.replaced(
                "passage",
                List.of("organisation text", "last_position bigint"),
                List.of("first_position bigint", "events text", "words text"));
    }

    /** What came of an organisation since its last passage. */
    private static final class Open {
        private final List<Passage.Event> events = new ArrayList<>();
        private long after;
        private boolean late;
    }

    /** What follows may come before something that is stored already. */
    void expect() throws SQLException {
        tables.read(stored -> {
            try (PreparedStatement query = stored.prepareStatement("select max(position) from entry");
                    ResultSet row = query.executeQuery()) {
                row.next();
                newestStored = row.getLong(1);
            }
        });
    }

    void add(EntryRow row) throws SQLException {
        long position = row.logged().position();
        Open since = open.computeIfAbsent(row.organisation(), unknown -> new Open());
        since.events.add(new Passage.Event(
                position,
                row.logged().name(),
                String.valueOf(row.logged().metadata().get("actor")),
                Texts.of(row)));
        since.late |= position < newestStored;
        if (Passage.endsAt(position) && !since.late) {
            write(row.organisation(), since);
            since.events.clear();
            since.after = position;
        }
    }

    /** Nothing more comes before what is stored. */
    void conclude() throws SQLException {
        for (Map.Entry<String, Open> each : open.entrySet()) {
            if (each.getValue().late) {
                write(each.getKey(), each.getValue());
            }
        }
    }

    /** Writes every passage that ends among these events and what is stored around them. */
    private void write(String organisation, Open since) throws SQLException {
        List<Passage.Event> all = new ArrayList<>(since.events);
        tables.read(stored -> all.addAll(stored(organisation, since, stored)));
        all.sort(Comparator.comparingLong(Passage.Event::position));
        int begin = 0;
        for (int end = 1; end <= all.size(); end++) {
            if (Passage.endsAt(all.get(end - 1).position())) {
                write(organisation, new Passage(all.subList(begin, end)));
                begin = end;
            }
        }
    }

    private void write(String organisation, Passage passage) {
        rows.add(
                organisation,
                passage.lastPosition(),
                passage.firstPosition(),
                passage.eventLines(),
                passage.wordLines());
    }

    /** From the passage before these events to the end of the one that they belong to. */
    private static List<Passage.Event> stored(String organisation, Open since, Connection stored) throws SQLException {
        try (PreparedStatement query = stored.prepareStatement("""
                select position, event, actor, subject_code, subject_title, item, reason, changes from entry
                where organisation = ?
                    and position > greatest(?, (select max(last_position) from passage where organisation = ? and last_position < ?))
                    and position <= least(?, (select min(last_position) from passage where organisation = ? and last_position > ?))
                """)) {
            long last = since.events.getLast().position();
            query.setString(1, organisation);
            query.setLong(2, since.after);
            query.setString(3, organisation);
            query.setLong(4, since.events.getFirst().position());
            query.setLong(5, since.late ? Long.MAX_VALUE : last);
            query.setString(6, organisation);
            query.setLong(7, last);
            try (ResultSet row = query.executeQuery()) {
                List<Passage.Event> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Passage.Event(
                            row.getLong("position"),
                            row.getString("event"),
                            row.getString("actor"),
                            TrailEntries.texts(row)));
                }
                return found;
            }
        }
    }
}
