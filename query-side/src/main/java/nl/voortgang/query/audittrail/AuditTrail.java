package nl.voortgang.query.audittrail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.VisibleEvents;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what, when, why. */
@Component
public final class AuditTrail {
    static final String PROJECTION = "audit_trail";

    private final JdbcClient jdbc;
    private final Moments moments;
    private final ActorNames names;
    private final ObjectProvider<VisibleEvents> visible;

    AuditTrail(JdbcClient jdbc, Moments moments, ActorNames names, ObjectProvider<VisibleEvents> visible) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.names = names;
        this.visible = visible;
    }

    /** The same, at one position of the log, whatever moment is asked for; from and to are still looked up. */
    public AuditTrail at(AsOf asOf) {
        return new AuditTrail(
                jdbc,
                (projection, moment) -> moment == null ? asOf : earlier(moments.resolve(projection, moment), asOf),
                names,
                visible);
    }

    private static AsOf earlier(AsOf one, AsOf other) {
        return one.position() < other.position() ? one : other;
    }

    /**
     * A page of the events of an organisation, as far as they may be shown to whoever asks.
     *
     * @throws NotFound where the organisation, the activity or the goal was not known then
     */
    public TrailPage page(TrailQuestion question, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PROJECTION, knownAt);
        requireOrganisation(question.organisationId(), asOf);
        subjects(question).forEach(subject -> requireSubject(subject, question.organisationId(), asOf));
        List<TrailEntry> found =
                new TrailSearch(jdbc, names, question, shown(question)).first(TrailSpan.of(question, asOf, moments));
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
     * The positions of all events that concern any of these programmes, themes, goals or activities.
     *
     * @throws NotFound where there were none then
     */
    public TrailSteps steps(Set<UUID> subjects, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PROJECTION, knownAt);
        List<Long> positions = jdbc.sql("""
                        select distinct position from audit_trail.concerned
                        where subject_id = any (:subjects) and position <= :known order by position
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("known", asOf.position())
                .query(Long.class)
                .list();
        if (positions.isEmpty()) {
            throw new NotFound("events of " + subjects);
        }
        return new TrailSteps(positions);
    }

    /** The last position that had been given at a moment, as far as the trail has come. */
    public long positionAt(Instant moment) {
        return moments.resolve(PROJECTION, moment).position();
    }

    private @Nullable Set<String> shown(TrailQuestion question) {
        return visible.stream()
                .findFirst()
                .map(events -> events.namesIn(question.organisationId()))
                .orElse(null);
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
        if (organisation.isInstallation()) {
            return;
        }
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
