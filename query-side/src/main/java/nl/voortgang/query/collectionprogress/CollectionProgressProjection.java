package nl.voortgang.query.collectionprogress;

import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Keeps facts only: what there was to report on, what was reported, how each period stood. Counting is left to the question. */
@Component
final class CollectionProgressProjection implements FoldedProjection {
    static final String NAME = "collection_progress";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fold fold(Tables tables) {
        return new ProgressFold(tables);
    }

    @Override
    public String tables() {
        return """
                create table organisation (
                    id text not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index organisation_now on organisation (id) where to_position = 9223372036854775807;

                create table outline (
                    level text not null, id uuid not null,
                    organisation text not null, kind text, code text, title text not null, parent_id uuid,
                    retired boolean not null, sort_key text collate "C" not null, created_position bigint not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index outline_now on outline (level, id) where to_position = 9223372036854775807;
                create index outline_versions on outline (level, id, from_position);
                create index outline_by_organisation on outline (organisation);

                create table report (
                    level text not null, subject_id uuid not null, period_code text not null,
                    organisation text not null, state text not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index report_now on report (level, subject_id, period_code)
                    where to_position = 9223372036854775807;
                create index report_by_period on report (organisation, period_code, from_position);

                create table period (
                    organisation text not null, code text not null,
                    label text not null, sort_order integer not null, deadline date,
                    state text not null, closed_position bigint, reopened_until timestamptz,
                    from_position bigint not null, to_position bigint not null);
                create unique index period_now on period (organisation, code) where to_position = 9223372036854775807;
                create index period_by_organisation on period (organisation);
                """;
    }
}
