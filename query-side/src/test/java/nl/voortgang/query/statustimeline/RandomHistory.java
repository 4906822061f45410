package nl.voortgang.query.statustimeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;

/** A history that could have happened in a municipality, made from a seed. */
public final class RandomHistory {
    private static final List<String> STATUSES = List.of("V", "N", "G");

    private final Random random;
    private final Municipality town;
    private final History history;
    private final List<String> periods = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private final List<Integer> goals = new ArrayList<>();
    private final List<Integer> activities = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> reports = new HashMap<>();
    private int lastNumber;

    private RandomHistory(Random random, Municipality town, History history, int firstNumber) {
        this.random = random;
        this.town = town;
        this.history = history;
        this.lastNumber = firstNumber;
    }

    /** Two municipalities whose events are mixed; at least this many events. */
    public static History of(long seed, int events) {
        Random random = new Random(seed);
        History history = new History();
        List<RandomHistory> towns = List.of(
                new RandomHistory(random, new Municipality("zevenaar"), history, 0),
                new RandomHistory(random, new Municipality("aalten"), history, 1_000_000));
        towns.forEach(RandomHistory::begin);
        while (history.events().size() < events) {
            history.by(new ActorId(Municipality.uuid(2_000_000 + random.nextInt(3))));
            towns.get(random.nextInt(2)).next();
        }
        return history;
    }

    private void begin() {
        happened(town.registered());
        happened(town.scale(1));
        for (int order = 1; order <= 3; order++) {
            periods.add("p" + order);
            happened(town.defined("p" + order, order));
        }
    }

    private void next() {
        int dice = random.nextInt(100);
        if (dice < 4) {
            happened(town.theme(added(headings), code(), headingOrNone()));
        } else if (dice < 9) {
            happened(town.goal(added(goals), code(), headingOrNone()));
        } else if (dice < 19) {
            happened(town.planned(added(activities), code(), parent(), 2020 + random.nextInt(4)));
        } else if (dice < 24) {
            period();
        } else if (dice < 34) {
            outline();
        } else if (dice < 45) {
            narrative();
        } else if (dice < 60) {
            goals.stream().skip(random.nextInt(goals.size() + 1)).findFirst().ifPresent(this::assess);
        } else {
            activities.stream()
                    .skip(random.nextInt(activities.size() + 1))
                    .findFirst()
                    .ifPresent(this::report);
        }
    }

    private void period() {
        String period = pick(periods);
        switch (random.nextInt(6)) {
            case 0 -> happened(town.revised(period, random.nextInt(5), "Herzien " + ++lastNumber, null));
            case 1 -> happened(town.opened(period));
            case 2, 3 -> happened(town.closed(period));
            case 4 -> happened(town.reopened(period, "2020-01-01T00:0" + random.nextInt(10) + ":00Z"));
            default -> happened(town.scale(2 + random.nextInt(2)));
        }
    }

    private void outline() {
        if (headings.isEmpty() || goals.isEmpty() || activities.isEmpty()) {
            return;
        }
        switch (random.nextInt(9)) {
            case 0 -> happened(town.themeMoved(pick(headings), headingOrNone()));
            case 1 -> happened(town.themeRenumbered(pick(headings), code()));
            case 2 -> happened(town.themeRetired(pick(headings)));
            case 3 -> happened(town.goalMoved(pick(goals), headingOrNone()));
            case 4 -> happened(town.goalRenumbered(pick(goals), code()));
            case 5 -> happened(town.goalRetired(pick(goals)));
            case 6 -> happened(town.activityMoved(pick(activities), parent(), null));
            case 7 -> happened(town.activityRenumbered(pick(activities), code()));
            default -> happened(town.activityRetired(pick(activities)));
        }
    }

    private void narrative() {
        if (headings.isEmpty() || goals.isEmpty() || activities.isEmpty()) {
            return;
        }
        int number = random.nextBoolean() ? 3_000_000 + random.nextInt(5) : ++lastNumber;
        var narrative = town.narrative(number, pick(periods), "tekst " + ++lastNumber);
        switch (random.nextInt(3)) {
            case 0 -> happened(town.headingNarrative(pick(headings), narrative));
            case 1 -> happened(town.goalNarrative(pick(goals), narrative));
            default -> happened(town.activityNarrative(pick(activities), narrative));
        }
    }

    private void assess(int goal) {
        String period = pick(periods);
        Integer known = reportsOf(goal).get(period);
        happened(
                known == null
                        ? town.assessed(goal, reportFor(goal, period), period, details())
                        : town.assessmentCorrected(goal, known, ++lastNumber, period, details()));
    }

    private void report(int activity) {
        String period = pick(periods);
        Map<String, Integer> known = reportsOf(activity);
        Integer report = known.get(period);
        if (report == null && !known.isEmpty() && random.nextBoolean()) {
            Map.Entry<String, Integer> earlier = known.entrySet().iterator().next();
            happened(town.confirmed(
                    activity, reportFor(activity, period), period, earlier.getValue(), earlier.getKey(), details()));
        } else if (report == null) {
            happened(town.reported(activity, reportFor(activity, period), period, details()));
        } else {
            switch (random.nextInt(4)) {
                case 0 -> happened(town.returned(activity, report, period, "graag anders " + ++lastNumber));
                case 1 -> happened(town.approved(activity, report, period));
                default -> happened(town.corrected(activity, report, ++lastNumber, period, details()));
            }
        }
    }

    private Map<String, Integer> reportsOf(int subject) {
        return reports.computeIfAbsent(subject, key -> new TreeMap<>());
    }

    private int reportFor(int subject, String period) {
        reportsOf(subject).put(period, ++lastNumber);
        return lastNumber;
    }

    private StatusDetails details() {
        return Municipality.saying(pick(STATUSES), 1 + random.nextInt(2));
    }

    private int added(List<Integer> subjects) {
        subjects.add(++lastNumber);
        return lastNumber;
    }

    private @Nullable String code() {
        return random.nextInt(4) == 0 ? null : random.nextInt(12) + "." + random.nextInt(12);
    }

    private int headingOrNone() {
        return headings.isEmpty() || random.nextInt(5) == 0 ? 0 : pick(headings);
    }

    private int parent() {
        return goals.isEmpty() || random.nextBoolean() ? headingOrNone() : pick(goals);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void happened(Event event) {
        history.happened(event);
    }
}
