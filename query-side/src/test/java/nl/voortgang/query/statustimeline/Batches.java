package nl.voortgang.query.statustimeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.Moments;
import nl.voortgang.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** What must hold for every projection whose rows carry the positions between which they were true. */
public final class Batches {
    private Batches() {}

    /** One batch, batches of one and batches cut at random leave the same rows behind. */
    public static void leave_the_same_rows(Projection projection, History history, List<String> tables, long seed) {
        Database.project(projection, history.events());
        List<String> atOnce = rows(projection, tables);
        assertThat(atOnce).isNotEmpty();
        Database.project(projection, history.events(), 1);
        assertThat(rows(projection, tables)).as("batches of one, seed %d", seed).isEqualTo(atOnce);
        projectAtRandom(projection, history.events(), new Random(seed));
        assertThat(rows(projection, tables)).as("random batches, seed %d", seed).isEqualTo(atOnce);
    }

    /**
     * What is answered as known at a moment is what was answered at that moment, when nothing later had happened.
     *
     * @param first the earliest position to ask about
     */
    public static void remember_what_was_known(
            Projection projection,
            History history,
            int first,
            long seed,
            BiFunction<Moments, @Nullable Instant, ?> answer) {
        Random random = new Random(seed);
        List<Integer> cuts = Stream.generate(
                        () -> first + random.nextInt(history.events().size() - first))
                .limit(4)
                .toList();
        List<Object> then = cuts.stream()
                .<Object>map(cut -> {
                    Database.project(projection, history.events().subList(0, cut));
                    return answer.apply(at(history, cut), momentOf(history, cut));
                })
                .toList();
        Database.project(projection, history.events());
        for (int i = 0; i < cuts.size(); i++) {
            int cut = cuts.get(i);
            assertThat(answer.apply(at(history, cut), momentOf(history, cut)))
                    .as("as known at %d, seed %d", cut, seed)
                    .isEqualTo(then.get(i));
        }
    }

    private static Moments at(History history, int cut) {
        return (projection, knownAt) -> new AsOf(cut, momentOf(history, cut), false);
    }

    private static Instant momentOf(History history, int cut) {
        return history.events().get(cut - 1).sequencedAt();
    }

    private static void projectAtRandom(Projection projection, List<LoggedEvent> events, Random random) {
        Database.project(projection, List.of());
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(40));
            Database.projectMore(projection, events.subList(from, to), Integer.MAX_VALUE);
            from = to;
        }
    }

    private static List<String> rows(Projection projection, List<String> tables) {
        return tables.stream()
                .flatMap(table -> Database.rows("select * from " + projection.name() + "." + table).stream()
                        .map(row -> table + row)
                        .sorted())
                .toList();
    }
}
