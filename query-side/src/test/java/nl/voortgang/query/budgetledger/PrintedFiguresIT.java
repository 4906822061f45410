package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.OTHER;
import static nl.voortgang.query.budgetledger.Budget.PROGRAMME;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.figures;
import static nl.voortgang.query.budgetledger.Budget.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintedFiguresIT {
    private static final Subject FIRST = Subject.of(HeadingKind.PROGRAMME, PROGRAMME);
    private static final Subject SECOND = Subject.of(HeadingKind.PROGRAMME, OTHER);

    @Test
    void a_figure_keeps_the_digits_it_was_printed_with() {
        History history = begun().happened(printed(1, FIRST, 2020, "-39884"), printed(2, FIRST, 2020, "35.50"));
        assertThat(all(history, null, null))
                .extracting(PrintedFigureView::value)
                .containsExactly("-39884", "35.50");
        assertThat(all(history, null, null).getFirst())
                .isEqualTo(new PrintedFigureView(
                        new UUID(8, 1),
                        SubjectKind.PROGRAMME,
                        PROGRAMME.value(),
                        "2",
                        "Onderdeel 2",
                        "Totaal lasten",
                        2020,
                        FigureKind.EXPENSE,
                        "-39884",
                        FigureUnit.EUR_THOUSAND,
                        "begroting 2020, blz. 4"));
    }

    @Test
    void a_figure_recorded_again_replaces_the_one_before_from_then_on() {
        History history = begun().happened(printed(1, FIRST, 2020, "1"), printed(2, FIRST, 2020, "2"));
        Instant before = history.last().sequencedAt();
        history.happened(printed(1, FIRST, 2020, "3"));
        assertThat(all(history, null, null))
                .extracting(PrintedFigureView::value)
                .containsExactly("3", "2");
        assertThat(all(history, null, before))
                .extracting(PrintedFigureView::value)
                .containsExactly("1", "2");
    }

    @Test
    void figures_stand_in_the_order_of_the_outline_and_those_without_subject_last() {
        History history = begun().happened(
                        printed(1, null, null, "1"),
                        printed(2, SECOND, 2020, "2"),
                        printed(3, FIRST, 2021, "3"),
                        printed(4, FIRST, 2020, "4"));
        assertThat(all(history, null, null))
                .extracting(PrintedFigureView::value)
                .containsExactly("3", "4", "2", "1");
        assertThat(all(history, 2020, null))
                .extracting(PrintedFigureView::value)
                .containsExactly("4", "2");
    }

    @Test
    void an_organisation_that_is_not_known_has_none() {
        History history = begun();
        Budget.project(history);
        assertThatThrownBy(() -> figures(history).all(new OrganisationId("weert"), null, null))
                .isInstanceOf(NotFound.class);
    }

    private static List<PrintedFigureView> all(History history, @Nullable Integer year, @Nullable Instant knownAt) {
        Budget.project(history);
        return figures(history).all(COEVORDEN, year, knownAt).items();
    }
}
