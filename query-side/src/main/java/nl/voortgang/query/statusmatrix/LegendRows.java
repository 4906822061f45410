package nl.voortgang.query.statusmatrix;

import java.util.List;
import java.util.Objects;
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
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** The organisations there are, their periods, and what the codes of every version of their status scale mean. */
final class LegendRows {
    private final VersionedRows organisations;
    private final VersionedRows periods;
    private final VersionedRows scale;

    void organisation(OrganisationEvent event, LoggedEvent at) {
        switch (event) {
            case OrganisationRegistered it ->
                organisations.put(List.of(it.organisationId().value()), at.position());
            case StatusScaleDefined it -> it.values().forEach(value -> put(it, value, at));
            case OrganisationRenamed ignored -> {}
            case AccountRuleChanged ignored -> {}
            case BudgetRulesSet ignored -> {}
            case UnitDefined ignored -> {}
            case UnitRetired ignored -> {}
        }
    }

    LegendRows(Tables tables) {
        organisations = tables.versioned("organisation", List.of("id"), List.of());
        periods = tables.versioned(
                "period", List.of("organisation", "code"), List.of("label", "short_label", "sort_order"));
        scale = tables.versioned(
                "scale_value", List.of("organisation", "version", "code"), List.of("label", "colour", "shape"));
    }

    void period(PeriodEvent event, LoggedEvent at) {
        switch (event) {
            case PeriodDefined it -> put(it.periodId(), it.labels(), it.order(), at);
            case PeriodRevised it -> put(it.periodId(), it.labels(), it.order(), at);
            case PeriodOpened ignored -> {}
            case PeriodClosed ignored -> {}
            case PeriodReopened ignored -> {}
        }
    }

    private void put(PeriodId period, PeriodLabels labels, int order, LoggedEvent at) {
        periods.put(
                List.of(period.organisationId().value(), period.code()),
                at.position(),
                labels.label(),
                Objects.requireNonNullElse(labels.shortLabel(), labels.label()),
                order);
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
