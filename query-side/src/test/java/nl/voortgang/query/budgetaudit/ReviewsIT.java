package nl.voortgang.query.budgetaudit;

import static nl.voortgang.query.budgetledger.Amending.approvedAndBooked;
import static nl.voortgang.query.budgetledger.Amending.carried;
import static nl.voortgang.query.budgetledger.Amending.council;
import static nl.voortgang.query.budgetledger.Amending.decidedLater;
import static nl.voortgang.query.budgetledger.Amending.executive;
import static nl.voortgang.query.budgetledger.Amending.proposedOn;
import static nl.voortgang.query.budgetledger.Amending.reversal;
import static nl.voortgang.query.budgetledger.Budget.APPROVER;
import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.PROPOSER;
import static nl.voortgang.query.budgetledger.Budget.SPORT;
import static nl.voortgang.query.budgetledger.Budget.amendment;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.change;
import static nl.voortgang.query.budgetledger.Budget.expense;
import static nl.voortgang.query.budgetledger.Budget.proposed;
import static nl.voortgang.query.budgetledger.Budget.rejected;
import static nl.voortgang.query.budgetledger.Budget.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetaudit.Sample.By;
import nl.voortgang.query.budgetledger.Budget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewsIT {
    private static final AmendmentProposed ORDINARY =
            proposedOn(amendment(1), council("34", "2020-05-20"), null, change(SPORT, 100_000));
    private static final AmendmentProposed MANDATED =
            proposedOn(amendment(2), executive("B&W 3", "2020-05-20"), null, change(SPORT, 95_000));
    private static final AmendmentProposed UNDECIDED =
            proposedOn(amendment(3), null, null, change(expense(SPORT.subject(), "Sport", 2021), 1));
    private static final AmendmentProposed UNDOING = reversal(amendment(4), ORDINARY, council("40", "2020-06-20"));

    /** Proposed on 21 May and approved on 1 June, by people who hold one role each. */
    private static History approved(History history, AmendmentProposed amendment) {
        return approved(history, amendment, "2020-05-21", "2020-06-01");
    }

    private static History approvedInJuly(History history, AmendmentProposed amendment) {
        return approved(history, amendment, "2020-07-01", "2020-07-02");
    }

    private static History approved(History history, AmendmentProposed amendment, String proposedOn, String day) {
        return history.by(PROPOSER)
                .allowed("BUDGET_PROPOSER")
                .at(proposedOn + "T08:00:00Z")
                .happened(amendment)
                .by(APPROVER)
                .allowed("BUDGET_APPROVER")
                .at(day + "T08:00:00Z")
                .happened(approvedAndBooked(amendment));
    }

    @Test
    void only_what_meets_a_rule_is_listed_and_each_rule_is_stated() {
        History history =
                approved(begun(), ORDINARY).happened(proposed(amendment(8), change(SPORT, 1)), rejected(amendment(8)));
        Review review = review(history, null, 92, null);
        assertThat(review.items()).isEmpty();
        assertThat(review.looked()).as("what was rejected changed nothing").isEqualTo(1);
        assertThat(review.rules()).extracting(Review.RuleText::rule).containsExactly(ReviewRule.values());
        assertThat(review.reversedWithinDays()).isEqualTo(92);
    }

    @Test
    void one_amendment_can_meet_several_rules() {
        History history = begun().allowed("BUDGET_APPROVER,BUDGET_PROPOSER").happened(carried(UNDECIDED));
        Review review = review(history, null, 92, null);
        assertThat(review.items()).hasSize(1);
        assertThat(review.items().getFirst().rules())
                .containsExactly(
                        ReviewRule.NO_COUNCIL_DECISION, ReviewRule.APPROVED_WITHIN_A_MINUTE, ReviewRule.BOTH_ROLES);
        assertThat(review.items().getFirst().sizeCents()).isEqualTo(1);
    }

    @Test
    void the_limit_is_the_one_that_was_in_force_when_it_was_approved() {
        History history =
                approved(begun().happened(rules(100_000L, 0)), MANDATED).happened(rules(90_000L, 0));
        assertThat(found(history, null))
                .containsOnly(Map.entry(2L, List.of(ReviewRule.NO_COUNCIL_DECISION, ReviewRule.JUST_UNDER_LIMIT)));
        History later = approved(begun(), MANDATED).happened(rules(90_000L, 0));
        assertThat(found(later, null))
                .as("there was no limit yet")
                .containsOnly(Map.entry(2L, List.of(ReviewRule.NO_COUNCIL_DECISION)));
    }

    @Test
    void a_reversal_counts_as_soon_from_approval_to_approval() {
        History history = approved(begun(), ORDINARY)
                .at("2020-06-10T08:00:00Z")
                .happened(UNDOING)
                .at("2020-06-21T08:00:01Z")
                .happened(approvedAndBooked(UNDOING));
        assertThat(review(history, null, 21, null).items())
                .as("twenty days and a second after")
                .extracting(item -> item.amendment().id())
                .containsExactly(amendment(1).value());
        assertThat(review(history, null, 19, null).items()).isEmpty();
        assertThat(review(history, null, 21, Instant.parse("2020-06-10T08:00:00Z"))
                        .items())
                .as("when it was only proposed to undo it")
                .isEmpty();
    }

    @Test
    void a_decision_named_later_takes_an_amendment_off_the_list() {
        History history = approved(begun(), UNDECIDED);
        Instant before = history.last().sequencedAt();
        history.happened(decidedLater(UNDECIDED, council("35", "2020-05-20")));
        assertThat(found(history, before)).containsOnlyKeys(3L);
        assertThat(found(history, null)).isEmpty();
    }

    @Test
    void a_year_narrows_it_to_amendments_that_change_a_line_of_that_year() {
        History history = approvedInJuly(approved(begun(), MANDATED), UNDECIDED);
        assertThat(review(history, 2021, 92, null).items())
                .extracting(item -> item.amendment().id())
                .containsExactly(amendment(3).value());
        assertThat(review(history, 2021, 92, null).looked()).isEqualTo(1);
        assertThat(review(history, 2019, 92, null).looked()).isZero();
    }

    @Test
    void a_sample_is_drawn_from_what_was_approved_of_that_year_as_known_then() {
        History history = approved(begun(), MANDATED);
        Instant before = history.last().sequencedAt();
        history = approvedInJuly(history, UNDECIDED).happened(proposed(amendment(8), change(SPORT, 1)));
        Budget.project(history);
        Reviews reviews = reviews(history);
        assertThat(reviews.sample(COEVORDEN, null, By.COUNT, 25, "1", null).population())
                .isEqualTo(2);
        assertThat(reviews.sample(COEVORDEN, 2021, By.AMOUNT, 25, "1", null).items())
                .extracting(drawn -> drawn.amendment().id())
                .containsExactly(amendment(3).value());
        Sample then = reviews.sample(COEVORDEN, null, By.COUNT, 25, "1", before);
        assertThat(then.population()).isEqualTo(1);
        assertThat(then.populationCents()).isEqualTo(95_000);
    }

    @Test
    void an_organisation_that_is_not_known_is_not_found() {
        History history = begun();
        Budget.project(history);
        Reviews reviews = reviews(history);
        OrganisationId weert = new OrganisationId("weert");
        assertThatThrownBy(() -> reviews.review(weert, null, 92, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.sample(weert, null, By.COUNT, 25, "1", null))
                .isInstanceOf(NotFound.class);
    }

    private static Map<Long, List<ReviewRule>> found(History history, @Nullable Instant knownAt) {
        return review(history, null, 92, knownAt).items().stream()
                .collect(Collectors.toMap(item -> item.amendment().id().getLeastSignificantBits(), ReviewItem::rules));
    }

    private static Review review(
            History history, @Nullable Integer year, int reversedWithinDays, @Nullable Instant knownAt) {
        Budget.project(history);
        return reviews(history).review(COEVORDEN, year, reversedWithinDays, knownAt);
    }

    static Reviews reviews(History history) {
        return new Reviews(Budget.amendments(history), Budget.rulesOf());
    }
}
