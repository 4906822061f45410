package nl.voortgang.eventstore.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.postgres.House.LampLit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A node as a process of its own whose writers append in groups, and say what they ask for and what was acknowledged. It can be killed, as
 * machines do it to programs.
 */
final class WritingProcess implements AutoCloseable {
    private static final int WRITERS = 6;

    private static final String SCOPE = "process";

    private final Process process;
    private final String name;
    private final CompletableFuture<Object> listening;
    private final Map<String, DomainEventMessage<?>> asked = new HashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    private WritingProcess(Process process, String name, Journal journal) {
        this.process = process;
        this.name = name;
        this.listening = Tries.begin(() -> {
            listen(journal);
            return "done";
        });
    }

    /** Its name is that of its sessions, and its aggregates begin with it. */
    static WritingProcess start(PGSimpleDataSource database, String name, Journal journal) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        database.getUrl(),
                        database.getUser(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new WritingProcess(process, name, journal);
    }

    /** The aggregates that {@link #appendHeld} is about. Whoever holds their first places holds up a group. */
    List<String> held() {
        return held(name);
    }

    private static List<String> held(String name) {
        return List.of(name + "-2-held", name + "-3-held", name + "-4-held", name + "-5-held");
    }

    int acknowledged() {
        return acknowledged.get();
    }

    void appendHeld() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    boolean isInAGroup(TestStore spectator) {
        return spectator.count("select count(*) from pg_stat_activity where " + TestStore.A_GROUP_WAITS
                        + " and application_name = '" + name + "'")
                > 0;
    }

    boolean hasLeft(TestStore spectator) {
        return spectator.count("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and application_name = '" + name + "'")
                == 0;
    }

    /** Returns when everything that it said is in the journal. */
    void kill() {
        // By its handle: to destroy the process itself would close its output and throw away what it said last.
        boolean unused = process.toHandle().destroyForcibly();
        process.onExit().join();
        if (!listening.join().equals("done")) {
            throw new AssertionError("what it said was not understood: " + listening.join());
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void listen(Journal journal) throws IOException {
        try (BufferedReader said = process.inputReader(UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ", -1);
                // The last line may have been cut off in the middle; then nobody was told anything by it.
                if (words[0].equals("ask") && words.length == 6 && words[5].equals(".")) {
                    asked.put(words[3], event(words[1], Long.parseLong(words[2]), words[3], Instant.parse(words[4])));
                } else if (words[0].equals("done") && words.length == 3) {
                    DomainEventMessage<?> event = asked.remove(words[1]);
                    journal.note(keyed(event), List.of(event), Journal.Fate.ACKNOWLEDGED);
                    acknowledged.incrementAndGet();
                }
            }
        } finally {
            asked.values().forEach(event -> journal.note(keyed(event), List.of(event), Journal.Fate.UNKNOWN));
        }
    }

    private static AppendConditions keyed(DomainEventMessage<?> event) {
        return TestStore.receipt(SCOPE, event.getAggregateIdentifier() + "/" + event.getSequenceNumber());
    }

    private static DomainEventMessage<?> event(String lamp, long sequence, String id, Instant moment) {
        return new GenericDomainEventMessage<>(
                House.LAMP,
                lamp,
                sequence,
                new LampLit((int) sequence, null, null),
                Map.of("actor", "a-1"),
                id,
                moment);
    }

    /** What the process does. */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setApplicationName(arguments[2]);
        try (TestStore store = TestStore.on(database)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String lamp = arguments[2] + "-" + writer;
                begin(() -> writeForEver(store, lamp));
            }
            if (System.in.read() == '\n') {
                held(arguments[2]).forEach(lamp -> begin(() -> write(store, lamp, 0)));
            }
            // Ends by itself when the one who started it is gone.
            int unused = System.in.read();
        }
    }

    private static void begin(Runnable writing) {
        Thread.ofPlatform().daemon().start(writing);
    }

    private static void writeForEver(TestStore store, String lamp) {
        for (long sequence = 0; ; sequence++) {
            write(store, lamp, sequence);
        }
    }

    private static void write(TestStore store, String lamp, long sequence) {
        DomainEventMessage<LampLit> event = House.lit(lamp, sequence);
        say("ask %s %d %s %s .".formatted(lamp, sequence, event.getIdentifier(), event.getTimestamp()));
        store.append(keyed(event), event);
        say("done " + event.getIdentifier() + " .");
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
