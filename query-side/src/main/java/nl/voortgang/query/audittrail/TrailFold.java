package nl.voortgang.query.audittrail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.Subject;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;
import org.jspecify.annotations.Nullable;

/** Turns events into rows of the trail, with the help of what is remembered of earlier ones. */
final class TrailFold implements Fold {
    private final Tables tables;
    private final Memory memory;
    private final EntryRows rows;
    private final Passages passages;
    private final Set<Long> written = new HashSet<>();
    private final Deque<Said> expected = new ArrayDeque<>();

    TrailFold(Tables tables) {
        this.tables = tables;
        this.memory = new Memory(tables);
        this.rows = new EntryRows(tables);
        this.passages = new Passages(tables);
    }

    private record Said(LoggedEvent logged, Event event, Facts facts, Memory.Key itself, Memory.Key part) {
        static Said in(LoggedEvent logged) {
            Event event = (Event) logged.payload();
            Facts facts = EventFacts.of(event);
            return new Said(
                    logged,
                    event,
                    facts,
                    new Memory.Key(logged.aggregateId(), Facts.ITSELF),
                    new Memory.Key(logged.aggregateId(), facts.part()));
        }
    }

    @Override
    public void expect(List<LoggedEvent> batch) throws SQLException {
        tables.read(stored -> readWritten(batch, stored));
        passages.expect();
        List<Said> fresh = batch.stream()
                .filter(event -> !written.contains(event.position()))
                .map(Said::in)
                .toList();
        loadWhatMatters(fresh);
        expected.clear();
        expected.addAll(fresh);
    }

    /** Rows are never changed: an event that has its row is not looked at again. */
    @Override
    public void apply(LoggedEvent event) throws SQLException {
        if (!written.contains(event.position())) {
            EntryRow row = row(said(event));
            rows.add(row);
            passages.add(row);
        }
    }

    /** What was heard when it was expected need not be taken apart again. */
    private Said said(LoggedEvent event) {
        Said next = expected.poll();
        while (next != null && next.logged().position() < event.position()) {
            next = expected.poll();
        }
        return next != null && next.logged().position() == event.position() ? next : Said.in(event);
    }

    @Override
    public void relieve(long bytes) {
        memory.relieve(bytes);
    }

    @Override
    public void conclude() throws SQLException {
        memory.save();
        passages.conclude();
    }

    private void readWritten(List<LoggedEvent> batch, Connection stored) throws SQLException {
        try (PreparedStatement query =
                stored.prepareStatement("select position from entry where position between ? and ?")) {
            query.setLong(1, batch.getFirst().position());
            query.setLong(2, batch.getLast().position());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    written.add(row.getLong(1));
                }
            }
        }
    }

    private void loadWhatMatters(List<Said> batch) throws SQLException {
        List<Memory.Key> aggregates = new ArrayList<>();
        for (Said said : batch) {
            aggregates.add(said.itself());
            aggregates.add(said.part());
        }
        memory.load(aggregates);
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Said said : batch) {
            subjects.addAll(memory.of(said.itself()).subjects());
            if (said.facts().subjects() != null) {
                subjects.addAll(said.facts().subjects());
            }
        }
        memory.load(subjects.stream().map(TrailFold::keyOf).toList());
    }

    private EntryRow row(Said said) {
        Facts facts = said.facts();
        Remembered itself = memory.of(said.itself());
        itself.describe(facts);
        List<Change> changes = memory.of(said.part()).take(facts);
        Subject subject = itself.subjects().size() == 1 ? itself.subjects().getFirst() : null;
        Remembered outline = subject == null ? null : memory.of(keyOf(subject));
        return new EntryRow(
                said.logged(),
                said.event().organisationId().value(),
                subject,
                outline == null ? null : outline.value("code"),
                outline == null ? null : outline.value("title"),
                itself.item(),
                facts.period() == null ? null : facts.period().code(),
                Shown.of(facts.reason()),
                importId(said),
                changes,
                concerned(itself, facts));
    }

    private static @Nullable String importId(Said said) {
        String source = said.logged().metadata().get("importId");
        return source == null && said.event() instanceof ImportEvent anImport
                ? anImport.importId().toString()
                : source;
    }

    private static List<Subject> concerned(Remembered itself, Facts facts) {
        Set<Subject> all = new LinkedHashSet<>(itself.subjects());
        if (facts.alsoConcerned() != null) {
            all.addAll(facts.alsoConcerned());
        }
        return List.copyOf(all);
    }

    private static Memory.Key keyOf(Subject subject) {
        String type =
                switch (subject.kind()) {
                    case PROGRAMME, THEME -> "heading/";
                    case GOAL -> "goal/";
                    case ACTIVITY -> "activity/";
                };
        return new Memory.Key(type + subject.id(), Facts.ITSELF);
    }
}
