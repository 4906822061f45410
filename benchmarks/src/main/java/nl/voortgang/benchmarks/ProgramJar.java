package nl.voortgang.benchmarks;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which program is measured. */
public final class ProgramJar {
    @Option(
            names = "--jar",
            defaultValue = "application/target/voortgang.jar",
            description = "the program (${DEFAULT-VALUE})")
    private Path jar = Path.of("");

    public Path path() {
        return jar;
    }
}
