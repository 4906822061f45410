package nl.voortgang.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.voortgang.benchmarks.ProgramJar;
import nl.voortgang.benchmarks.Report;
import nl.voortgang.benchmarks.Series;
import nl.voortgang.benchmarks.Table;
import nl.voortgang.benchmarks.start.Launch.Seconds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long the program takes from being launched to its first page, beside what Java and the database take by themselves. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "How long the program takes to start: the first time with the demonstration, and with data that is there.")
public final class StartCommand implements Callable<Integer> {

    /** A way to start it. */
    private enum Way {
        FIRST("first start, with the demonstration"),
        JAR("later start, jar"),
        UNPACKED("later start, unpacked"),
        REHEARSED("later start, unpacked, with AOT cache");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    @Mixin
    private ProgramJar jar = new ProgramJar();

    @Option(names = "--rounds", defaultValue = "5", description = "how often everything is measured (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--ways",
            split = ",",
            defaultValue = "FIRST,JAR,UNPACKED,REHEARSED",
            description = "which starts are measured (${DEFAULT-VALUE}); the last needs JDK 25")
    private Set<Way> ways = EnumSet.allOf(Way.class);

    @Option(names = "--out", description = "a file for the table, besides the console")
    private @Nullable Path out;

    private final Series java = new Series();
    private final Series database = new Series();
    private final Map<Way, Figures> figures = new EnumMap<>(Way.class);

    /** Of one way, in seconds. */
    private record Figures(Series page, Series ready, Series processor) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Installation installation = new Installation(jar.path())) {
            prepare(installation);
            for (int round = 1; round <= rounds; round++) {
                round(installation);
            }
        }
        String table = "## Seconds to start\n\n" + table() + "\n\n" + Report.surroundings() + "\n";
        System.out.println(table);
        if (out != null) {
            Files.writeString(out, table);
        }
        return CommandLine.ExitCode.OK;
    }

    private void prepare(Installation installation) throws IOException, InterruptedException {
        if (ways.contains(Way.UNPACKED) || ways.contains(Way.REHEARSED)) {
            installation.unpack();
        }
        if (ways.contains(Way.REHEARSED)) {
            installation.rehearse();
        }
    }

    /** Everything once, on data of its own; the first start makes them, whether it counts or not. */
    private void round(Installation installation) throws IOException, InterruptedException {
        Path home = installation.emptyHome();
        note(Way.FIRST, Launch.measure(installation.asJar(), home));
        if (ways.contains(Way.JAR)) {
            note(Way.JAR, Launch.measure(installation.asJar(), home));
        }
        if (ways.contains(Way.UNPACKED)) {
            note(Way.UNPACKED, Launch.measure(installation.asUnpacked(), home));
        }
        if (ways.contains(Way.REHEARSED)) {
            note(Way.REHEARSED, Launch.measure(installation.asRehearsed(), home));
        }
        java.add(Installation.javaAlone());
        database.add(Installation.databaseAlone(home));
    }

    private void note(Way way, Seconds seconds) {
        if (ways.contains(way)) {
            Figures of = figures.computeIfAbsent(way, none -> new Figures(new Series(), new Series(), new Series()));
            of.page().add(seconds.page());
            of.ready().add(seconds.ready());
            of.processor().add(seconds.processor());
        }
    }

    private Table table() {
        Table table = new Table(List.of(
                "Start",
                "first page answered",
                "\"Voortgang is ready\"",
                "processor time of the program",
                "first page ÷ both limits"));
        table.add(List.of("limit: Java, `java -version`", range(java), "", "", ""));
        table.add(List.of("limit: the database alone, on the program's data", range(database), "", "", ""));
        double limit = java.median() + database.median();
        figures.forEach((way, of) -> table.add(List.of(
                way.words,
                range(of.page()),
                range(of.ready()),
                range(of.processor()),
                String.format(Locale.ROOT, "%.1f", of.page().median() / limit))));
        return table;
    }

    private static String range(Series series) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", series.median(), series.lowest(), series.highest());
    }
}
