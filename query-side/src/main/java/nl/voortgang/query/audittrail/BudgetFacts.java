package nl.voortgang.query.audittrail;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Decision;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.OverspendingEvent.OverspendingClassified;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import org.jspecify.annotations.Nullable;

/** What the events of budget lines, amendments and printed figures say. */
final class BudgetFacts {
    private BudgetFacts() {}

    static Facts of(BudgetLineEvent event) {
        return switch (event) {
            case BudgetAdopted it -> decided(line(it.line()).says("adoptedCents", it.adopted()), it.decision());
            case BudgetAdjusted it ->
                // A part of its own, so that a change is shown in full even where the one before had the same amount.
                of(it.line(), Facts.ofPart("adjustment/" + it.amendmentId()))
                        .says("amendment", it.amendmentId())
                        .says("amountCents", it.amount())
                        .says("incidental", it.incidental());
            case ActualRecorded it ->
                line(it.line()).says("actualCents", it.actual()).says("asOf", it.asOf());
        };
    }

    static Facts of(AmendmentEvent event) {
        return switch (event) {
            case AmendmentProposed it -> proposed(it);
            case DecisionRecorded it ->
                decided(Facts.ofItself().named(it.decision().number()), it.decision());
            case AmendmentApproved it ->
                Facts.ofItself().says("state", "APPROVED").says("reverses", it.reverses());
            case AmendmentWithdrawn it ->
                Facts.ofItself().says("state", "WITHDRAWN").because(it.reason());
            case AmendmentRejected it ->
                Facts.ofItself().says("state", "REJECTED").because(it.reason());
        };
    }

    static Facts of(OverspendingEvent event) {
        return switch (event) {
            case OverspendingClassified it ->
                Facts.ofItself()
                        .about(List.of(it.programme()))
                        .named(Integer.toString(it.overspendingId().fiscalYear()))
                        .says("fiscalYear", it.overspendingId().fiscalYear())
                        .says("classification", it.classification())
                        .because(it.reason());
        };
    }

    static Facts of(PrintedFigureEvent event) {
        return switch (event) {
            case PrintedFigureRecorded it ->
                Facts.ofItself()
                        .about(Stream.ofNullable(it.subject()).toList())
                        .named(it.label())
                        .says("subject", it.subject())
                        .says("label", it.label())
                        .says("fiscalYear", it.fiscalYear())
                        .says("kind", it.kind())
                        .says("value", it.value())
                        .says("unit", it.unit())
                        .says("source", it.source());
        };
    }

    private static Facts line(BudgetLineKey line) {
        return of(line, key(Facts.ofItself(), "", line));
    }

    private static Facts of(BudgetLineKey line, Facts facts) {
        return facts.about(List.of(line.subject()))
                .named(Stream.of(line.label(), line.taskField(), line.fiscalYear(), line.kind())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
    }

    private static Facts proposed(AmendmentProposed it) {
        Decision decision = it.decision();
        Facts facts = Facts.ofItself()
                .about(it.lines().stream().map(line -> line.line().subject()).toList())
                .because(it.reason())
                .says("state", "PROPOSED")
                .says("amendmentKind", it.kind())
                .says("reverses", it.reverses());
        if (decision != null) {
            decided(facts.named(decision.number()), decision);
        }
        for (int n = 1; n <= it.lines().size(); n++) {
            AmendmentLine line = it.lines().get(n - 1);
            String field = "lines[" + n + "].";
            key(facts, field, line.line())
                    .says(field + "amountCents", line.amount())
                    .says(field + "incidental", line.incidental());
        }
        return facts;
    }

    private static Facts decided(Facts facts, @Nullable Decision decision) {
        return decision == null
                ? facts
                : facts.says("decisionNumber", decision.number())
                        .says("decisionBody", decision.body())
                        .says("decisionDate", decision.date());
    }

    private static Facts key(Facts facts, String field, BudgetLineKey line) {
        return facts.says(field + "subject", line.subject())
                .says(field + "label", line.label())
                .says(field + "taskField", line.taskField())
                .says(field + "fiscalYear", line.fiscalYear())
                .says(field + "kind", line.kind());
    }
}
