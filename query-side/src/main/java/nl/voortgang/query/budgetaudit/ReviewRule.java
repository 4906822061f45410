package nl.voortgang.query.budgetaudit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Money;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.AmendmentView;
import org.jspecify.annotations.Nullable;

/** Why an approved amendment deserves an accountant's look. None of them says that anything is wrong. */
public enum ReviewRule {
    NO_COUNCIL_DECISION(
            "Approved, though no decision of the council is named: the council authorises, others do not.") {
        @Override
        boolean holdsFor(Case each) {
            return !each.byCouncil();
        }
    },
    DECIDED_AFTER_YEAR_END(
            "Decided after 31 December of a fiscal year that it changes: for that year it came too late.") {
        @Override
        boolean holdsFor(Case each) {
            Decision decision = each.amendment().decision();
            return decision != null
                    && each.amendment().lines().stream()
                            .anyMatch(line -> decision.date().isAfter(LocalDate.of(line.fiscalYear(), 12, 31)));
        }
    },
    APPROVED_BEFORE_DECISION("Approved here before the day of the decision it rests on.") {
        @Override
        boolean holdsFor(Case each) {
            Decision decision = each.amendment().decision();
            LocalDate approved =
                    LocalDate.ofInstant(Objects.requireNonNull(each.amendment().decidedAt()), NETHERLANDS);
            return decision != null && decision.date().isAfter(approved);
        }
    },
    APPROVED_WITHIN_A_MINUTE("Approved within a minute after it was proposed.") {
        @Override
        boolean holdsFor(Case each) {
            return Duration.between(
                                    each.amendment().proposedAt(),
                                    Objects.requireNonNull(each.amendment().decidedAt()))
                            .compareTo(Duration.ofMinutes(1))
                    <= 0;
        }
    },
    JUST_UNDER_LIMIT("Not by the council, and within a tenth below the limit up to which others might decide then.") {
        @Override
        boolean holdsFor(Case each) {
            Money limit = each.rules().mandateLimit();
            return limit != null
                    && !each.byCouncil()
                    && each.size() <= limit.cents()
                    && each.size() >= limit.cents() - limit.cents() / 10;
        }
    },
    ABOVE_LIMIT("Not by the council, and above the limit up to which others might decide then.") {
        @Override
        boolean holdsFor(Case each) {
            Money limit = each.rules().mandateLimit();
            return limit != null && !each.byCouncil() && each.size() > limit.cents();
        }
    },
    BOTH_ROLES("Proposed or approved by somebody who could do both.") {
        @Override
        boolean holdsFor(Case each) {
            return each.amendment().proposerRoles().containsAll(BOTH)
                    || each.amendment().deciderRoles().containsAll(BOTH);
        }
    },
    REVERSED_SOON("Reversed within the given number of days after it was approved.") {
        @Override
        boolean holdsFor(Case each) {
            return each.reversedAfter() != null
                    && each.reversedAfter().compareTo(Duration.ofDays(each.reversedWithinDays())) <= 0;
        }
    };

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final Set<String> BOTH = Set.of("BUDGET_PROPOSER", "BUDGET_APPROVER");

    private final String sentence;

    ReviewRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule, in words. */
    public String sentence() {
        return sentence;
    }

    /** Whether an amendment that was approved meets the rule. */
    abstract boolean holdsFor(Case each);

    /**
     * An approved amendment and what the rules need to know besides it.
     *
     * @param rules those that were in force when it was approved
     * @param reversedAfter how long after its approval it was reversed; null where it was not
     */
    record Case(
            AmendmentView amendment,
            BudgetRules rules,
            @Nullable Duration reversedAfter,
            int reversedWithinDays) {
        Case {
            if (amendment.state() != AmendmentState.APPROVED) {
                throw new IllegalArgumentException("only what was approved is looked at");
            }
        }

        boolean byCouncil() {
            Decision decision = amendment.decision();
            return decision != null && decision.body() == DecidingBody.COUNCIL;
        }

        /** How much money it moves. */
        long size() {
            return ReviewRule.size(amendment);
        }
    }

    /**
     * How much money an amendment moves, in cents: what makes the result worse, or what makes it better, whichever is more. A transfer of a sum
     * from one line to another moves that sum, and so does new expense that is paid by new income.
     */
    static long size(AmendmentView amendment) {
        long worse = 0;
        long better = 0;
        for (AmendmentLineView line : amendment.lines()) {
            long effect =
                    switch (line.kind()) {
                        case EXPENSE, RESERVE_ADDITION -> line.amountCents();
                        case INCOME, RESERVE_WITHDRAWAL -> Math.negateExact(line.amountCents());
                    };
            if (effect > 0) {
                worse = Math.addExact(worse, effect);
            } else {
                better = Math.subtractExact(better, effect);
            }
        }
        return Math.max(worse, better);
    }
}
