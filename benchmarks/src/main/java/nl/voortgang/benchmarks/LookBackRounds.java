package nl.voortgang.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.voortgang.benchmarks.LookBack.Asked;
import nl.voortgang.benchmarks.LookBack.Kind;

/** Asks every kind of question in every round, each about something else. */
final class LookBackRounds {
    private static final double HIGH = 0.99;

    private final Map<String, Times> times = new LinkedHashMap<>();
    private final GeneratedLog log;
    private final int questions;

    /** Of one kind: what the rounds gave. */
    record Times(String goal, Series median, Series high, Series answers) {}

    LookBackRounds(GeneratedLog log, int questions) {
        this.log = log;
        this.questions = questions;
    }

    /** One round more than counts: the first time, classes are loaded and compiled. */
    void run(int rounds) {
        try (ProgramReaders readers = new ProgramReaders(log)) {
            LookBack lookBack = new LookBack(readers, log, new SplittableRandom(GeneratedLog.SEED));
            for (int round = 0; round <= rounds; round++) {
                for (Kind kind : lookBack.kinds(questions)) {
                    measure(round, kind);
                }
            }
        }
    }

    private void measure(int round, Kind kind) {
        List<Double> millis = new ArrayList<>();
        long answers = 0;
        for (Asked question : kind.questions()) {
            long began = System.nanoTime();
            answers += question.answer();
            millis.add((System.nanoTime() - began) / 1e6);
        }
        Lags taken = new Lags(millis.stream().mapToDouble(each -> each).toArray());
        System.err.printf(
                "round %d: %s: median %.2f ms, p99 %.2f ms%n",
                round, kind.name(), taken.percentile(0.5), taken.percentile(HIGH));
        if (round > 0) {
            Times of = times.computeIfAbsent(
                    kind.name(), name -> new Times(kind.goal(), new Series(), new Series(), new Series()));
            of.median().add(taken.percentile(0.5));
            of.high().add(taken.percentile(HIGH));
            of.answers().add((double) answers / kind.questions().size());
        }
    }

    /** The kinds of questions in their order, with what they took. */
    Map<String, Times> times() {
        return times;
    }

    Table table() {
        Table table = new Table(List.of("Question", "median, ms", "p99, ms", "goal: p99, ms", "an answer holds"));
        times.forEach((name, of) -> table.add(List.of(
                name,
                "%.1f (%.1f–%.1f)"
                        .formatted(
                                of.median().median(),
                                of.median().lowest(),
                                of.median().highest()),
                "%.1f (%.1f–%.1f)"
                        .formatted(
                                of.high().median(),
                                of.high().lowest(),
                                of.high().highest()),
                of.goal(),
                "%,.1f".formatted(of.answers().median()))));
        return table;
    }
}
