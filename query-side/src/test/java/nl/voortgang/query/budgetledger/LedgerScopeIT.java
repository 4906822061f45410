package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.GOAL;
import static nl.voortgang.query.budgetledger.Budget.HALL;
import static nl.voortgang.query.budgetledger.Budget.HALL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.OTHER;
import static nl.voortgang.query.budgetledger.Budget.POOL;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.PROGRAMME;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.approved;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.heading;
import static nl.voortgang.query.budgetledger.Budget.ledger;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerScopeIT {
    private final History history = begun().happened(
                    adopted(SPORT, 1),
                    adopted(HALL_COSTS, 1),
                    proposed(AMENDMENT, change(POOL_COSTS, 1)),
                    approved(AMENDMENT),
                    adopted(Budget.expense(SPORT.subject(), "Sport", 2021), 1));

    @Test
    void a_programme_includes_everything_below_it() {
        assertThat(labels("2", null, null)).containsExactly("Sport", "Sport", "Zwembad", "Sporthal");
        assertThat(labels("2.1", null, null)).containsExactly("Zwembad", "Sporthal");
        assertThat(labels(PROGRAMME.toString(), null, 2020)).containsExactly("Sport", "Zwembad", "Sporthal");
        assertThat(labels("3", null, null)).isEmpty();
    }

    @Test
    void an_activity_and_a_year_narrow_the_ledger() {
        assertThat(labels(null, POOL, null)).containsExactly("Zwembad");
        assertThat(labels("2", HALL, 2020)).containsExactly("Sporthal");
        assertThat(labels("3", HALL, null)).isEmpty();
        assertThat(labels(null, null, 2021)).containsExactly("Sport");
    }

    @Test
    void what_moved_to_another_programme_is_found_where_it_was_then() {
        Instant before = history.last().sequencedAt();
        history.happened(new ActivityRevised(HALL, COEVORDEN, "Sporthal", null, OTHER.value(), null, null));
        assertThat(labels("3", null, null)).containsExactly("Sporthal");
        assertThat(labels("2.1", null, null)).containsExactly("Zwembad");
        assertThat(labelsAt("2.1", before)).containsExactly("Zwembad", "Sporthal");
    }

    @Test
    void a_code_means_the_heading_that_had_it_then() {
        Instant before = history.last().sequencedAt();
        history.happened(new HeadingRenumbered(PROGRAMME, COEVORDEN, "2", "5", null));
        assertThat(labels("5", null, 2021)).containsExactly("Sport");
        assertThat(labelsAt("2", before)).hasSize(4);
        assertThatThrownBy(() -> labels("2", null, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_code_taken_over_from_a_retired_heading_means_the_new_one() {
        HeadingId successor = new HeadingId(new UUID(2, 9));
        history.happened(new HeadingRetired(PROGRAMME, COEVORDEN, "2", FreeText.of("samengevoegd")));
        assertThat(labels("2", null, null)).hasSize(4);
        history.happened(
                heading(successor, HeadingKind.PROGRAMME, "2", null),
                adopted(Budget.expense(Subject.of(HeadingKind.PROGRAMME, successor), "Cultuur", 2021), 1));
        assertThat(labels("2", null, null)).containsExactly("Cultuur");
        assertThat(labels(PROGRAMME.toString(), null, null)).hasSize(4);
    }

    @Test
    void a_code_taken_over_by_an_older_heading_means_that_one() {
        history.happened(
                new HeadingRetired(OTHER, COEVORDEN, "3", FreeText.of("opgeheven")),
                new HeadingRenumbered(PROGRAMME, COEVORDEN, "2", "3", null));
        assertThat(labels("3", null, null)).hasSize(4);
    }

    @Test
    void what_was_not_known_then_is_not_found() {
        Instant beginning = history.events().getFirst().sequencedAt();
        assertThatThrownBy(() -> labelsAt("2", beginning)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> labels("2.1.9", null, null))
                .as("the code of an activity")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> labels(null, new ActivityId(GOAL.value()), null))
                .as("a goal is no activity")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ledger(history).lines(LedgerQuestion.all(new OrganisationId("weert")), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ledger(history).lines(LedgerQuestion.all(COEVORDEN), beginning.minusSeconds(1)))
                .isInstanceOf(NotFound.class);
    }

    private List<String> labels(@Nullable String programme, @Nullable ActivityId activity, @Nullable Integer year) {
        Budget.project(history);
        return labels(new LedgerQuestion(COEVORDEN, programme, activity, year), null);
    }

    private List<String> labelsAt(String programme, Instant knownAt) {
        Budget.project(history);
        return labels(new LedgerQuestion(COEVORDEN, programme, null, null), knownAt);
    }

    private List<String> labels(LedgerQuestion question, @Nullable Instant knownAt) {
        return ledger(history).lines(question, knownAt).lines().stream()
                .map(LedgerLine::label)
                .toList();
    }
}
