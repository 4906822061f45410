package nl.voortgang.query.outline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.ImportEvent.ImportCompleted;
import nl.voortgang.events.ImportEvent.ImportStarted;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.OrganisationEvent.BudgetRulesSet;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;

/** The organisations that one batch of events changes, with their scales and running imports. */
final class OrganisationRows {
    static final String TABLES = UnitRows.TABLES + """
            create table organisation (
                id text not null, name text not null, account_rule text not null,
                from_position bigint not null, to_position bigint not null,
                primary key (id, from_position));
            create unique index organisation_now on organisation (id) where to_position = 9223372036854775807;

            create table running_import (
                id uuid not null, organisation text not null,
                from_position bigint not null, to_position bigint not null,
                primary key (id, from_position));
            create index running_import_by_organisation on running_import (organisation);

            create table scale_value (
                organisation text not null, version integer not null, place integer not null,
                code text not null, label text not null, definition text, level text not null,
                colour text not null, shape text not null, from_position bigint not null,
                primary key (organisation, version, place));
            """;

    private final VersionedRows rows;
    private final VersionedRows imports;
    private final Map<String, Named> current = new HashMap<>();
    private final ScaleRows scales;
    private final UnitRows units;
    private final Tables tables;

    private record Named(String name, AccountRule rule) {}

    OrganisationRows(Tables tables) {
        this.tables = tables;
        rows = tables.versioned("organisation", List.of("id"), List.of("name", "account_rule"));
        imports = tables.versioned("running_import", List.of("id"), List.of("organisation"));
        this.scales = new ScaleRows(tables);
        this.units = new UnitRows(tables);
    }

    void apply(OrganisationEvent event, long position) throws SQLException {
        String id = event.organisationId().value();
        switch (event) {
            case OrganisationRegistered it -> put(id, position, new Named(it.name(), it.accountRule()));
            case OrganisationRenamed it ->
                put(id, position, new Named(it.name(), current(id).rule()));
            case AccountRuleChanged it ->
                put(id, position, new Named(current(id).name(), it.accountRule()));
            case BudgetRulesSet ignored -> {}
            case UnitDefined it -> units.apply(it, position);
            case UnitRetired it -> units.apply(it, position);
            case StatusScaleDefined it -> scales.add(it, position);
        }
    }

    void apply(ImportEvent event, long position) {
        List<Object> id = List.of(event.importId().value());
        switch (event) {
            case ImportStarted it ->
                imports.put(id, position, it.organisationId().value());
            case ImportCompleted ignored -> imports.end(id, position);
        }
    }

    private void put(String id, long position, Named now) {
        current.put(id, now);
        rows.put(List.of(id), position, now.name(), now.rule().name());
    }

    /** There are few organisations, so each is read when it is first needed. */
    private Named current(String id) throws SQLException {
        Named known = current.get(id);
        return known == null ? load(id) : known;
    }

    private Named load(String id) throws SQLException {
        tables.read(stored -> read(id, stored));
        Named found = current.get(id);
        if (found == null) {
            throw new IllegalStateException("never came to be: organisation " + id);
        }
        return found;
    }

    private void read(String id, Connection stored) throws SQLException {
        try (PreparedStatement query = stored.prepareStatement("select name, account_rule from organisation"
                + " where id = ? and to_position = 9223372036854775807")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    current.put(id, new Named(row.getString(1), AccountRule.valueOf(row.getString(2))));
                }
            }
        }
    }
}
