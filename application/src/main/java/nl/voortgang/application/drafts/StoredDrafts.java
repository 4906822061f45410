package nl.voortgang.application.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.draft.Drafts;
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
                set fields = excluded.fields, version = nextval('drafts.version'), saved_at = now()
                where there.written_in = excluded.written_in or there.version = :seen
            returning *""";
    private static final String GO_ON = """
            update drafts.draft
            set fields = cast(:fields as jsonb), version = nextval('drafts.version'), saved_at = now(), written_in = :window
            where actor = :actor and organisation = :organisation and period = :period and activity = :activity
                and (version = :seen or written_in = :window)
            returning *""";

    private final JdbcClient jdbc;

    StoredDrafts(JdbcClient jdbc, Migrations done) {
        this.jdbc = jdbc;
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
