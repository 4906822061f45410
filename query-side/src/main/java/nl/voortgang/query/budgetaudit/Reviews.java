package nl.voortgang.query.budgetaudit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetaudit.Review.RuleText;
import nl.voortgang.query.budgetaudit.ReviewRule.Case;
import nl.voortgang.query.budgetledger.AmendmentList;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.AmendmentView;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.query.budgetledger.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds approved amendments against the {@link ReviewRule rules}, and draws samples of them. */
@Component
public final class Reviews {
    /** Within how many days a reversal is soon, where nothing else is asked for: a quarter. */
    public static final int REVERSED_WITHIN_DAYS = 92;

    private final Amendments amendments;
    private final Rules rules;

    Reviews(Amendments amendments, Rules rules) {
        this.amendments = amendments;
        this.rules = rules;
    }

    /**
     * What meets a rule, in the order in which it was proposed.
     *
     * @param fiscalYear null for all; otherwise amendments that change a line of that year
     * @throws NotFound where the organisation was not known then
     */
    public Review review(
            OrganisationId organisation,
            @Nullable Integer fiscalYear,
            int reversedWithinDays,
            @Nullable Instant knownAt) {
        AmendmentList known = amendments.all(organisation, AmendmentState.APPROVED, knownAt);
        Map<UUID, AmendmentView> byId =
                known.items().stream().collect(Collectors.toMap(AmendmentView::id, Function.identity()));
        NavigableMap<Long, BudgetRules> inForce = rules.since(organisation, known.asOf());
        List<AmendmentView> looked = of(fiscalYear, known.items());
        List<ReviewItem> items = new ArrayList<>();
        for (AmendmentView amendment : looked) {
            long approved = Objects.requireNonNull(amendment.decidedPosition());
            Case each = new Case(
                    amendment,
                    inForce.floorEntry(approved).getValue(),
                    reversedAfter(amendment, byId),
                    reversedWithinDays);
            List<ReviewRule> met = Stream.of(ReviewRule.values())
                    .filter(rule -> rule.holdsFor(each))
                    .toList();
            if (!met.isEmpty()) {
                items.add(new ReviewItem(amendment, met, each.size()));
            }
        }
        return new Review(
                Stream.of(ReviewRule.values())
                        .map(rule -> new RuleText(rule, rule.sentence()))
                        .toList(),
                reversedWithinDays,
                looked.size(),
                items,
                known.asOf());
    }

    /**
     * A sample to test, the same each time for the same question.
     *
     * @throws NotFound where the organisation was not known then
     */
    public Sample sample(
            OrganisationId organisation,
            @Nullable Integer fiscalYear,
            Sample.By by,
            int size,
            String seed,
            @Nullable Instant knownAt) {
        AmendmentList known = amendments.all(organisation, AmendmentState.APPROVED, knownAt);
        return Sample.draw(of(fiscalYear, known.items()), by, size, seed, known.asOf());
    }

    private static List<AmendmentView> of(@Nullable Integer fiscalYear, List<AmendmentView> all) {
        return all.stream()
                .filter(amendment -> fiscalYear == null
                        || amendment.lines().stream().anyMatch(line -> line.fiscalYear() == fiscalYear))
                .toList();
    }

    private static @Nullable Duration reversedAfter(AmendmentView amendment, Map<UUID, AmendmentView> byId) {
        AmendmentView reversal = amendment.reversedBy() == null ? null : byId.get(amendment.reversedBy());
        return reversal == null
                ? null
                : Duration.between(
                        Objects.requireNonNull(amendment.decidedAt()), Objects.requireNonNull(reversal.decidedAt()));
    }
}
