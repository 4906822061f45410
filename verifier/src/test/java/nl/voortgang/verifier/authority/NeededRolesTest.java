package nl.voortgang.verifier.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of every event that can lie in the store somebody said what it takes to cause it. */
class NeededRolesTest {
    private static final Path EVENTS = Path.of("../shared-events/src/test/resources/events");

    @Test
    void it_is_said_of_every_event_who_may_cause_it() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.v\\d+\\.json$", "")))
                    .hasSizeGreaterThan(40)
                    .allMatch(NeededRoles::isSaidOf);
        }
    }
}
