package nl.voortgang.query.publication;

import static nl.voortgang.query.publication.Publishing.REK_2019;
import static nl.voortgang.query.publication.Publishing.VGR1_2020;
import static nl.voortgang.query.publication.Publishing.begun;
import static nl.voortgang.query.publication.Publishing.defined;
import static nl.voortgang.query.publication.Publishing.requested;
import static nl.voortgang.query.publication.Publishing.retired;
import static nl.voortgang.query.publication.Publishing.sealed;
import static nl.voortgang.query.publication.Publishing.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.events.FreeText;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.projection.Bulk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationProjectionIT {
    private final List<LoggedEvent> events = begun().happened(
                    defined(1, "Tegels"),
                    requested(REK_2019, 1, null),
                    sealed(REK_2019, 1),
                    requested(VGR1_2020, 1, null),
                    defined(2, "Tegels en tabel"),
                    requested(REK_2019, 2, "6.1.3 stond verkeerd."),
                    sealed(VGR1_2020, 1),
                    sealed(REK_2019, 2),
                    withdrawn(REK_2019, 1, FreeText.of("Bijlage.")),
                    retired(),
                    withdrawn(VGR1_2020, 1, FreeText.ERASED),
                    defined(3, "Tegels"))
            .events();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_rows_do_not_depend_on_the_batches(int batchSize) {
        Database.project(new PublicationProjection(), events);
        List<String> atOnce = everyRow();
        Database.project(new PublicationProjection(), events, batchSize);
        assertThat(everyRow()).isEqualTo(atOnce);
    }

    @Test
    void a_second_delivery_changes_nothing() {
        Database.project(new PublicationProjection(), events);
        List<String> once = everyRow();
        Database.projectMore(new PublicationProjection(), events, 4);
        assertThat(everyRow()).isEqualTo(once);
    }

    @Test
    void filled_in_bulk_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(new PublicationProjection(), events);
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("organisation", "edition", "template")) {
            List<String> some = Database.rows("select * from publication." + table);
            assertThat(some).as(table).isNotEmpty();
            rows.addAll(some.stream().sorted().toList());
        }
        return rows;
    }
}
