package nl.voortgang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which program takes in which year. */
final class YearOptions {
    @Mixin
    private ProgramJar jar = new ProgramJar();

    @Option(names = "--memory", defaultValue = "1g", description = "heap of the program at most (${DEFAULT-VALUE})")
    private String memory = "";

    @Option(
            names = "--java-options",
            split = " ",
            description = "more for the program's JVM, such as -XX:StartFlightRecording=filename=/tmp")
    private List<String> javaOptions = List.of();

    @Option(
            names = "--generator",
            defaultValue = "exchange/src/test/java/nl/voortgang/exchange/large/LargeYear.java",
            description = "what makes the file: a source that a JDK runs as it stands (${DEFAULT-VALUE})")
    private Path generator = Path.of("");

    @Option(names = "--activities", defaultValue = "10000", description = "how many there are (${DEFAULT-VALUE})")
    private int activities;

    @Option(
            names = "--periods",
            defaultValue = "10",
            description = "in each of which each activity has a status (${DEFAULT-VALUE})")
    private int periods;

    Program program() {
        return new Program(jar.path(), memory, javaOptions);
    }

    GeneratedYear year() throws IOException, InterruptedException {
        return GeneratedYear.by(generator, activities, periods);
    }
}
