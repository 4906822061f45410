package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.postgres.AppendRequest.Row;
import org.jspecify.annotations.Nullable;

/** Hands a request to the database function {@code event_store.append}: one statement, one round trip, commit included. */
final class AppendCall {
    private static final String SQL =
            "select event_store.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter;

    private AppendCall(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    static void execute(Connection connection, AppendRequest request) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            AppendCall call = new AppendCall(connection, statement);
            call.bindConditions(request);
            call.bindEvents(request.events());
            statement.execute();
        }
    }

    private void bindConditions(AppendRequest request) throws SQLException {
        AppendConditions conditions = request.conditions();
        bindReceipt(conditions.receipt());
        array("text", conditions.claims(), Claim::name);
        array("text", conditions.claims(), Claim::aggregateId);
        array("text", conditions.released(), Claim::name);
        array("text", conditions.released(), Claim::aggregateId);
        array("text", conditions.observed(), Observation::aggregateId);
        array("int8", conditions.observed(), Observation::sequence);
        array("text", request.guarded());
        array("text", request.contended());
    }

    private void bindReceipt(@Nullable Receipt receipt) throws SQLException {
        statement.setObject(++parameter, receipt == null ? null : ReceiptId.of(receipt.scope(), receipt.key()));
        statement.setBytes(++parameter, receipt == null ? null : HexFormat.of().parseHex(receipt.contentHash()));
    }

    private void bindEvents(List<Row> events) throws SQLException {
        array("uuid", events, Row::eventId);
        array("text", events, row -> row.message().getType());
        array("text", events, row -> row.message().getAggregateIdentifier());
        array("int8", events, row -> row.message().getSequenceNumber());
        array("text", events, row -> row.encoded().name());
        array("int4", events, row -> row.encoded().revision());
        // Cut off rather than rounded by the database: an event must not seem to have occurred later than it did.
        array("timestamptz", events, row -> row.message().getTimestamp().truncatedTo(ChronoUnit.MICROS));
        array("bytea", events.stream().map(row -> row.encoded().payload()).toArray(byte[][]::new));
        array("bytea", events.stream().map(Row::metadata).toArray(byte[][]::new));
        array("bytea", events.stream().map(row -> row.encoded().keys()).toArray(byte[][]::new));
    }

    private <T> void array(String type, List<T> rows, Function<T, Object> column) throws SQLException {
        array(type, rows.stream().map(column).toArray());
    }

    private void array(String type, Object[] values) throws SQLException {
        statement.setArray(++parameter, connection.createArrayOf(type, values));
    }
}
