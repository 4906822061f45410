package nl.voortgang.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The figures of one run, with what one must know to compare them with others. */
public final class Report {
    private final Database server;
    private final double loadBefore = load();

    Report(Database server) {
        this.server = server;
    }

    String of(int rounds, int seconds, String tables) {
        return """
                %s, load average %.1f before, PostgreSQL %s with fsync %s, synchronous_commit %s.
                Medians of %d interleaved rounds of %d s each; in brackets the lowest and the highest.

                %s
                """.formatted(
                        surroundings(),
                        loadBefore,
                        server.version(),
                        server.setting("fsync"),
                        server.setting("synchronous_commit"),
                        rounds,
                        seconds,
                        tables);
    }

    /** When and on what it ran. */
    public static String surroundings() {
        return "%s, JDK %s on %s %s, %d cores, load average %.1f at the end"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
