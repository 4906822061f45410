package nl.voortgang.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.benchmarks.Database.Single;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** The limit without Java: PostgreSQL's own load generator makes the same insert. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private Pgbench() {}

    static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("pgbench", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException notFound) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As many clients as there are writers, and no more than a store would have connections. */
    static double measure(Single database, int writers, Duration length) throws IOException, InterruptedException {
        new JdbcTemplate(database.source()).execute(PlainTable.TABLE);
        Path script = Files.createTempFile("voortgang-benchmarks-", ".sql");
        try {
            Files.writeString(script, insert());
            return run(List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + Math.min(writers, CommandContender.MOST_CONNECTIONS),
                    "--jobs=" + Math.min(writers, Runtime.getRuntime().availableProcessors()),
                    "--time=" + Math.max(1, length.toSeconds()),
                    "--file=" + script,
                    "--host=127.0.0.1",
                    "--port=" + database.port(),
                    "--username=postgres",
                    database.name()));
        } finally {
            Files.delete(script);
        }
    }

    private static double run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String insert() {
        DomainEventMessage<?> event = Sample.event("activity/" + UUID.randomUUID(), 0);
        HexFormat hex = HexFormat.of();
        String payload = hex.formatHex(
                Sample.CODEC.encode(UUID.randomUUID(), event.getPayload()).payload());
        String metadata = hex.formatHex(Sample.CODEC.encodeMetadata(event.getMetaData()));
        return "insert into event"
                + " (sequence, occurred_at, revision, event_id, aggregate_type, aggregate_id, name, payload, metadata)"
                + " values (0, now(), 1, gen_random_uuid(), '" + Sample.AGGREGATE_TYPE
                + "', 'activity/' || gen_random_uuid(), '" + Sample.NAME
                + "', '\\x" + payload + "', '\\x" + metadata + "');\n";
    }
}
