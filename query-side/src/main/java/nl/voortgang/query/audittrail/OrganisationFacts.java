package nl.voortgang.query.audittrail;

import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.events.ScaleValue;

/** What the events of an organisation say. */
final class OrganisationFacts {
    private OrganisationFacts() {}

    static Facts of(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered registered ->
                Facts.ofItself().says("name", registered.name()).says("accountRule", registered.accountRule());
            case OrganisationRenamed renamed -> Facts.ofItself().says("name", renamed.name());
            case AccountRuleChanged changed -> Facts.ofItself().says("accountRule", changed.accountRule());
            case BudgetRulesSet set ->
                Facts.ofItself()
                        .says("negativeLines", set.rules().negativeLines())
                        .says("mandateLimitCents", set.rules().mandateLimit())
                        .says("lawfulnessThresholdCents", set.rules().lawfulnessThreshold());
            case UnitDefined defined ->
                unit(defined.code())
                        .says("unit", defined.code())
                        .says("unitName", defined.name())
                        .says("retired", null);
            case UnitRetired retired -> unit(retired.code()).says("retired", true);
            case StatusScaleDefined defined -> scale(defined);
        };
    }

    private static Facts unit(String code) {
        return Facts.ofPart("unit/" + code);
    }

    private static Facts scale(StatusScaleDefined defined) {
        Facts facts = Facts.ofPart("status-scale")
                .andNothingElse()
                .says("version", defined.version())
                .says("codes", defined.values().stream().map(ScaleValue::code).toList());
        for (ScaleValue value : defined.values()) {
            String field = "values[" + value.code() + "].";
            facts.says(field + "label", value.label())
                    .says(field + "definition", value.definition())
                    .says(field + "level", value.level())
                    .says(field + "colour", value.colour())
                    .says(field + "shape", value.shape());
        }
        return facts;
    }
}
