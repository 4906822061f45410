package nl.voortgang.benchmarks.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.voortgang.benchmarks.Database;
import nl.voortgang.benchmarks.ProgramJar;
import nl.voortgang.benchmarks.Report;
import nl.voortgang.benchmarks.history.Loader;
import nl.voortgang.benchmarks.http.RunningProgram;
import nl.voortgang.benchmarks.http.RunningProgram.Account;
import nl.voortgang.eventstore.postgres.EventStoreMigration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Weight and time to first byte of every kind of page, on the demonstration and on a history of any size. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description =
                "Measures every kind of page on the demonstration data, and on a generated history where --events is given.")
public final class PagesBenchmark implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Pattern BEHIND = Pattern.compile("\"lag\"\\s*:\\s*[1-9]");

    @Mixin
    private ProgramJar jar = new ProgramJar();

    @Option(
            names = "--events",
            defaultValue = "0",
            description = "size of the generated history; 0 for none (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--seed", defaultValue = "1", description = "of the history (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--rounds",
            defaultValue = "15",
            description = "how often each page is asked for (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--out", description = "a file for the tables, besides the console")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        StringBuilder tables = new StringBuilder();
        tables.append("### The demonstration\n\n").append(ofDemonstration()).append('\n');
        if (events > 0) {
            try (Database server = Database.start()) {
                tables.append(ofHistory(server));
            }
        }
        System.out.println(tables);
        if (out != null) {
            Files.writeString(out, tables);
        }
        return CommandLine.ExitCode.OK;
    }

    private String ofDemonstration() throws IOException, InterruptedException {
        try (RunningProgram program = RunningProgram.start(jar.path(), List.of())) {
            return measured(
                    program, new Person("auditor", "auditor"), new Person("controller", "controller"), "zevenaar");
        }
    }

    private String ofHistory(Database server) throws IOException, InterruptedException, SQLException {
        Database.Single database = server.fresh();
        EventStoreMigration.migrate(database.source());
        long made;
        try (Connection connection = database.source().getConnection()) {
            made = Loader.load(connection, events, seed);
        }
        List<String> settings = List.of(
                "--spring.datasource.url=jdbc:postgresql://localhost:" + database.port() + "/" + database.name(),
                "--spring.datasource.username=postgres",
                "--voortgang.demo=false");
        Person person = new Person("reader", "a-long-enough-password");
        RunningProgram.makeAccount(
                jar.path(), new Account(person.name(), person.password(), List.of("AUDITOR", "CONTROLLER")), settings);
        try (RunningProgram program = RunningProgram.start(jar.path(), settings)) {
            return "### " + String.format("%,d", made) + " events\n\n"
                    + measured(program, person, person, "gemeente-1");
        }
    }

    /** Somebody with an account. */
    private record Person(String name, String password) {}

    /** As the visitor sees the pages, once the overseer sees that all of them can be made. */
    private String measured(RunningProgram program, Person overseer, Person visitor, String organisation)
            throws IOException, InterruptedException {
        awaitReady(program, overseer);
        Reader reader = new Reader(program.address());
        reader.signIn(visitor.name(), visitor.password());
        Map<String, String> pages = SiteMap.of(reader, organisation);
        PageTable table = new PageTable(reader, rounds);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            table.measure(page.getKey(), page.getValue());
        }
        return table + "\n\n" + Report.surroundings() + "\n";
    }

    /** Until it answers, and its projections have everything. */
    private static void awaitReady(RunningProgram program, Person overseer) throws IOException, InterruptedException {
        Reader reader = new Reader(program.address());
        while (!answers(reader)) {
            program.requireAlive();
            Thread.sleep(PAUSE);
        }
        reader.signIn(overseer.name(), overseer.password());
        while (reader.get("/v1/organisations").status() != 200
                || BEHIND.matcher(reader.get("/v1/projections").text()).find()) {
            Thread.sleep(PAUSE);
        }
    }

    private static boolean answers(Reader reader) throws InterruptedException {
        try {
            return reader.get("/login").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
