package nl.voortgang.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.postgres.AppendRequest.Row;

/** Hands a request to the database function {@code event_store.append}: one statement, one round trip, commit included. */
final class AppendCall {
    private static final String SQL =
            "select event_store.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final SqlArrays arrays;

    private AppendCall(SqlArrays arrays) {
        this.arrays = arrays;
    }

    static void execute(Connection connection, AppendRequest request) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            AppendCall call = new AppendCall(new SqlArrays(connection, statement));
            call.bindConditions(request);
            call.bindEvents(request.events());
            statement.execute();
        }
    }

    static byte[] contentHash(Receipt receipt) {
        return HexFormat.of().parseHex(receipt.contentHash());
    }

    private void bindConditions(AppendRequest request) throws SQLException {
        AppendConditions conditions = request.conditions();
        Receipt receipt = conditions.receipt();
        arrays.value(request.receiptId(), Types.OTHER);
        arrays.value(receipt == null ? null : contentHash(receipt), Types.BINARY);
        arrays.texts(conditions.claims(), Claim::name);
        arrays.texts(conditions.claims(), Claim::aggregateId);
        arrays.texts(conditions.released(), Claim::name);
        arrays.texts(conditions.released(), Claim::aggregateId);
        arrays.texts(conditions.observed(), Observation::aggregateId);
        arrays.longs(conditions.observed(), Observation::sequence);
        arrays.texts(Arrays.asList(request.guarded()), Function.identity());
        arrays.texts(Arrays.asList(request.contended()), Function.identity());
    }

    private void bindEvents(List<Row> events) throws SQLException {
        arrays.uuids(events, Row::eventId);
        arrays.texts(events, row -> row.message().getType());
        arrays.texts(events, row -> row.message().getAggregateIdentifier());
        arrays.longs(events, row -> row.message().getSequenceNumber());
        arrays.texts(events, row -> row.encoded().name());
        arrays.ints(events, row -> row.encoded().revision());
        arrays.moments(events, row -> row.message().getTimestamp());
        arrays.bytes(events, row -> row.encoded().payload());
        arrays.bytes(events, Row::metadata);
        arrays.bytes(events, row -> row.encoded().keys());
    }
}
