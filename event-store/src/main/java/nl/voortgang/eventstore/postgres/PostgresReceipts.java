package nl.voortgang.eventstore.postgres;

import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import nl.voortgang.eventstore.Receipts;
import nl.voortgang.eventstore.StoredReceipt;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks receipts up by the hash under which an append stored them. */
final class PostgresReceipts implements Receipts {
    private final JdbcTemplate jdbc;

    PostgresReceipts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Optional<StoredReceipt> find(String scope, String key) {
        return jdbc
                .query(
                        "select content_hash, aggregate_id, sequence from event_store.receipt where id = ?",
                        (row, number) -> new StoredReceipt(
                                HexFormat.of().formatHex(row.getBytes("content_hash")),
                                row.getString("aggregate_id"),
                                row.getLong("sequence")),
                        ReceiptId.of(scope, key))
                .stream()
                .findFirst();
    }
}
