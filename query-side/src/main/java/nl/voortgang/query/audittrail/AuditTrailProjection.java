package nl.voortgang.query.audittrail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projection;
import org.springframework.stereotype.Component;

/** Every event as a row that says who changed what, when, why, and from what to what. */
@Component
final class AuditTrailProjection implements Projection {

    @Override
    public String name() {
        return AuditTrail.PROJECTION;
    }

    @Override
    public String tables() {
        return """
        create table entry (
            position bigint primary key,
            recorded_at timestamptz not null,
            occurred_at timestamptz not null,
            event_id uuid not null,
            sequence bigint not null,
            organisation text not null,
            event text not null,
            aggregate text not null,
            subject_kind text,
            subject_id uuid,
            subject_code text,
            subject_title text,
            concerned text,
            item text,
            period text,
            actor uuid not null,
            reason text,
            import_id uuid,
            reference text,
            changes json not null,
            searchable text not null
        );
        create index entry_by_organisation on entry (organisation, position);
        create index entry_by_actor on entry (organisation, actor, position);
        create index entry_by_event on entry (organisation, event, position);
        create index entry_by_actor_and_event on entry (organisation, actor, event, position);
        create index entry_by_reference on entry (organisation, reference) where reference is not null;
        create table concerned (
            subject_id uuid not null,
            position bigint not null,
            primary key (subject_id, position)
        );
        create table remembered (
            aggregate text not null,
            part text not null,
            item text,
            subjects text not null,
            fields text not null,
            primary key (aggregate, part)
        );
        """ + WordIndex.SQL;
    }

    @Override
    public void project(List<LoggedEvent> events, Connection tables) throws SQLException {
        Set<Long> written = written(events, tables);
        List<LoggedEvent> fresh = events.stream()
                .filter(event -> !written.contains(event.position()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Memory memory = new Memory(tables);
        EntryRows rows = new EntryRows();
        new TrailFold(memory).fold(fresh).forEach(rows::add);
        rows.writeTo(tables);
        memory.save();
    }

    /** Rows are never changed: an event that has its row is not looked at again. */
    private static Set<Long> written(List<LoggedEvent> events, Connection tables) throws SQLException {
        try (PreparedStatement query =
                tables.prepareStatement("select position from entry where position between ? and ?")) {
            query.setLong(1, events.getFirst().position());
            query.setLong(2, events.getLast().position());
            try (ResultSet row = query.executeQuery()) {
                Set<Long> found = new HashSet<>();
                while (row.next()) {
                    found.add(row.getLong(1));
                }
                return found;
            }
        }
    }
}
