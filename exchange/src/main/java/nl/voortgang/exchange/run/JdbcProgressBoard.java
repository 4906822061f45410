package nl.voortgang.exchange.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.plan.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board as a table, so that it is the same on all nodes. */
@Component
final class JdbcProgressBoard implements ProgressBoard {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcProgressBoard(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void show(ImportProgress progress) {
        Stage stage = progress.stage();
        ImportReport report = progress.report();
        jdbc.sql("""
                insert into exchange.import_progress
                    (import_id, organisation, actor, state, stage, done, total, message, started_at, updated_at, report)
                values (:id, :organisation, :actor, :state, :stage, :done, :total, :message, :started, :updated, :report)
                on conflict (import_id) do update set state = excluded.state, stage = excluded.stage,
                    done = excluded.done, total = excluded.total, message = excluded.message,
                    updated_at = excluded.updated_at, report = excluded.report""")
                .param("id", progress.importId().value())
                .param("organisation", progress.organisation().value())
                .param("actor", progress.actor().value())
                .param("state", progress.state().name())
                .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("done", progress.done())
                .param("total", progress.total())
                .param("message", progress.message(), Types.VARCHAR)
                .param("started", progress.startedAt().atOffset(ZoneOffset.UTC))
                .param("updated", progress.updatedAt().atOffset(ZoneOffset.UTC))
                .param("report", report == null ? null : json.writeValueAsString(report), Types.VARCHAR)
                .update();
    }

    @Override
    public Optional<ImportProgress> of(ImportId importId) {
        return jdbc.sql("select * from exchange.import_progress where import_id = :id")
                .param("id", importId.value())
                .query((row, n) -> progress(row))
                .optional();
    }

    @Override
    public List<ImportProgress> of(OrganisationId organisation) {
        return jdbc.sql("select * from exchange.import_progress where organisation = :organisation"
                        + " order by started_at desc limit " + SHOWN)
                .param("organisation", organisation.value())
                .query((row, n) -> progress(row))
                .list();
    }

    private ImportProgress progress(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        String report = row.getString("report");
        return new ImportProgress(
                new ImportId(row.getObject("import_id", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new ActorId(row.getObject("actor", UUID.class)),
                ImportState.valueOf(row.getString("state")),
                stage == null ? null : Stage.valueOf(stage),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("message"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                report == null ? null : json.readValue(report, ImportReport.class));
    }
}
