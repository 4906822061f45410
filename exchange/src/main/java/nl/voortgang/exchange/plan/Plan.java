package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.rows.YearRows;

/** What becomes of every row of a file that can be read. */
public record Plan(OrganisationId organisation, YearRows year, List<Work> works) {

    public Stream<Step> steps() {
        return works.stream().flatMap(work -> work.steps().stream());
    }

    /** How many commands there are to send. */
    public int commands() {
        return steps().mapToInt(step -> step.commands().size()).sum();
    }

    /** Whose turn it is in each wave that has anything to do, in order. */
    public NavigableMap<Wave, List<Work>> waves() {
        NavigableMap<Wave, List<Work>> waves = new TreeMap<>();
        for (Work work : works) {
            work.steps().stream()
                    .flatMap(step -> step.commands().stream())
                    .map(Staged::wave)
                    .distinct()
                    .forEach(wave -> waves.computeIfAbsent(wave, key -> new ArrayList<>())
                            .add(work));
        }
        return waves;
    }
}
