package nl.voortgang.query.statustimeline;

import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Keeps every version of every report and narrative, so that a timeline can be read as it was known at any moment. */
@Component
final class StatusTimelineProjection implements FoldedProjection {
    static final String NAME = "status_timeline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fold fold(Tables tables) {
        return new TimelineFold(tables);
    }

    /**
     * An entry's first version is what was reported; each later one a correction. Versions never end without a successor, so all of them up
     * to a position are the history as it was known there.
     */
    @Override
    public String tables() {
        return """
                create table subject (
                    level text not null, id uuid not null,
                    organisation text not null, kind text not null, code text, title text not null,
                    retired boolean not null, sort_key text collate "C" not null, created_position bigint not null,
                    sequence bigint not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index subject_now on subject (level, id) where to_position = 9223372036854775807;
                create index subject_versions on subject (level, id, from_position);
                create index subject_by_organisation on subject (organisation);

                create table entry (
                    level text not null, subject_id uuid not null, kind text not null, entry_id uuid not null,
                    organisation text not null, period_code text not null,
                    status_code text, scale_version integer, status_level text,
                    title text, explanation text, cause text, consequence text, correction text,
                    judged_time text, judged_money text, judged_quality text, council_proposal text,
                    confirmed_period text, correction_id uuid, reason text, erased text,
                    actor uuid not null, recorded_at timestamptz not null, sequence bigint not null,
                    from_position bigint not null, to_position bigint not null);
                -- Nothing is planned by what these say, and looking at them would be most of the work of "analyze".
                alter table entry alter title set statistics 0, alter explanation set statistics 0,
                    alter cause set statistics 0, alter consequence set statistics 0, alter correction set statistics 0,
                    alter council_proposal set statistics 0, alter reason set statistics 0, alter erased set statistics 0;
                create unique index entry_now on entry (level, subject_id, kind, entry_id)
                    where to_position = 9223372036854775807;
                create index entry_by_subject on entry (level, subject_id, from_position);
                create index entry_by_period on entry (organisation, period_code, from_position);

                create table review (
                    activity_id uuid not null, report_id uuid not null,
                    organisation text not null, period_code text not null,
                    state text not null, reason text,
                    actor uuid not null, recorded_at timestamptz not null, sequence bigint not null,
                    from_position bigint not null, to_position bigint not null);
                create unique index review_now on review (activity_id, report_id)
                    where to_position = 9223372036854775807;
                create index review_by_activity on review (activity_id, from_position);
                create index review_by_period on review (organisation, period_code, from_position);

                create table period (
                    organisation text not null, code text not null,
                    label text not null, sort_order integer not null,
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
