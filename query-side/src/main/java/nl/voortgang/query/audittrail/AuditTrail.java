package nl.voortgang.query.audittrail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what, when, why. */
@Component
public final class AuditTrail {
    static final String PROJECTION = "audit_trail";

    private final JdbcClient jdbc;
    private final Moments moments;
    private final ActorNames names;

    AuditTrail(JdbcClient jdbc, Moments moments, ActorNames names) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.names = names;
    }

    /**
     * A page of the events of an organisation.
     *
     * @throws NotFound where the organisation, the activity or the goal was not known then
     */
    public TrailPage page(TrailQuestion question, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PROJECTION, knownAt);
        requireOrganisation(question.organisationId(), asOf);
        subjects(question).forEach(subject -> requireSubject(subject, question.organisationId(), asOf));
        TrailSearch search = new TrailSearch(question, TrailSpan.of(question, asOf, moments));
        List<TrailEntry> found = jdbc.sql(search.sql())
                .params(search.parameters())
                .query(new TrailEntries(names))
                .list();
        if (found.size() <= question.limit()) {
            return new TrailPage(found, null, asOf);
        }
        List<TrailEntry> items = List.copyOf(found.subList(0, question.limit()));
        return new TrailPage(items, Long.toString(items.getLast().position()), asOf);
    }

    /** What was handed in under this number, in the order in which it was recorded; empty where there is no such submission. */
    public List<TrailEntry> submission(OrganisationId organisation, String reference) {
        AsOf asOf = moments.resolve(PROJECTION, null);
        return jdbc.sql("select * from audit_trail.entry where organisation = :organisation"
                        + " and reference = :reference and position <= :known order by position")
                .param("organisation", organisation.value())
                .param("reference", reference)
                .param("known", asOf.position())
                .query(new TrailEntries(names))
                .list();
    }

    /**
     * The event at a position, of whatever organisation: it is the caller's to see that the asker may read of that one.
     *
     * @throws NotFound where nothing had that position then
     */
    public TrailEvent event(long position, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PROJECTION, knownAt);
        TrailEntries entries = new TrailEntries(names);
        return jdbc.sql("select * from audit_trail.entry where position = :position and position <= :known")
                .param("position", position)
                .param("known", asOf.position())
                .query((row, number) -> new TrailEvent(
                        new OrganisationId(row.getString("organisation")),
                        entries.mapRow(row, number),
                        row.getObject("event_id", UUID.class),
                        row.getLong("sequence"),
                        TrailEntries.moment(row, "occurred_at"),
                        Shown.subjects(row.getString("concerned")),
                        asOf))
                .optional()
                .orElseThrow(() -> new NotFound("event " + position));
    }

    private static Stream<UUID> subjects(TrailQuestion question) {
        return Stream.concat(
                Stream.ofNullable(question.activityId()).map(id -> id.value()),
                Stream.ofNullable(question.goalId()).map(id -> id.value()));
    }

    private void requireOrganisation(OrganisationId organisation, AsOf asOf) {
        boolean known = jdbc.sql("""
                        select exists (select from audit_trail.entry
                            where organisation = :organisation and event = 'organisation.registered' and position <= :known)
                        """)
                .param("organisation", organisation.value())
                .param("known", asOf.position())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("organisation " + organisation);
        }
    }

    private void requireSubject(UUID subject, OrganisationId organisation, AsOf asOf) {
        boolean known = jdbc.sql("""
                        select exists (select from audit_trail.concerned
                            join audit_trail.entry on entry.position = concerned.position
                            where concerned.subject_id = :subject and concerned.position <= :known
                                and entry.organisation = :organisation)
                        """)
                .param("subject", subject)
                .param("organisation", organisation.value())
                .param("known", asOf.position())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("subject " + subject);
        }
    }
}
