package nl.voortgang.query.statustimeline;

import java.util.List;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodEvent.PeriodReopened;
import nl.voortgang.events.PeriodEvent.PeriodRevised;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** What the codes in a timeline mean: labels of periods, and of every version of the status scale. */
final class LegendRows {
    private final VersionedRows periods;
    private final VersionedRows scale;

    LegendRows(Tables tables) {
        periods = tables.versioned("period", List.of("organisation", "code"), List.of("label", "sort_order"));
        scale = tables.versioned(
                "scale_value", List.of("organisation", "version", "code"), List.of("label", "colour", "shape"));
    }

    void period(PeriodEvent event, LoggedEvent at) {
        switch (event) {
            case PeriodDefined it -> put(it.periodId(), it.labels().label(), it.order(), at);
            case PeriodRevised it -> put(it.periodId(), it.labels().label(), it.order(), at);
            case PeriodOpened ignored -> {}
            case PeriodClosed ignored -> {}
            case PeriodReopened ignored -> {}
        }
    }

    void organisation(OrganisationEvent event, LoggedEvent at) {
        switch (event) {
            case StatusScaleDefined it -> it.values().forEach(value -> put(it, value, at));
            case OrganisationRegistered ignored -> {}
            case OrganisationRenamed ignored -> {}
            case AccountRuleChanged ignored -> {}
            case BudgetRulesSet ignored -> {}
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
        }
    }

    private void put(PeriodId period, String label, int order, LoggedEvent at) {
        periods.put(List.of(period.organisationId().value(), period.code()), at.position(), label, order);
    }

    private void put(StatusScaleDefined it, ScaleValue value, LoggedEvent at) {
        scale.put(
                List.of(it.organisationId().value(), it.version(), value.code()),
                at.position(),
                value.label(),
                value.colour(),
                value.shape().name());
    }
}
