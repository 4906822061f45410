package nl.voortgang.query.projection;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an exception says about whose fault it is, and what of it may be written down. */
final class Fault {
    private static final Set<String> MISSING = Set.of("42P01", "42703", "3F000");
    /** Connection lost, transaction rolled back, out of resources, lock not available, server going down or coming up. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P02", "25P03", "25006");
    private static final String OUR_CODE = "nl.voortgang.";

    private Fault() {}

    /** Whether it will pass without anybody changing anything: trying again later is the answer. */
    static boolean isPassing(Throwable fault) {
        return chain(fault)
                .anyMatch(cause -> cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || isPassingState(state(cause)));
    }

    /** Whether a table, column or schema is not there: then it is the tables that are wrong, and not the event. */
    static boolean isMissingTable(Throwable fault) {
        return chain(fault).map(Fault::state).anyMatch(state -> state != null && MISSING.contains(state));
    }

    /**
     * What happened and where. Messages of the database and of the platform repeat values, which may be text that a person typed: only
     * the names in them are kept, and messages written by our own code.
     */
    static String describe(Throwable fault) {
        if (fault instanceof UnfitTables unfit) {
            return String.valueOf(unfit.getMessage());
        }
        Throwable cause = chain(fault).reduce((first, last) -> last).orElse(fault);
        String what = cause.getClass().getSimpleName();
        if (cause instanceof SQLException sql) {
            what += " " + sql.getSQLState() + names(sql);
        } else if (thrownByOurCode(cause)) {
            what += ": " + cause.getMessage();
        }
        return what + place(fault).map(frame -> " at " + frame).orElse("");
    }

    private static boolean isPassingState(@Nullable String state) {
        return state != null
                && (PASSING_STATES.contains(state)
                        || PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length()))));
    }

    private static @Nullable String state(Throwable cause) {
        return cause instanceof SQLException sql ? sql.getSQLState() : null;
    }

    private static String names(SQLException sql) {
        ServerErrorMessage server = sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (server == null) {
            return "";
        }
        return Stream.of(server.getTable(), server.getColumn(), server.getConstraint())
                .filter(name -> name != null)
                .map(name -> " " + name)
                .reduce("", String::concat);
    }

    private static boolean thrownByOurCode(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(OUR_CODE);
    }

    private static Optional<StackTraceElement> place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OUR_CODE))
                .findFirst();
    }

    /** The causes, from the outside to the inside; of a failed batch also the statement's own error. */
    private static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Fault::next);
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getNextException() != null) {
            return sql.getNextException();
        }
        return cause.getCause();
    }
}
