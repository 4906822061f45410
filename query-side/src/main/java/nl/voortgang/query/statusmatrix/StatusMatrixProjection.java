package nl.voortgang.query.statusmatrix;

import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Keeps the outline and one cell per subject and period, each with the positions between which it was so. */
@Component
final class StatusMatrixProjection implements FoldedProjection {
    static final String NAME = "status_matrix";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fold fold(Tables tables) {
        return new MatrixFold(tables);
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
                    organisation text not null, code text, title text not null, parent_id uuid, completion_year integer,
                    retired boolean not null, sort_key text collate "C" not null, created_position bigint not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index outline_now on outline (level, id) where to_position = 9223372036854775807;
                create index outline_versions on outline (level, id, from_position);
                create index outline_by_parent on outline (parent_id, from_position);
                create index outline_by_organisation on outline (organisation);

                create table cell (
                    level text not null, subject_id uuid not null, period_code text not null,
                    organisation text not null, status_code text not null, scale_version integer not null,
                    status_level text not null, council_proposal boolean not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index cell_now on cell (level, subject_id, period_code)
                    where to_position = 9223372036854775807;
                create index cell_by_organisation on cell (organisation, subject_id, from_position);

                create table period (
                    organisation text not null, code text not null,
                    label text not null, short_label text not null, sort_order integer not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index period_now on period (organisation, code) where to_position = 9223372036854775807;
                create index period_by_organisation on period (organisation);

                create table scale_value (
                    organisation text not null, version integer not null, code text not null,
                    label text not null, colour text not null, shape text not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index scale_value_now on scale_value (organisation, version, code)
                    where to_position = 9223372036854775807;
                """;
    }
}
