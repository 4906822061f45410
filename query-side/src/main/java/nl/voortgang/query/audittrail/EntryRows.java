package nl.voortgang.query.audittrail;

import java.util.List;
import nl.voortgang.events.Subject;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Tables;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows of the trail. They are only ever added, and there is one for every event there is. */
final class EntryRows {
    private static final ObjectWriter CHANGES =
            JsonMapper.builder().build().writerFor(new TypeReference<List<Change>>() {});

    private final AddedRows entries;
    private final AddedRows concerned;

    EntryRows(Tables tables) {
        entries = tables.added(
                "entry",
                "position bigint",
                "recorded_at timestamptz",
                "occurred_at timestamptz",
                "event_id uuid",
                "sequence bigint",
                "organisation text",
                "event text",
                "aggregate text",
                "subject_kind text",
                "subject_id uuid",
                "subject_code text",
                "subject_title text",
                "concerned text",
                "item text",
                "period text",
                "actor uuid",
                "reason text",
                "import_id uuid",
                "reference text",
                "changes json");
        concerned = tables.added("concerned", "subject_id uuid", "position bigint");
    }

    void add(EntryRow row) {
        LoggedEvent logged = row.logged();
        Subject subject = row.subject();
        entries.add(
                logged.position(),
                logged.sequencedAt(),
                logged.occurredAt(),
                logged.eventId(),
                logged.sequence(),
                row.organisation(),
                logged.name(),
                logged.aggregateId(),
                subject == null ? null : subject.kind(),
                subject == null ? null : subject.id(),
                row.code(),
                row.title(),
                row.concerned().isEmpty() ? null : Shown.subjects(row.concerned()),
                row.item(),
                row.period(),
                logged.metadata().get("actor"),
                row.reason(),
                row.importId(),
                logged.metadata().get("reference"),
                CHANGES.writeValueAsString(row.changes()));
        for (Subject each : row.concerned()) {
            concerned.add(each.id(), logged.position());
        }
    }
}
