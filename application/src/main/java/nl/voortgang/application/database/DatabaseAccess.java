package nl.voortgang.application.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The embedded database: started by this process, or, for a command line beside a running program, the one that program started. */
record DatabaseAccess(String jdbcUrl, @Nullable EmbeddedDatabase own) implements AutoCloseable {
    /** Set by the command line, which may work beside a running program. */
    static final String JOIN_RUNNING = "voortgang.database.join-running";

    static DatabaseAccess embedded(Environment environment) {
        Path directory = EmbeddedDatabase.directory(environment);
        if (environment.getProperty(JOIN_RUNNING, Boolean.class, false)) {
            var home = Home.take(directory);
            if (home.isEmpty()) {
                return Home.postmaster(directory)
                        .map(running -> new DatabaseAccess(EmbeddedDatabase.url(running.port()), null))
                        .orElseThrow(() -> new StartupProblem(
                                "The program that uses " + directory + " is just starting: try again in a moment."));
            }
            home.get().close();
        }
        EmbeddedDatabase own = EmbeddedDatabase.running(environment);
        return new DatabaseAccess(own.jdbcUrl(), own);
    }

    /** Whether its schemas are what this program needs already. */
    boolean isMigrated() {
        return own != null && own.isMigrated();
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
