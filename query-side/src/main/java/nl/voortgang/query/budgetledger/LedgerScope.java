package nl.voortgang.query.budgetledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what of the outline a question is about, as the outline was known at the moment of the answer. */
@Component
final class LedgerScope {
    private static final String KNOWN_THEN = " and from_position <= :known and :known < to_position";

    private static final String ORGANISATION_EXISTS =
            "select exists (select from budget_ledger.organisation where id = :organisation and position <= :known)";
    private static final String ACTIVITY_EXISTS =
            "select exists (select from budget_ledger.subject where id = :activity"
                    + " and organisation = :organisation and kind = 'ACTIVITY'" + KNOWN_THEN + ")";
    private static final String PROGRAMMES = """
            with recursive known as %s (
                select id, kind, code, title, parent_id from budget_ledger.subject
                where organisation = :organisation and from_position <= :known and :known < to_position),
            up (id, above, height) as (
                select id, id, 0 from known %s
                union
                select up.id, known.parent_id, up.height + 1
                from up join known on known.id = up.above
                where known.parent_id is not null and up.height < 50)
            select distinct on (up.id) up.id as subject, known.*
            from up join known on known.id = up.above
            order by up.id, (known.kind = 'PROGRAMME') desc, up.height desc
            """;

    private final JdbcClient jdbc;

    LedgerScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void requireOrganisation(OrganisationId organisation, AsOf asOf) {
        boolean known = jdbc.sql(ORGANISATION_EXISTS)
                .param("organisation", organisation.value())
                .param("known", asOf.position())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("organisation " + organisation);
        }
    }

    /** Whether there was what a question is about, once the trip was sent on which that was asked. */
    record Existence(LedgerQuestion question, List<Boolean> organisation, List<Boolean> activity) {
        /** @throws NotFound where the organisation or the activity was not known then */
        void require() {
            if (!organisation.getFirst()) {
                throw new NotFound("organisation " + question.organisationId());
            }
            if (activity.contains(false)) {
                throw new NotFound("activity " + question.activityId());
            }
        }
    }

    /** Asked on a trip that knows the organisation and the position. */
    static Existence existence(RoundTrip trip, LedgerQuestion question) {
        ActivityId activity = question.activityId();
        return new Existence(
                question,
                trip.ask(ORGANISATION_EXISTS, (row, number) -> row.getBoolean(1)),
                activity == null
                        ? List.of()
                        : trip.with("activity", activity.value())
                                .ask(ACTIVITY_EXISTS, (row, number) -> row.getBoolean(1)));
    }

    /**
     * The subjects whose lines count, as text of an array of UUIDs; null for all of them.
     *
     * @throws NotFound where the organisation of a programme, or the programme, was not known then
     */
    @Nullable
    String subjects(LedgerQuestion question, AsOf asOf) {
        String programme = question.programme();
        ActivityId activity = question.activityId();
        List<UUID> below = programme == null ? null : below(heading(programme, question, asOf), asOf);
        if (activity == null) {
            return below == null ? null : array(below);
        }
        return array(below == null || below.contains(activity.value()) ? List.of(activity.value()) : List.of());
    }

    /** By its code, or else by its id. A retired heading is found by its code as long as no other has taken that. */
    private UUID heading(String codeOrId, LedgerQuestion question, AsOf asOf) {
        requireOrganisation(question.organisationId(), asOf);
        Optional<UUID> found = jdbc.sql("select id from budget_ledger.subject where organisation = :organisation"
                        + " and kind in ('PROGRAMME', 'THEME') and (code = :heading or id::text = lower(:heading))"
                        + KNOWN_THEN
                        + " order by retired, created_position desc limit 1")
                .param("organisation", question.organisationId().value())
                .param("heading", codeOrId)
                .param("known", asOf.position())
                .query(UUID.class)
                .optional();
        return found.orElseThrow(() -> new NotFound("programme or theme " + codeOrId));
    }

    private List<UUID> below(UUID heading, AsOf asOf) {
        return jdbc.sql("""
                        with recursive below (id) as (
                            select cast(:heading as uuid)
                            union
                            select subject.id from budget_ledger.subject join below on subject.parent_id = below.id
                            where from_position <= :known and :known < to_position)
                        select id from below
                        """)
                .param("heading", heading)
                .param("known", asOf.position())
                .query(UUID.class)
                .list();
    }

    /**
     * The programme that each subject belongs to: the uppermost programme above it or itself, and where there is none whatever stands uppermost.
     * Asked on a trip that knows the organisation and the position.
     */
    static Map<UUID, Programme> programmes(RoundTrip trip) {
        return programmes(trip, PROGRAMMES.formatted("materialized", ""));
    }

    /** The same of some subjects, which the trip knows: from each of them upwards, and nothing else is looked at. */
    static Map<UUID, Programme> programmesOfSubjects(RoundTrip trip) {
        return programmes(trip, PROGRAMMES.formatted("not materialized", "where id = any(cast(:subjects as uuid[]))"));
    }

    private static Map<UUID, Programme> programmes(RoundTrip trip, String select) {
        Map<UUID, Programme> programmes = new HashMap<>();
        trip.ask(
                select,
                row -> programmes.put(
                        row.getObject("subject", UUID.class),
                        new Programme(
                                row.getObject("id", UUID.class),
                                SubjectKind.valueOf(row.getString("kind")),
                                row.getString("code"),
                                row.getString("title"))));
        return programmes;
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
