package nl.voortgang.eventstore.postgres;

import java.sql.SQLException;
import nl.voortgang.eventstore.ClaimTakenException;
import nl.voortgang.eventstore.DuplicateRequestException;
import nl.voortgang.eventstore.ObservationStaleException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** What a refusal by the database means. Its own codes (ES…) are raised by {@code event_store.append}. */
final class AppendFailures {
    private AppendFailures() {}

    static RuntimeException meaningOf(SQLException failure) {
        ServerErrorMessage error = serverError(failure);
        if (error == null || endsTheSession(error)) {
            return unknown(failure);
        }
        String detail = String.valueOf(error.getDetail());
        return switch (String.valueOf(error.getSQLState())) {
            case "ES001" -> new ObservationStaleException(detail);
            case "ES002" -> new ClaimTakenException(detail);
            case String state
            when state.equals(PSQLState.UNIQUE_VIOLATION.getState()) ->
                taken(String.valueOf(error.getConstraint()), failure);
            // Guards and names are locked in one order, so only appends that write the same sequence numbers can still
            // meet crosswise.
            case String state
            when state.equals(PSQLState.DEADLOCK_DETECTED.getState()) ->
                new ConcurrencyException("another append writes the same aggregates", failure);
            default -> new EventStoreException("the events were not appended", failure);
        };
    }

    static EventStoreException unknown(Exception failure) {
        return new EventStoreException("it is unknown whether the events were appended", failure);
    }

    /** Whether the server itself said that nothing was written. */
    static boolean isCertain(SQLException failure) {
        ServerErrorMessage error = serverError(failure);
        return error != null && !endsTheSession(error);
    }

    private static RuntimeException taken(String constraint, SQLException failure) {
        return switch (constraint) {
            case "receipt_taken" -> new DuplicateRequestException();
            case "event_sequence_taken" -> new ConcurrencyException("the aggregate has gone on meanwhile", failure);
            default -> new EventStoreException("the events were not appended", failure);
        };
    }

    /** Shutdown, crash or an operator: the session can be told to end after its transaction has committed and before its client has heard so. */
    private static boolean endsTheSession(ServerErrorMessage error) {
        return String.valueOf(error.getSQLState()).startsWith("57P");
    }

    /** Pools and proxies wrap; the driver's own error can be a cause or a next exception. */
    private static @Nullable ServerErrorMessage serverError(@Nullable Throwable failure) {
        if (failure instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            return postgres.getServerErrorMessage();
        }
        if (failure instanceof SQLException sql && sql.getNextException() != null) {
            ServerErrorMessage next = serverError(sql.getNextException());
            if (next != null) {
                return next;
            }
        }
        return failure == null ? null : serverError(failure.getCause());
    }
}
