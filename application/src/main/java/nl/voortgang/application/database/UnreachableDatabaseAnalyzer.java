package nl.voortgang.application.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do where the database that was given does not let the program in. */
final class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<PSQLException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        String state = cause.getSQLState();
        // 08: cannot connect; 28: not let in; 3D: no such database. Anything else is no question of access.
        if (state == null || !(state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"))) {
            return null;
        }
        return new FailureAnalysis(
                "The database does not let the program in (" + cause.getMessage()
                        + "): check spring.datasource.url, spring.datasource.username and spring.datasource.password.",
                "",
                cause);
    }
}
