package nl.voortgang.query.audittrail;

import nl.voortgang.events.Event;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every event as a row that says who changed what, when, why, and from what to what. */
@Component
final class AuditTrailProjection implements FoldedProjection {

    @Override
    public String name() {
        return AuditTrail.PROJECTION;
    }

    @Override
    public String tables() {
        return """
        create table entry (
            position bigint primary key,
            recorded_at timestamptz not null,
            occurred_at timestamptz not null,
            event_id uuid not null,
            sequence bigint not null,
            organisation text not null,
            event text not null,
            aggregate text not null,
            subject_kind text,
            subject_id uuid,
            subject_code text,
            subject_title text,
            concerned text,
            item text,
            period text,
            actor uuid not null,
            reason text,
            import_id uuid,
            reference text,
            changes json not null
        );
        -- Nothing is planned by what these say, and looking at them would be most of the work of "analyze".
        alter table entry alter concerned set statistics 0, alter reason set statistics 0, alter changes set statistics 0;
        create index entry_by_organisation on entry (organisation, (-position));
        create index entry_by_actor on entry (organisation, actor, (-position));
        create index entry_by_event on entry (organisation, event, (-position));
        create index entry_by_actor_and_event on entry (organisation, actor, event, (-position));
        create index entry_by_reference on entry (organisation, reference) where reference is not null;
        create table concerned (
            subject_id uuid not null,
            position bigint not null,
            primary key (subject_id, position)
        );
        create table remembered (
            aggregate text not null,
            part text not null,
            item text,
            subjects text not null,
            fields text not null,
            primary key (aggregate, part)
        );
        create table passage (
            organisation text not null,
            last_position bigint not null,
            first_position bigint not null,
            events text not null,
            words text not null,
            primary key (organisation, last_position)
        );
        alter table passage alter events set statistics 0, alter words set statistics 0;
        """;
    }

    @Override
    public Fold fold(Tables tables) {
        return new TrailFold(tables);
    }

    /** A row repeats what its subject was called, which other streams of the organisation say. */
    @Override
    public Object dependsOn(LoggedEvent event) {
        return ((Event) event.payload()).organisationId();
    }
}
