package nl.voortgang.query.audittrail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.Subject;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Turns a batch of events into rows of the trail, with the help of what is remembered of earlier ones. */
final class TrailFold {
    private final Memory memory;

    TrailFold(Memory memory) {
        this.memory = memory;
    }

    private record Said(LoggedEvent logged, Event event, Facts facts) {
        Memory.Key itself() {
            return new Memory.Key(logged.aggregateId(), Facts.ITSELF);
        }

        Memory.Key part() {
            return new Memory.Key(logged.aggregateId(), facts.part());
        }
    }

    List<EntryRow> fold(List<LoggedEvent> events) throws SQLException {
        List<Said> batch = events.stream().map(TrailFold::heard).toList();
        loadWhatMatters(batch);
        return batch.stream().map(this::row).toList();
    }

    private static Said heard(LoggedEvent logged) {
        Event event = (Event) logged.payload();
        return new Said(logged, event, EventFacts.of(event));
    }

    private void loadWhatMatters(List<Said> batch) throws SQLException {
        memory.load(batch.stream()
                .flatMap(said -> Stream.of(said.itself(), said.part()))
                .toList());
        List<Memory.Key> subjects = new ArrayList<>();
        for (Said said : batch) {
            Stream.of(said.facts().subjects(), memory.of(said.itself()).subjects())
                    .filter(known -> known != null)
                    .flatMap(List::stream)
                    .map(TrailFold::keyOf)
                    .forEach(subjects::add);
        }
        memory.load(subjects);
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
