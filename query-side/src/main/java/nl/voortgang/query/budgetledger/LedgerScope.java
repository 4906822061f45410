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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what of the outline a question is about, as the outline was known at the moment of the answer. */
@Component
final class LedgerScope {
    private static final String KNOWN_THEN = " and from_position <= :known and :known < to_position";

    private final JdbcClient jdbc;

    LedgerScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void requireOrganisation(OrganisationId organisation, AsOf asOf) {
        boolean known = jdbc.sql(
                        "select exists (select from budget_ledger.organisation where id = :id and position <= :known)")
                .param("id", organisation.value())
                .param("known", asOf.position())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("organisation " + organisation);
        }
    }

    /**
     * The subjects whose lines count, as text of an array of UUIDs; null for all of them.
     *
     * @throws NotFound where the programme or the activity was not known then
     */
    @Nullable
    String subjects(LedgerQuestion question, AsOf asOf) {
        String programme = question.programme();
        ActivityId activity = question.activityId();
        List<UUID> below = programme == null ? null : below(heading(programme, question, asOf), asOf);
        if (activity == null) {
            return below == null ? null : array(below);
        }
        requireActivity(activity, question, asOf);
        return array(below == null || below.contains(activity.value()) ? List.of(activity.value()) : List.of());
    }

    /** By its code, or else by its id. A retired heading is found by its code as long as no other has taken that. */
    private UUID heading(String codeOrId, LedgerQuestion question, AsOf asOf) {
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
     */
    Map<UUID, Programme> programmes(OrganisationId organisation, AsOf asOf) {
        Map<UUID, Programme> programmes = new HashMap<>();
        jdbc.sql("""
                        with recursive known as (
                            select id, kind, code, title, parent_id from budget_ledger.subject
                            where organisation = :organisation and from_position <= :known and :known < to_position),
                        up (id, above, height) as (
                            select id, id, 0 from known
                            union
                            select up.id, known.parent_id, up.height + 1
                            from up join known on known.id = up.above
                            where known.parent_id is not null and up.height < 50)
                        select distinct on (up.id) up.id as subject, known.*
                        from up join known on known.id = up.above
                        order by up.id, (known.kind = 'PROGRAMME') desc, up.height desc
                        """)
                .param("organisation", organisation.value())
                .param("known", asOf.position())
                .query((RowCallbackHandler) row -> programmes.put(
                        row.getObject("subject", UUID.class),
                        new Programme(
                                row.getObject("id", UUID.class),
                                SubjectKind.valueOf(row.getString("kind")),
                                row.getString("code"),
                                row.getString("title"))));
        return programmes;
    }

    private void requireActivity(ActivityId activity, LedgerQuestion question, AsOf asOf) {
        boolean known = jdbc.sql("select exists (select from budget_ledger.subject where id = :id"
                        + " and organisation = :organisation and kind = 'ACTIVITY'" + KNOWN_THEN + ")")
                .param("id", activity.value())
                .param("organisation", question.organisationId().value())
                .param("known", asOf.position())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("activity " + activity);
        }
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
