package nl.voortgang.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetaudit.Lawfulness;
import nl.voortgang.query.budgetaudit.LawfulnessView;
import nl.voortgang.query.budgetaudit.Review;
import nl.voortgang.query.budgetaudit.Review.RuleText;
import nl.voortgang.query.budgetaudit.ReviewItem;
import nl.voortgang.query.budgetaudit.ReviewRule;
import nl.voortgang.query.budgetaudit.Reviews;
import nl.voortgang.query.budgetaudit.Sample;
import nl.voortgang.query.budgetledger.AmendmentList;
import nl.voortgang.query.budgetledger.AmendmentView;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.Comparisons;
import nl.voortgang.query.budgetledger.Ledger;
import nl.voortgang.query.budgetledger.OneAmendment;
import nl.voortgang.query.budgetledger.PrintedFigureList;
import nl.voortgang.query.budgetledger.PrintedFigures;
import nl.voortgang.query.budgetledger.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Readers of the budget that answer with the specimens. */
@Configuration(proxyBeanMethods = false)
@Import(Comparisons.class)
class FakeBudgetReaders {
    @Bean
    Comparisons comparisons(BudgetLedger ledger, PrintedFigures figures) {
        return new Comparisons(ledger, figures);
    }

    @Bean
    BudgetLedger budgetLedger() {
        BudgetLedger ledger = mock();
        when(ledger.lines(any(), any())).thenReturn(new Ledger(BudgetSpecimens.lines(), Specimens.NOW));
        return ledger;
    }

    @Bean
    Amendments amendments() {
        Amendments amendments = mock();
        when(amendments.all(any(), any(), any()))
                .thenReturn(new AmendmentList(BudgetSpecimens.amendments(), Specimens.NOW));
        when(amendments.one(any(), any(), any()))
                .thenAnswer(call -> new OneAmendment(
                        amendment(call.<AmendmentId>getArgument(1).value()), Specimens.NOW));
        return amendments;
    }

    private static AmendmentView amendment(UUID id) {
        return BudgetSpecimens.amendments().stream()
                .filter(amendment -> amendment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("amendment"));
    }

    @Bean
    Lawfulness lawfulness() {
        Lawfulness lawfulness = mock();
        when(lawfulness.check(any(), any(), any()))
                .thenReturn(new LawfulnessView(100_00, BudgetSpecimens.programmeYears(), Specimens.NOW));
        return lawfulness;
    }

    @Bean
    Reviews reviews() {
        Reviews reviews = mock();
        AmendmentView approved = amendment(Specimens.id("a1"));
        when(reviews.review(any(), any(), anyInt(), any()))
                .thenReturn(new Review(
                        Stream.of(ReviewRule.values())
                                .map(rule -> new RuleText(rule, rule.sentence()))
                                .toList(),
                        Reviews.REVERSED_WITHIN_DAYS,
                        2,
                        List.of(new ReviewItem(approved, List.of(ReviewRule.values()), 156_150_00)),
                        Specimens.NOW));
        when(reviews.sample(any(), any(), any(), anyInt(), any(), any()))
                .thenAnswer(call -> new Sample(
                        call.getArgument(2),
                        call.getArgument(3),
                        call.getArgument(4),
                        2,
                        312_300_00,
                        List.of(new Sample.Drawn(approved, 156_150_00)),
                        Specimens.NOW));
        return reviews;
    }

    @Bean
    Rules rules() {
        Rules rules = mock();
        when(rules.of(any(), any()))
                .thenReturn(new BudgetRules(NegativeLines.REFUSED, Money.ofCents(25_000_00), Money.ofCents(100_00)));
        return rules;
    }

    @Bean
    PrintedFigures printedFigures() {
        PrintedFigures figures = mock();
        when(figures.all(any(), any(), any()))
                .thenReturn(new PrintedFigureList(BudgetSpecimens.figures(), Specimens.NOW));
        return figures;
    }
}
