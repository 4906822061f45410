package nl.voortgang.application.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived its program, because that was killed. It is ours, so we end it before we start anew. */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final long PATIENCE_SECONDS = 30;

    private Orphan() {}

    /** Stops it, where there is one. The directory's lock is ours, so no living program can be using it. */
    static void stop(Path directory, Path data) {
        Home.postmaster(directory)
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .filter(process -> isPostgresOf(process, data))
                .ifPresent(Orphan::end);
    }

    /** The number of a process that is long gone may be another's by now. */
    private static boolean isPostgresOf(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .map(command -> command.contains("postgres") && command.contains(data.toString()))
                // Where the system does not tell, the program's name must do.
                .orElseGet(() -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
    }

    private static void end(ProcessHandle process) {
        LOG.warn(
                "A database server of an earlier run is still there (process {}); it is stopped first.", process.pid());
        fastShutdown(process);
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Starting was interrupted.", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new StartupProblem(
                    "A database server of an earlier run does not stop: end process " + process.pid()
                            + " and start again.",
                    e);
        }
    }

    /** SIGINT makes PostgreSQL end its sessions and stop cleanly; the polite signal would wait for sessions that never end. */
    private static void fastShutdown(ProcessHandle process) {
        try {
            int exit = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit == 0) {
                return;
            }
        } catch (IOException noSuchProgram) {
            LOG.debug("There is no kill command here.", noSuchProgram);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
    }
}
