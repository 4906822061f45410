package nl.voortgang.web.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.query.audittrail.Change;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.web.organisation.Organisations.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** G was called green first; from position 100 on it is called on schedule, and there is an O. */
class StatusNamesTest {
    private final StatusNames names = new StatusNames(
            List.of(scale(1, 5, value("G", "Groen")), scale(2, 100, value("G", "Op schema"), value("O", "Risico"))));

    @Test
    void a_status_has_the_name_that_it_had_at_that_position() {
        assertThat(to(entry(50, change("status", null, "G")))).isEqualTo("Groen (G)");
        assertThat(to(entry(150, change("status", null, "G")))).isEqualTo("Op schema (G)");
        assertThat(to(entry(100, change("status", null, "O")))).isEqualTo("Risico (O)");
    }

    @Test
    void old_and_new_each_have_the_name_of_the_version_they_were_given_in() {
        TrailEntry corrected = entry(150, change("status", "G", "O"), change("scaleVersion", "1", "2"));

        Change named = names.named(corrected.changes().getFirst(), corrected);

        assertThat(named).isEqualTo(new Change("status", "Groen (G)", "Risico (O)"));
    }

    @Test
    void so_have_the_judgements_and_nothing_else() {
        assertThat(List.of("status", "time", "money", "quality"))
                .allSatisfy(field -> assertThat(StatusNames.isStatus(change(field, null, "G")))
                        .isTrue());
        assertThat(StatusNames.isStatus(change("level", null, "ON_TRACK"))).isFalse();
    }

    @Test
    void a_code_that_the_scale_does_not_have_stays_a_code() {
        assertThat(to(entry(50, change("status", null, "O")))).isEqualTo("O");
        assertThat(to(entry(3, change("status", null, "G")))).isEqualTo("G");
    }

    private @Nullable String to(TrailEntry entry) {
        return names.named(entry.changes().getFirst(), entry).to();
    }

    private static Change change(String field, @Nullable String from, @Nullable String to) {
        return new Change(field, from, to);
    }

    private static TrailEntry entry(long position, Change... changes) {
        return new TrailEntry(
                position,
                "activity.status-corrected",
                "activity/" + new UUID(0, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Ans de Vries",
                new UUID(0, 2),
                Instant.EPOCH,
                null,
                null,
                null,
                Arrays.asList(changes));
    }

    private static Scale scale(int version, long position, ScaleValue... values) {
        return new Scale(version, List.of(values), position);
    }

    private static ScaleValue value(String code, String label) {
        return new ScaleValue(code, label, null, StatusLevel.ON_TRACK, "#2e7d32", StatusShape.CIRCLE);
    }
}
