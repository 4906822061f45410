package nl.voortgang.query.indicators;

import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Indicators and their measurements as they were known at any moment. */
@Component
final class IndicatorsProjection implements FoldedProjection {
    static final String NAME = "indicators";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fold fold(Tables tables) {
        return new IndicatorsFold(tables);
    }

    @Override
    public String tables() {
        return """
                create table organisation (id text primary key, position bigint not null);

                create table subject (
                    id uuid not null, organisation text not null, kind text not null, code text, title text not null,
                    sort_key text collate "C" not null, created_position bigint not null,
                    from_position bigint not null, to_position bigint not null,
                    primary key (id, from_position));
                create unique index subject_now on subject (id) where to_position = 9223372036854775807;

                create table indicator (
                    id uuid not null, organisation text not null, subject_kind text not null, subject_id uuid not null,
                    name text not null, target_operator text, target_value numeric, target_year integer,
                    unit text, baseline numeric, source text,
                    sequence bigint not null, created_position bigint not null,
                    from_position bigint not null, to_position bigint not null,
                    primary key (id, from_position));
                create unique index indicator_now on indicator (id) where to_position = 9223372036854775807;
                create index indicator_by_organisation on indicator (organisation);
                create index indicator_by_subject on indicator (subject_id);

                create table measurement (
                    indicator_id uuid not null, id uuid not null, date date not null,
                    value numeric, numerator numeric, denominator numeric, source text,
                    sequence bigint not null, created_position bigint not null,
                    from_position bigint not null, to_position bigint not null,
                    primary key (indicator_id, id, from_position));
                create unique index measurement_now on measurement (id, indicator_id)
                    where to_position = 9223372036854775807;
                """;
    }
}
