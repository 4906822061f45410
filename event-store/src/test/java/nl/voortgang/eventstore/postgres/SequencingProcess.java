package nl.voortgang.eventstore.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.voortgang.eventstore.AppendConditions;
import org.postgresql.ds.PGSimpleDataSource;

/** A node as a process of its own, which gives positions and does nothing else. It can be paused and killed, as machines do it to programs. */
final class SequencingProcess implements AutoCloseable {
    private static final String READY = "sequencing";

    private final Process process;

    private SequencingProcess(Process process) {
        this.process = process;
    }

    /** Returns when its sequencer runs. */
    static SequencingProcess start(PGSimpleDataSource database) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SequencingProcess.class.getName(),
                        database.getUrl(),
                        database.getUser())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader(UTF_8).readLine();
        if (!READY.equals(said)) {
            process.destroyForcibly();
            throw new AssertionError("the process does not give positions, but says: " + said);
        }
        return new SequencingProcess(process);
    }

    /** What the process does. */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        try (PostgresEventStore store =
                PostgresEventStore.build(database, database, House.CODEC, Set.of(), events -> AppendConditions.NONE)) {
            store.start();
            System.out.println(READY);
            // Ends by itself when the one who started it is gone.
            int unused = System.in.read();
        }
    }

    /** As when a virtual machine is moved, or a laptop shut: it does nothing, and does not know it. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (!kill.waitFor(20, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new AssertionError("the process could not be sent " + name);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
