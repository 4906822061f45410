package nl.voortgang.application.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.PeriodId;
import nl.voortgang.publication.publishing.PrintTrouble;
import nl.voortgang.publication.publishing.Troubles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What could not be printed, in a table that all nodes look at. */
@Component
class StoredTroubles implements Troubles {
    private static final String OF = " where period = :period and edition = :edition";

    private final JdbcClient jdbc;

    StoredTroubles(JdbcClient jdbc, Migrations done) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PrintTrouble> find(PeriodId period, int edition) {
        return of("select * from publishing.trouble" + OF, period, edition)
                .query(StoredTroubles::read)
                .optional()
                .map(Of::trouble);
    }

    @Override
    public List<Of> all() {
        return jdbc.sql("select * from publishing.trouble")
                .query(StoredTroubles::read)
                .list();
    }

    @Override
    public void put(Of it) {
        of("""
                insert into publishing.trouble (period, edition, attempts, last_attempt, next_attempt, kind)
                values (:period, :edition, :attempts, :last, :next, :kind)
                on conflict (period, edition) do update set attempts = excluded.attempts,
                    last_attempt = excluded.last_attempt, next_attempt = excluded.next_attempt, kind = excluded.kind""", it.period(), it.edition())
                .param("attempts", it.trouble().attempts())
                .param("last", it.trouble().lastAttempt().atOffset(ZoneOffset.UTC))
                .param("next", it.trouble().nextAttempt().atOffset(ZoneOffset.UTC))
                .param("kind", it.trouble().kind())
                .update();
    }

    @Override
    public void remove(PeriodId period, int edition) {
        of("delete from publishing.trouble" + OF, period, edition).update();
    }

    private JdbcClient.StatementSpec of(String sql, PeriodId period, int edition) {
        return jdbc.sql(sql).param("period", period.toString()).param("edition", edition);
    }

    private static Of read(ResultSet row, int number) throws SQLException {
        return new Of(
                PeriodId.of(row.getString("period")),
                row.getInt("edition"),
                new PrintTrouble(
                        row.getInt("attempts"),
                        row.getObject("last_attempt", OffsetDateTime.class).toInstant(),
                        row.getObject("next_attempt", OffsetDateTime.class).toInstant(),
                        row.getString("kind")));
    }
}
