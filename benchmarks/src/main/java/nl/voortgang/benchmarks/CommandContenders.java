package nl.voortgang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Who takes part where commands are counted: the plain inserts, stock Axon and ours. */
final class CommandContenders {
    @Option(names = "--only", description = "one that takes part, named as in the table; again for another (everybody)")
    private List<String> only = List.of();

    List<CommandContender> of(CommandContender.Work work) {
        List<CommandContender> all = new ArrayList<>(CommandBenchmarks.limits());
        all.addAll(CommandContender.all(work));
        return all.stream()
                .filter(each -> only.isEmpty() || only.contains(each.name()))
                .toList();
    }

    /** What the others are held against, besides stock Axon. */
    static String limit() {
        return CommandBenchmarks.limits().getFirst().name();
    }
}
