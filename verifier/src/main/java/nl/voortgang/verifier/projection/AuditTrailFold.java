package nl.voortgang.verifier.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Every event as a row that says who changed what, when, why, and from what to what. */
final class AuditTrailFold implements Fold {
    private static final Table ENTRY = Table.added(
            "entry",
            "t.position",
            "position bigint",
            "recorded_at timestamptz, occurred_at timestamptz, event_id uuid, sequence bigint, organisation text,"
                    + " event text, aggregate text, subject_kind text, subject_id uuid, subject_code text,"
                    + " subject_title text, concerned text, item text, period text, actor uuid, reason text,"
                    + " import_id uuid, reference text, changes json");
    private static final Table CONCERNED = Table.added("concerned", "t.position", "subject_id uuid", "");
    private static final Table REMEMBERED =
            Table.added("remembered", "0", "aggregate text, part text", "item text, subjects text, fields text");

    private static final Table PASSAGE = Table.added(
            "passage",
            "t.last_position",
            "organisation text, last_position bigint",
            "first_position bigint, events text, words text");

    private final TrailMemory memory = new TrailMemory();
    private @Nullable RememberedCheck remembered;
    private @Nullable PassageCheck passages;

    @Override
    public String projection() {
        return "audit_trail";
    }

    @Override
    public List<Table> tables() {
        return List.of(ENTRY, CONCERNED);
    }

    @Override
    public void begin(Connection connection, Findings findings) throws SQLException {
        if (Shape.fits(connection, projection(), REMEMBERED, findings)) {
            remembered = new RememberedCheck(connection, memory, findings);
        }
        if (Shape.fits(connection, projection(), PASSAGE, findings)
                && Shape.fits(connection, projection(), ENTRY, new Findings(Part.PROJECTIONS, "seen before"))) {
            passages = new PassageCheck(connection, findings);
        }
    }

    @Override
    public void end() throws SQLException {
        if (remembered != null) {
            remembered.run();
        }
        if (passages != null) {
            passages.run();
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            if (remembered != null) {
                remembered.close();
            }
        } finally {
            if (passages != null) {
                passages.close();
            }
        }
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        Saying saying = Sayings.of(event);
        String aggregate = event.stored().aggregateId();
        TrailMemory.Part itself = memory.of(aggregate, Saying.ITSELF);
        itself.describe(saying, event.position());
        List<ExpectedChanges.Change> changes = memory.of(aggregate, saying.part).take(saying, event.position());
        Set<String> concerned = new LinkedHashSet<>(itself.subjects());
        concerned.addAll(saying.concerns);
        Row row = Row.of(ENTRY, event.position())
                .with("recorded_at", event.recordedAt())
                .with("occurred_at", event.occurredAt())
                .with("event_id", event.eventId())
                .with("sequence", event.stored().sequence())
                .with("organisation", event.organisation())
                .with("event", event.name())
                .with("aggregate", aggregate)
                .with("concerned", concerned.isEmpty() ? null : String.join(" ", concerned))
                .with("item", itself.item())
                .with("period", saying.period)
                .with("actor", event.actor())
                .with("reason", saying.reason == null ? null : new ExpectedShown(saying.reason))
                .with("import_id", importOf(event))
                .with("reference", event.reference())
                .with("changes", new ExpectedChanges(changes));
        String subject = itself.subjects().size() == 1 ? itself.subjects().getFirst() : null;
        TrailMemory.@Nullable Part known = subject == null ? null : memory.of(streamOf(subject), Saying.ITSELF);
        if (subject != null && known != null) {
            subject(row, subject, known);
        }
        rows.make(row);
        concerned.forEach(each -> rows.make(Row.of(CONCERNED, idIn(each))));
    }

    /** The subject, with the code and title that it has by now. */
    private static void subject(Row row, String subject, TrailMemory.Part known) {
        row.with("subject_kind", subject.substring(0, subject.indexOf('/')))
                .with("subject_id", idIn(subject))
                .with("subject_code", known.value("code"))
                .with("subject_title", known.value("title"));
    }

    private static String streamOf(String subject) {
        String kind = subject.substring(0, subject.indexOf('/'));
        return switch (kind) {
                    case "PROGRAMME", "THEME" -> "heading/";
                    case "GOAL" -> "goal/";
                    default -> "activity/";
                }
                + idIn(subject);
    }

    private static String idIn(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    private static @Nullable String importOf(DomainEvent event) {
        boolean isImport = event.name().startsWith("import.");
        return event.importId() == null && isImport ? event.says().id("importId") : event.importId();
    }
}
