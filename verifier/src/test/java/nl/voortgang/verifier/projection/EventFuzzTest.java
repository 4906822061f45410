package nl.voortgang.verifier.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.DomainListener;
import nl.voortgang.verifier.event.EventReading;
import nl.voortgang.verifier.event.Unreadable;
import nl.voortgang.verifier.log.Place;
import nl.voortgang.verifier.log.StoredEvent;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changed the database can have written anything into an event: it is read, or it is reported, and the verification goes on. */
class EventFuzzTest {
    private static final Path EVENTS = Path.of("../shared-events/src/test/resources/events");
    private static final Pattern NUMBER = Pattern.compile("(:)\\s*-?[0-9.]+");
    private static final Pattern TEXT_IN_LIST = Pattern.compile("([\\[,]\\s*)\"[^\"]*\"(?=\\s*[,\\]])");
    private static final Pattern TEXT = Pattern.compile("(:)\\s*\"[^\"]*\"");
    private static final int LONGEST_SENTENCE = 100_000;

    /** The name of an event on a line of its own, then what it says; and the same with numbers and texts that are none. */
    static Stream<byte[]> events() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files
                    .sorted()
                    .map(EventFuzzTest::event)
                    .flatMap(event -> Stream.of(
                            event,
                            NUMBER.matcher(event).replaceAll("$1 1.5"),
                            NUMBER.matcher(event).replaceAll("$1 1E+99999999"),
                            NUMBER.matcher(event).replaceAll("$1 1E+99999999999"),
                            TEXT_IN_LIST.matcher(event).replaceAll("$1{}"),
                            TEXT.matcher(event).replaceAll("$1 \"\"")))
                    .distinct()
                    .map(event -> event.getBytes(StandardCharsets.UTF_8))
                    .toList()
                    .stream();
        }
    }

    @MethodSource("events")
    @FuzzTest
    void an_event_is_read_or_reported(byte[] bytes) throws SQLException {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        StoredEvent stored = stored(parts[0].strip(), parts.length > 1 ? parts[1] : "");
        Take take = new Take();
        EventReading reading = new EventReading(Part.PROJECTIONS, List.of(take));

        reading.at(new Place(1, 1, 0, new byte[32]), stored);
        reading.end();

        assertThat(reading.findings().toCheck().differences().isEmpty()).isEqualTo(take.taken);
    }

    private static final class Take implements DomainListener {
        private boolean taken;

        @Override
        public void at(DomainEvent event) {
            taken = true;
            for (Fold fold : List.of(
                    new OutlineFold(),
                    new StatusTimelineFold(),
                    new StatusMatrixFold(),
                    new AuditTrailFold(),
                    new CollectionProgressFold(),
                    new BudgetLedgerFold(),
                    new IndicatorsFold(),
                    new PublicationFold())) {
                Rows rows = new Rows();
                try {
                    fold.apply(event, new Outline().apply(event), rows);
                } catch (Unreadable reported) {
                    assertThat(reported.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
                }
            }
        }

        @Override
        public void end() {}
    }

    private static String event(Path file) {
        String name = file.getFileName().toString();
        try {
            return name.substring(0, name.indexOf(".v")) + "\n" + Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredEvent stored(String name, String payload) {
        return new StoredEvent(
                1,
                new UUID(1, 1),
                "Any",
                "any/1",
                0,
                name,
                1,
                0,
                payload.getBytes(StandardCharsets.UTF_8),
                "{\"actor\":\"00000000-0000-0000-0000-000000000001\"}".getBytes(StandardCharsets.UTF_8),
                new byte[32 * 10]);
    }
}
