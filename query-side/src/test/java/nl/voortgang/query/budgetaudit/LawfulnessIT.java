package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetledger.Amending.carried;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.Amending.decidedLater;
import static nl.voortgang.query.budgetledger.Amending.proposedOn;
import static nl.voortgang.query.budgetledger.Budget.AMENDMENT;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.HALL;
import static nl.voortgang.query.budgetledger.Budget.OTHER;
import static nl.voortgang.query.budgetledger.Budget.POOL_COSTS;
import static nl.voortgang.query.budgetledger.Budget.PROGRAMME;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.adopted;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.classified;
import static nl.voortgang.query.budgetledger.Budget.expense;
import static nl.voortgang.query.budgetledger.Budget.heading;
import static nl.voortgang.query.budgetledger.Budget.rules;
import static nl.voortgang.query.budgetledger.Budget.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.Subject;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetaudit.ProgrammeYear.Verdict;
import nl.voortgang.query.budgetledger.Budget;
import nl.voortgang.query.budgetledger.Classifications.Classification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawfulnessIT {
    private static final BudgetLineKey CULTURE = expense(Subject.of(HeadingKind.PROGRAMME, OTHER), "Cultuur", 2020);
    private static final BudgetLineKey NEXT_YEAR = expense(SPORT.subject(), "Sport", 2021);

    @Test
    void every_programme_and_year_with_expense_has_its_verdict_the_newest_year_first() {
        BudgetLineKey income = new BudgetLineKey(CULTURE.subject(), "Cultuur", null, 2022, BudgetKind.INCOME);
        History history = begun().happened(
                        adopted(CULTURE, 100),
                        adopted(SPORT, 100),
                        adopted(POOL_COSTS, 50),
                        adopted(NEXT_YEAR, 10),
                        adopted(income, 1),
                        spent(SPORT, 90, "2020-06-30"),
                        spent(POOL_COSTS, 70, "2020-09-30"),
                        spent(CULTURE, 100, "2020-12-31"),
                        spent(income, 5, "2022-12-31"));
        assertThat(check(history, null, null).items())
                .extracting(
                        item -> item.programme().code(),
                        ProgrammeYear::fiscalYear,
                        ProgrammeYear::authorisedCents,
                        ProgrammeYear::actualCents,
                        ProgrammeYear::verdict)
                .containsExactly(
                        tuple("2", 2021, 10L, 0L, Verdict.NO_ACTUALS),
                        tuple("2", 2020, 150L, 160L, Verdict.EXCEEDED),
                        tuple("3", 2020, 100L, 100L, Verdict.WITHIN));
        assertThat(check(history, 2021, null).items()).hasSize(1);
        assertThat(check(history, 2019, null).items()).isEmpty();
    }

    @Test
    void every_line_counts_in_one_programme_only() {
        HeadingId below = new HeadingId(new UUID(2, 9));
        BudgetLineKey ofBelow = expense(Subject.of(HeadingKind.PROGRAMME, below), "Zwemles", 2020);
        History history = begun().happened(
                        heading(below, HeadingKind.PROGRAMME, "2.9", PROGRAMME),
                        adopted(ofBelow, 30),
                        adopted(SPORT, 100),
                        adopted(CULTURE, 7),
                        spent(ofBelow, 40, "2020-06-30"));
        assertThat(check(history, null, null).items())
                .extracting(item -> item.programme().code(), ProgrammeYear::authorisedCents, ProgrammeYear::verdict)
                .containsExactly(tuple("2", 130L, Verdict.WITHIN), tuple("3", 7L, Verdict.NO_ACTUALS));
    }

    @Test
    void a_correction_for_an_earlier_day_tells_since_when_it_was_exceeded() {
        History history =
                begun().happened(adopted(SPORT, 100), spent(SPORT, 80, "2020-03-31"), spent(SPORT, 120, "2020-09-30"));
        Instant before = history.last().sequencedAt();
        history.happened(spent(SPORT, 115, "2020-06-30"));
        assertThat(only(history, null))
                .extracting(ProgrammeYear::actualCents, ProgrammeYear::exceededSince)
                .containsExactly(115L, LocalDate.of(2020, 6, 30));
        assertThat(only(history, before))
                .extracting(ProgrammeYear::actualCents, ProgrammeYear::exceededSince)
                .containsExactly(120L, LocalDate.of(2020, 9, 30));
    }

    @Test
    void it_is_answered_as_it_was_known_at_each_step() {
        AmendmentProposed more = proposedOn(AMENDMENT, null, null, change(SPORT, 50));
        History history = begun().happened(adopted(SPORT, 100));
        Instant adopted = history.last().sequencedAt();
        history.happened(spent(SPORT, 150, "2020-09-30"));
        Instant spent = history.last().sequencedAt();
        history.happened(carried(more));
        Instant approved = history.last().sequencedAt();
        history.happened(decidedLater(more, council("34", "2020-10-01")));
        assertThat(only(history, null))
                .extracting(ProgrammeYear::verdict, ProgrammeYear::authorisedAgainOn)
                .containsExactly(Verdict.AUTHORISED_IN_TIME, LocalDate.of(2020, 10, 1));
        assertThat(only(history, approved))
                .extracting(ProgrammeYear::verdict, ProgrammeYear::notByCouncilCents)
                .containsExactly(Verdict.EXCEEDED, 50L);
        assertThat(only(history, spent))
                .extracting(ProgrammeYear::verdict, ProgrammeYear::notByCouncilCents)
                .containsExactly(Verdict.EXCEEDED, 0L);
        assertThat(only(history, adopted).verdict()).isEqualTo(Verdict.NO_ACTUALS);
    }

    @Test
    void the_threshold_is_that_of_the_organisation_as_it_was_known_then() {
        History history = begun().happened(adopted(SPORT, 100), spent(SPORT, 150, "2020-09-30"));
        Instant before = history.last().sequencedAt();
        history.happened(rules(null, 50));
        Instant between = history.last().sequencedAt();
        history.happened(rules(null, 10));
        assertThat(check(history, null, null).thresholdCents()).isEqualTo(10);
        assertThat(only(history, null).reported()).isTrue();
        assertThat(checkAt(history, between).thresholdCents()).isEqualTo(50);
        assertThat(only(history, between).reported()).isFalse();
        assertThat(checkAt(history, before).thresholdCents()).isZero();
        assertThat(only(history, before).reported()).isTrue();
    }

    @Test
    void the_newest_classification_of_the_time_is_shown_with_who_gave_it() {
        History history = begun().happened(adopted(SPORT, 100), spent(SPORT, 150, "2020-09-30"));
        Instant before = history.last().sequencedAt();
        history.happened(classified(PROGRAMME, 2020, OverspendingClass.OUTSIDE_POLICY, "vergeten"));
        Instant first = history.last().sequencedAt();
        history.by(Budget.APPROVER)
                .happened(
                        classified(PROGRAMME, 2020, OverspendingClass.OPEN_ENDED_SCHEME, "meer aanvragen"),
                        classified(PROGRAMME, 2021, OverspendingClass.INVESTMENT, "ander jaar"),
                        classified(OTHER, 2020, OverspendingClass.INVESTMENT, "ander programma"));
        assertThat(only(history, before).classification()).isNull();
        assertThat(Objects.requireNonNull(only(history, first).classification()).classification())
                .isEqualTo(OverspendingClass.OUTSIDE_POLICY);
        assertThat(only(history, null).classification())
                .isEqualTo(new Classification(
                        OverspendingClass.OPEN_ENDED_SCHEME,
                        false,
                        "meer aanvragen",
                        "Adam Approver",
                        first.plusSeconds(1)));
    }

    @Test
    void what_moved_to_another_programme_counts_there_from_when_that_was_known() {
        BudgetLineKey hall = expense(Subject.of(HALL), "Sporthal", 2020);
        History history = begun().happened(adopted(hall, 100), spent(hall, 90, "2020-06-30"));
        Instant before = history.last().sequencedAt();
        history.happened(new ActivityRevised(HALL, COEVORDEN, "Sporthal", null, OTHER.value(), null, null));
        assertThat(only(history, null).programme().id()).isEqualTo(OTHER.value());
        assertThat(only(history, before).programme().id()).isEqualTo(PROGRAMME.value());
    }

    @Test
    void an_organisation_that_was_not_known_then_is_not_found() {
        History history = begun();
        Budget.project(history);
        Lawfulness lawfulness = lawfulness(history);
        assertThatThrownBy(() -> lawfulness.check(new OrganisationId("weert"), null, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lawfulness.check(COEVORDEN, null, Instant.parse("2019-12-31T00:00:00Z")))
                .isInstanceOf(NotFound.class);
    }

    private static ProgrammeYear only(History history, @Nullable Instant knownAt) {
        List<ProgrammeYear> items = check(history, 2020, knownAt).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static LawfulnessView checkAt(History history, Instant knownAt) {
        return check(history, null, knownAt);
    }

    private static LawfulnessView check(History history, @Nullable Integer year, @Nullable Instant knownAt) {
        Budget.project(history);
        return lawfulness(history).check(COEVORDEN, year, knownAt);
    }

    static Lawfulness lawfulness(History history) {
        return new Lawfulness(Budget.ledger(history), Budget.actuals(), Budget.classifications(), Budget.rulesOf());
    }
}
