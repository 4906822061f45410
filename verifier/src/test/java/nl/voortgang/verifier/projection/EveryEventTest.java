package nl.voortgang.verifier.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.DomainListener;
import nl.voortgang.verifier.event.EventReading;
import nl.voortgang.verifier.log.Place;
import nl.voortgang.verifier.log.StoredEvent;
import org.junit.jupiter.api.Test;

/** Every event that can lie in the store, as the contract shows it there, can be read here, and means something to the trail. */
class EveryEventTest {
    private static final Path EVENTS = Path.of("../shared-events/src/test/resources/events");

    private final Outline outline = new Outline();
    private final List<Fold> folds = List.of(
            new OutlineFold(),
            new StatusTimelineFold(),
            new StatusMatrixFold(),
            new AuditTrailFold(),
            new CollectionProgressFold(),
            new BudgetLedgerFold(),
            new IndicatorsFold(),
            new PublicationFold(),
            new AccessFold());
    private int taken;

    @Test
    void every_event_of_the_contract_is_taken_in_by_every_fold() throws Exception {
        List<Path> files = files();
        EventReading reading = new EventReading(Part.PROJECTIONS, List.of(new DomainListener() {
            @Override
            public void at(DomainEvent event) {
                take(event);
            }

            @Override
            public void end() {}
        }));
        long position = 0;
        for (Path file : files) {
            position++;
            reading.at(new Place(position, position, 0, new byte[32]), stored(file, position));
        }

        assertThat(reading.findings().toCheck().differences()).isEmpty();
        assertThat(taken).isEqualTo(files.size()).isGreaterThan(40);
    }

    @Test
    void an_event_of_a_name_or_revision_that_is_not_known_is_reported() throws SQLException {
        EventReading reading = new EventReading(Part.PROJECTIONS, List.of());
        reading.at(
                new Place(1, 1, 0, new byte[32]), event("goal.praised", 1, "{}".getBytes(StandardCharsets.UTF_8), 1));
        reading.at(
                new Place(2, 2, 0, new byte[32]), event("goal.defined", 2, "{}".getBytes(StandardCharsets.UTF_8), 2));

        assertThat(reading.findings().toCheck().differences())
                .extracting(difference -> difference.position() + " " + difference.text())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("1 goal.praised: 'goal.praised' of revision 1 is not known"),
                        second -> assertThat(second)
                                .startsWith("2 goal.defined: 'goal.defined' of revision 2 is not known"));
    }

    private void take(DomainEvent event) {
        Outline.Change change = outline.apply(event);
        for (Fold fold : folds) {
            Rows rows = new Rows();
            fold.apply(event, change, rows);
            if (fold instanceof AuditTrailFold) {
                assertThat(rows.madeIn(fold.tables().getFirst()))
                        .as(event.name())
                        .hasSize(1);
            }
        }
        taken++;
    }

    /** What comes to be before what happens to it. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.sorted(Comparator.comparing((Path file) ->
                                    !isBeginning(file.getFileName().toString()))
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    private static boolean isBeginning(String name) {
        return Stream.of(".defined.", ".planned.", ".registered.", ".proposed.", ".requested.")
                .anyMatch(name::contains);
    }

    private static StoredEvent stored(Path file, long position) throws IOException {
        List<String> parts =
                new ArrayList<>(List.of(file.getFileName().toString().split("\\.", -1)));
        int revision = Integer.parseInt(parts.get(2).substring(1));
        return event(parts.get(0) + "." + parts.get(1), revision, Files.readAllBytes(file), position);
    }

    private static StoredEvent event(String name, int revision, byte[] payload, long position) {
        return new StoredEvent(
                position,
                new UUID(1, position),
                "Any",
                name.substring(0, name.indexOf('.')) + "/1",
                position,
                name,
                revision,
                0,
                payload,
                "{\"actor\":\"00000000-0000-0000-0000-000000000001\"}".getBytes(StandardCharsets.UTF_8),
                // Texts are sealed with keys that nobody here has: all of them were destroyed.
                new byte[32 * 10]);
    }
}
