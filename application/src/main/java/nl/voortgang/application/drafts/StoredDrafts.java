package nl.voortgang.application.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.draft.Drafts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in a table. One statement saves: two windows that save at the same moment cannot both win. */
@Component
class StoredDrafts implements Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String OF = " where actor = :actor and organisation = :organisation and period = :period";

    private static final String BEGIN = """
            insert into drafts.draft as there (actor, organisation, period, activity, fields, written_in)
            values (:actor, :organisation, :period, :activity, cast(:fields as jsonb), :window)
            on conflict (actor, organisation, period, activity) do update
                set fields = excluded.fields, closed_since = null, version = nextval('drafts.version'), saved_at = now()
                where there.written_in = excluded.written_in or there.version = :seen
            returning *""";
    private static final String GO_ON = """
            update drafts.draft
            set fields = cast(:fields as jsonb), closed_since = null, version = nextval('drafts.version'),
                saved_at = now(), written_in = :window
            where actor = :actor and organisation = :organisation and period = :period and activity = :activity
                and (version = :seen or written_in = :window)
            returning *""";

    private final JdbcClient jdbc;

    private final Duration kept;

    /** @param kept how long drafts of a closed period are kept */
    StoredDrafts(JdbcClient jdbc, Migrations done, @Value("${voortgang.drafts.kept-after-closing:90d}") Duration kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public Optional<Draft> find(ActorId actor, PeriodId period, ActivityId activity) {
        return of("select * from drafts.draft" + OF + " and activity = :activity", actor, period)
                .param("activity", activity.value())
                .query(StoredDrafts::draft)
                .optional();
    }

    @Override
    public Map<ActivityId, Draft> of(ActorId actor, PeriodId period) {
        Map<ActivityId, Draft> drafts = new LinkedHashMap<>();
        of("select * from drafts.draft" + OF, actor, period)
                .query(StoredDrafts::draft)
                .list()
                .forEach(draft -> drafts.put(draft.activity(), draft));
        return drafts;
    }

    @Override
    public Optional<Draft> save(
            ActorId actor, PeriodId period, ActivityId activity, Map<String, String> fields, long seen, String window) {
        return of(seen == NONE ? BEGIN : GO_ON, actor, period)
                .param("activity", activity.value())
                .param("fields", JSON.writeValueAsString(fields))
                .param("window", window)
                .param("seen", seen)
                .query(StoredDrafts::draft)
                .optional();
    }

    @Override
    public void discard(ActorId actor, PeriodId period, Map<ActivityId, Long> seen) {
        if (!seen.isEmpty()) {
            // A version is never used again, so it says by itself which draft is meant.
            of("delete from drafts.draft" + OF + " and version in (:versions)", actor, period)
                    .param("versions", seen.values())
                    .update();
        }
    }

    @Override
    public List<InPeriod> all(ActorId actor, OrganisationId organisation) {
        return jdbc.sql("select * from drafts.draft where actor = ? and organisation = ? order by period, saved_at")
                .param(actor.value())
                .param(organisation.value())
                .query((row, number) -> {
                    OffsetDateTime closed = row.getObject("closed_since", OffsetDateTime.class);
                    return new InPeriod(
                            new PeriodId(organisation, row.getString("period")),
                            draft(row, number),
                            closed == null ? null : closed.toInstant().plus(kept));
                })
                .list();
    }

    /** Periods of which anybody has a draft. */
    List<PeriodId> periods() {
        return jdbc.sql("select distinct organisation, period from drafts.draft")
                .query((row, number) ->
                        new PeriodId(new OrganisationId(row.getString("organisation")), row.getString("period")))
                .list();
    }

    /** The period takes reports: its drafts are kept, however long it was closed before. */
    void keep(PeriodId period) {
        ofAll("update drafts.draft set closed_since = null where closed_since is not null", period)
                .update();
    }

    /** The period is closed: from now on, unless that was known already. What was closed long enough goes; says how many. */
    int expire(PeriodId period, Instant now) {
        ofAll("update drafts.draft set closed_since = :now where closed_since is null", period)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return ofAll("delete from drafts.draft where closed_since <= :before", period)
                .param("before", now.minus(kept).atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec ofAll(String sql, PeriodId period) {
        return jdbc.sql(sql + " and organisation = :organisation and period = :period")
                .param("organisation", period.organisationId().value())
                .param("period", period.code());
    }

    @Override
    public Set<ActivityId> activities(PeriodId period) {
        return jdbc
                .sql("select distinct activity from drafts.draft where organisation = ? and period = ?")
                .param(period.organisationId().value())
                .param(period.code())
                .query(UUID.class)
                .list()
                .stream()
                .map(ActivityId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private JdbcClient.StatementSpec of(String sql, ActorId actor, PeriodId period) {
        return jdbc.sql(sql)
                .param("actor", actor.value())
                .param("organisation", period.organisationId().value())
                .param("period", period.code());
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new ActivityId(row.getObject("activity", UUID.class)),
                row.getLong("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("fields"), FIELDS));
    }
}
