package nl.voortgang.query.audittrail;

import java.time.LocalDate;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import org.jspecify.annotations.Nullable;

/** What the events of a reporting period say. */
final class PeriodFacts {
    private PeriodFacts() {}

    static Facts of(PeriodEvent event) {
        Facts facts = Facts.ofItself().in(event.periodId());
        return switch (event) {
            case PeriodDefined it -> {
                facts.says("state", "DEFINED");
                yield described(
                        facts, it.kind(), it.fiscalYear(), it.order(), it.labels(), it.referenceDate(), it.deadline());
            }
            case PeriodRevised it ->
                described(
                        facts, it.kind(), it.fiscalYear(), it.order(), it.labels(), it.referenceDate(), it.deadline());
            case PeriodOpened ignored -> facts.says("state", "OPEN");
            case PeriodClosed ignored ->
                facts.says("state", "CLOSED").says("scope", null).says("expiresAt", null);
            case PeriodReopened it ->
                facts.says("state", "REOPENED")
                        .says("scope", it.scope())
                        .says("expiresAt", it.expiresAt())
                        .because(it.reason())
                        .concerning(it.scope());
        };
    }

    private static Facts described(
            Facts facts,
            PeriodKind kind,
            int fiscalYear,
            int order,
            PeriodLabels labels,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline) {
        return facts.named(labels.label())
                .says("kind", kind)
                .says("fiscalYear", fiscalYear)
                .says("order", order)
                .says("label", labels.label())
                .says("shortLabel", labels.shortLabel())
                .says("name", labels.name())
                .says("referenceDate", referenceDate)
                .says("deadline", deadline);
    }
}
