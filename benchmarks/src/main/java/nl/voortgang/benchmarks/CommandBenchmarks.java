package nl.voortgang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.voortgang.benchmarks.CommandLoad.Result;
import nl.voortgang.benchmarks.CommandLoad.Writer;

/** What writers do with a store that takes commands. */
final class CommandBenchmarks {
    static final String PGBENCH = "plain insert, pgbench";
    static final String PLAIN = "plain insert, JDBC";

    private static final int ACTIVITIES = 512;
    private static final int HOT_ACTIVITIES = 16;

    private CommandBenchmarks() {}

    /** The plain inserts, which read nothing and decide nothing. */
    static List<CommandContender> limits() {
        List<CommandContender> limits = new ArrayList<>();
        if (Pgbench.isInstalled()) {
            limits.add(new CommandContender(
                    PGBENCH,
                    (database, writers, length) -> Result.elsewhere(Pgbench.measure(database, writers, length))));
        }
        limits.add(new CommandContender(PLAIN, (database, writers, length) -> {
            try (Store plain = new PlainTable(database, Math.min(writers, CommandContender.MOST_CONNECTIONS) + 2)) {
                return CommandLoad.run(writers, warmUp(length), length, number -> {
                    Activities own = new Activities();
                    return () -> {
                        plain.append(own.nextEvent());
                        return true;
                    };
                });
            }
        }));
        return limits;
    }

    /** Each writer has activities of its own, with twenty events each before it begins, and takes them in turn. */
    static Result distinct(CommandPath path, int writers, Duration length)
            throws InterruptedException, ExecutionException {
        List<String> activities = path.prepare(Math.max(ACTIVITIES, writers));
        return CommandLoad.run(writers, warmUp(length), length, number -> {
            List<String> own = IntStream.range(0, activities.size())
                    .filter(activity -> activity % writers == number)
                    .mapToObj(activities::get)
                    .toList();
            AtomicLong turn = new AtomicLong();
            return () -> path.report(own.get((int) (turn.getAndIncrement() % own.size())), null);
        });
    }

    /** All writers on sixteen activities; whatever comes back because another was first is not counted. */
    static Result hot(CommandPath path, int writers, Duration length) throws InterruptedException, ExecutionException {
        List<String> activities = path.prepare(HOT_ACTIVITIES);
        return CommandLoad.run(
                writers,
                warmUp(length),
                length,
                number -> () ->
                        path.report(activities.get(ThreadLocalRandom.current().nextInt(HOT_ACTIVITIES)), null));
    }

    /** All writers on one activity, each on the condition that it is as they saw it last: one of them wins each revision. */
    static Result conditional(CommandPath path, int writers, Duration length)
            throws InterruptedException, ExecutionException {
        String activity = path.prepare(1).getFirst();
        NewestRevision newest = new NewestRevision(CommandPath.firstRevision());
        AtomicLong won = new AtomicLong();
        Writer writer = () -> {
            long seen = newest.get();
            boolean winner = path.report(activity, seen);
            if (winner) {
                won.incrementAndGet();
                newest.reached(seen + 1);
            } else {
                newest.awaitBeyond(seen);
            }
            return winner;
        };
        Result result = CommandLoad.run(writers, warmUp(length), length, number -> writer);
        long last = path.revision(activity);
        if (last - CommandPath.firstRevision() != won.get()) {
            throw new IllegalStateException(
                    won + " were told that they had won, but the activity is at revision " + last);
        }
        return result;
    }

    private static Duration warmUp(Duration length) {
        return length.dividedBy(4);
    }
}
