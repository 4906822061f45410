package nl.voortgang.eventstore.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.postgres.AppendRequest.Row;

/** Hands a group to the database function {@code event_store.append_group}: one statement, one round trip, commit included. */
final class GroupCall {
    private static final String SQL =
            "select event_store.append_group(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final SqlArrays arrays;
    private final List<AppendRequest> group;

    private GroupCall(SqlArrays arrays, List<AppendRequest> group) {
        this.arrays = arrays;
        this.group = group;
    }

    /** Says of each request whether it was written. What was not has left no trace. */
    static boolean[] execute(Connection connection, List<AppendRequest> group) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            GroupCall call = new GroupCall(new SqlArrays(connection, statement), group);
            call.bindRequests();
            call.bindObservations();
            call.bindEvents();
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return answers(result.getArray(1));
            }
        }
    }

    private static boolean[] answers(Array written) throws SQLException {
        Boolean[] each = (Boolean[]) written.getArray();
        boolean[] answers = new boolean[each.length];
        for (int request = 0; request < each.length; request++) {
            answers[request] = each[request];
        }
        return answers;
    }

    private void bindRequests() throws SQLException {
        arrays.uuids(group, AppendRequest::receiptId);
        arrays.bytes(group, request -> {
            Receipt receipt = request.conditions().receipt();
            return receipt == null ? null : AppendCall.contentHash(receipt);
        });
        arrays.texts(group, request -> request.first().getType());
        arrays.texts(group, AppendRequest::aggregateId);
        arrays.longs(group, request -> request.first().getSequenceNumber());
        arrays.longs(group, request -> request.last().getSequenceNumber());
    }

    /** Most requests of a moment rest on the same few things. */
    private void bindObservations() throws SQLException {
        Map<Observation, Integer> numbers = new LinkedHashMap<>();
        List<Integer> observing = new ArrayList<>();
        List<Integer> observations = new ArrayList<>();
        for (int request = 0; request < group.size(); request++) {
            for (Observation seen : group.get(request).conditions().observed()) {
                observing.add(request + 1);
                observations.add(numbers.computeIfAbsent(seen, unseen -> numbers.size() + 1));
            }
        }
        List<Observation> seen = List.copyOf(numbers.keySet());
        arrays.texts(seen, Observation::aggregateId);
        arrays.longs(seen, Observation::sequence);
        arrays.ints(observing, Function.identity());
        arrays.ints(observations, Function.identity());
    }

    private void bindEvents() throws SQLException {
        List<Integer> requests = new ArrayList<>();
        List<Row> events = new ArrayList<>();
        for (int request = 0; request < group.size(); request++) {
            for (Row event : group.get(request).events()) {
                requests.add(request + 1);
                events.add(event);
            }
        }
        arrays.ints(requests, Function.identity());
        arrays.uuids(events, Row::eventId);
        arrays.texts(events, row -> row.encoded().name());
        arrays.ints(events, row -> row.encoded().revision());
        arrays.moments(events, row -> row.message().getTimestamp());
        arrays.bytes(events, row -> row.encoded().payload());
        arrays.bytes(events, Row::metadata);
        arrays.bytes(events, row -> row.encoded().keys());
    }
}
