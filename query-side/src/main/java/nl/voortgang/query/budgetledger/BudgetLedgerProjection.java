package nl.voortgang.query.budgetledger;

import nl.voortgang.events.Event;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/**
 * Budget lines, amendments and printed figures as they were known at any moment.
 *
 * <p>A line's current budget is not stored: it is what was adopted and every amendment that was approved, added up when somebody asks.
 */
@Component
final class BudgetLedgerProjection implements FoldedProjection {
    static final String NAME = "budget_ledger";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fold fold(Tables tables) {
        return new LedgerFold(tables);
    }

    /** A line has a key of its own, whatever stream its events are in. */
    @Override
    public Object dependsOn(LoggedEvent event) {
        return ((Event) event.payload()).organisationId();
    }

    @Override
    public String tables() {
        return """
                create table organisation (id text primary key, position bigint not null);

                create table subject (
                    id uuid not null, organisation text not null, kind text not null, code text, title text not null,
                    parent_id uuid, retired boolean not null, sort_key text collate "C" not null,
                    created_position bigint not null, from_position bigint not null, to_position bigint not null,
                    primary key (id, from_position));
                create unique index subject_now on subject (id) where to_position = 9223372036854775807;
                create index subject_by_code on subject (organisation, code);
                create index subject_by_parent on subject (parent_id);

                create table line (
                    line_key uuid not null, id uuid not null, organisation text not null,
                    subject_kind text not null, subject_id uuid not null,
                    label text not null, task_field text, fiscal_year integer not null, kind text not null,
                    adopted_cents bigint, adopted_number text, adopted_body text, adopted_date date,
                    actual_cents bigint, actual_as_of date, created_position bigint not null, sequence bigint not null,
                    from_position bigint not null, to_position bigint not null,
                    primary key (line_key, from_position));
                create unique index line_now on line (line_key) where to_position = 9223372036854775807;
                create index line_by_year on line (organisation, fiscal_year);
                create index line_by_subject on line (subject_id);

                create table amendment (
                    id uuid primary key, organisation text not null,
                    decision_number text, decision_body text, decision_date date, reason text, kind text, reverses uuid,
                    actor uuid not null, roles text, recorded_at timestamptz not null, sequence bigint not null,
                    position bigint not null);
                create index amendment_by_organisation on amendment (organisation, position);
                create index amendment_by_reversed on amendment (reverses);

                create table amendment_line (
                    amendment_id uuid not null, number integer not null, organisation text not null,
                    line_key uuid not null, subject_kind text not null, subject_id uuid not null,
                    label text not null, task_field text, fiscal_year integer not null, kind text not null,
                    amount_cents bigint not null, incidental boolean not null,
                    primary key (amendment_id, number));
                create index amendment_line_by_year on amendment_line (organisation, fiscal_year);
                create index amendment_line_by_subject on amendment_line (subject_id);

                create table outcome (
                    amendment_id uuid primary key, state text not null, reason text,
                    actor uuid not null, roles text, recorded_at timestamptz not null, sequence bigint not null,
                    position bigint not null);

                create table later_decision (
                    amendment_id uuid primary key, number text not null, body text not null, date date not null,
                    actor uuid not null, recorded_at timestamptz not null, sequence bigint not null,
                    position bigint not null);

                create table rules (
                    organisation text not null, negative_lines text not null, mandate_limit_cents bigint,
                    lawfulness_threshold_cents bigint not null, position bigint not null,
                    primary key (organisation, position));

                create table overspending (
                    organisation text not null, fiscal_year integer not null, programme_id uuid not null,
                    classification text not null, reason text,
                    actor uuid not null, recorded_at timestamptz not null, position bigint not null,
                    primary key (organisation, fiscal_year, programme_id, position));

                create table printed_figure (
                    id uuid not null, organisation text not null, subject_kind text, subject_id uuid,
                    label text not null, fiscal_year integer, kind text, value numeric not null, unit text not null,
                    source text not null, created_position bigint not null,
                    from_position bigint not null, to_position bigint not null,
                    primary key (id, from_position));
                create unique index printed_figure_now on printed_figure (id) where to_position = 9223372036854775807;
                create index printed_figure_by_organisation on printed_figure (organisation, fiscal_year);
                """;
    }
}
