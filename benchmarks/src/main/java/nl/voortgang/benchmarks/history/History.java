package nl.voortgang.benchmarks.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.voortgang.benchmarks.history.Town.Planned;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.PeriodEvent.PeriodClosed;
import nl.voortgang.events.PeriodEvent.PeriodDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The history of up to 342 municipalities over four years of three reports each: all at the same time, a few of them large. The same seed and
 * size give the same events in the same order.
 */
final class History {
    private static final int MOST_TOWNS = 342;
    private static final int FEWEST_EVENTS_PER_TOWN = 1_500;
    private static final int YEARS = 4;
    private static final int FIRST_YEAR = 2022;
    private static final int PERIODS_PER_YEAR = 3;
    /** What one activity comes to over all periods, with its share of goals, headings, periods and budget. */
    private static final double EVENTS_PER_ACTIVITY = 33.5;

    private final long wanted;
    private final RandomGenerator random;
    private final Reports reports;
    private final Sink sink;
    private long made;
    private Instant now = Instant.parse("2022-01-03T08:00:00Z");

    /** Takes what happened together, in its order. */
    interface Sink {
        void take(List<Occurrence> together);
    }

    private History(long wanted, long seed, Sink sink) {
        this.wanted = wanted;
        this.random = new SplittableRandom(seed);
        this.reports = new Reports(random);
        this.sink = sink;
    }

    /**
     * Makes about so many events: as many as asked for, and then those of the last group that belong together.
     *
     * @return how many were made
     */
    static long make(long wanted, long seed, Sink sink) {
        History history = new History(wanted, seed, sink);
        history.run();
        return history.made;
    }

    private void run() {
        List<Town> towns = towns();
        for (Town town : towns) {
            found(town);
        }
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (Town town : towns) {
                adopt(town, year);
            }
            for (int number = 1; number <= PERIODS_PER_YEAR; number++) {
                for (Town town : towns) {
                    report(town, year, number);
                }
            }
            for (Town town : towns) {
                account(town, year);
            }
        }
    }

    /** A few large ones and many small ones, as the country has them. */
    private List<Town> towns() {
        int count = Math.clamp(wanted / FEWEST_EVENTS_PER_TOWN, 1, MOST_TOWNS);
        double weights = 0;
        for (int town = 0; town < count; town++) {
            weights += weight(town);
        }
        double activities = wanted / EVENTS_PER_ACTIVITY;
        List<Town> towns = new ArrayList<>();
        for (int town = 0; town < count; town++) {
            int size = (int) Math.max(4, Math.round(activities * weight(town) / weights));
            towns.add(new Town("gemeente-" + (town + 1), size, random));
        }
        return towns;
    }

    private static double weight(int town) {
        return 1.0 / (town + 6);
    }

    private void found(Town town) {
        happens(town, town.controller, new OrganisationRegistered(town.id, name(town), AccountRule.REQUIRED));
        happens(town, town.controller, new StatusScaleDefined(town.id, 1, scale()));
        for (int heading = 0; heading < town.headings.size(); heading++) {
            one(new Occurrence(
                    "Heading",
                    "heading/" + town.headings.get(heading),
                    0,
                    new HeadingDefined(
                            town.headings.get(heading),
                            town.id,
                            HeadingKind.PROGRAMME,
                            Integer.toString(heading + 1),
                            Words.title(random),
                            null,
                            null),
                    town.controller,
                    tick(),
                    code(town, Integer.toString(heading + 1))));
        }
        for (int goal = 0; goal < town.goals.size(); goal++) {
            String code = town.codeOfGoal(goal);
            one(new Occurrence(
                    "Goal",
                    "goal/" + town.goals.get(goal),
                    0,
                    new GoalDefined(
                            town.goals.get(goal),
                            town.id,
                            code,
                            Words.title(random),
                            FreeText.of(Words.text(random, 80)),
                            town.headingOf(goal).value(),
                            List.of()),
                    town.controller,
                    tick(),
                    code(town, code)));
        }
        for (int number = 0; number < town.activities.size(); number++) {
            Planned activity = town.activities.get(number);
            String code = town.codeOf(number);
            one(activity(
                    activity,
                    new ActivityPlanned(
                            activity.id,
                            town.id,
                            code,
                            Words.title(random),
                            FreeText.of(Words.text(random, 100)),
                            town.goalOf(number).value(),
                            FIRST_YEAR + random.nextInt(YEARS + 1)),
                    town.controller,
                    code(town, code)));
        }
    }

    private void adopt(Town town, int year) {
        Decision decision = new Decision(
                year - 1 + "-" + (90 + random.nextInt(9)), DecidingBody.COUNCIL, LocalDate.of(year - 1, 11, 9));
        for (Planned activity : town.activities) {
            activity.lineRevision = -1;
            one(line(
                    activity,
                    new BudgetAdopted(
                            lineId(town, key(activity, year)),
                            town.id,
                            key(activity, year),
                            euros(5_000, 900_000),
                            decision),
                    town.controller));
        }
    }

    private void report(Town town, int year, int number) {
        PeriodId period = new PeriodId(town.id, "vgr" + number + "-" + year);
        int order = (year - FIRST_YEAR) * PERIODS_PER_YEAR + number;
        LocalDate reference = LocalDate.of(year, 4 * number, 30 - number % 2);
        happens(
                period,
                0,
                town.controller,
                new PeriodDefined(
                        period,
                        number == PERIODS_PER_YEAR ? PeriodKind.ANNUAL_ACCOUNTS : PeriodKind.PROGRESS_REPORT,
                        year,
                        order,
                        new PeriodLabels(number + "e VGR " + year, null, null),
                        reference,
                        reference.plusDays(30)));
        happens(period, 1, town.controller, new PeriodOpened(period));
        for (int index = 0; index < town.activities.size(); index++) {
            Planned activity = town.activities.get(index);
            ActorId officer = town.officerOf(index);
            for (Reports.Said said : reports.of(activity, town, period, officer)) {
                one(activity(activity, said.event(), said.actor(), null));
            }
            if (random.nextInt(100) < 4) {
                amend(town, activity, year, officer);
            }
        }
        happens(period, 2, town.controller, new PeriodClosed(period));
    }

    /** Proposed by one person, approved by another, and booked on the line with the approval. */
    private void amend(Town town, Planned activity, int year, ActorId officer) {
        AmendmentId id = new AmendmentId(Town.uuid(random));
        Money change = euros(-4_000, 60_000);
        BudgetLineKey key = key(activity, year);
        boolean incidental = random.nextBoolean();
        Decision decision = new Decision(
                year + "-" + id.toString().substring(0, 8), DecidingBody.COUNCIL, LocalDate.of(year, 6, 25));
        String stream = "amendment/" + id;
        one(new Occurrence(
                "Amendment",
                stream,
                0,
                new AmendmentProposed(
                        id,
                        town.id,
                        decision,
                        FreeText.of(Words.text(random, 90)),
                        List.of(new AmendmentLine(key, change, incidental)),
                        null,
                        null),
                officer,
                tick(),
                "amendment-number/" + town.id + "/" + year + "/" + decision.number()));
        together(List.of(
                new Occurrence(
                        "Amendment", stream, 1, new AmendmentApproved(id, town.id, null), town.approver, tick(), null),
                line(
                        activity,
                        new BudgetAdjusted(lineId(town, key(activity, year)), town.id, key, id, change, incidental),
                        town.approver)));
    }

    private void account(Town town, int year) {
        for (Planned activity : town.activities) {
            one(line(
                    activity,
                    new ActualRecorded(
                            lineId(town, key(activity, year)),
                            town.id,
                            key(activity, year),
                            euros(4_000, 900_000),
                            LocalDate.of(year, 12, 31)),
                    town.controller));
        }
    }

    private void happens(Town town, ActorId actor, Event event) {
        town.revision++;
        one(new Occurrence("Organisation", "organisation/" + town.id, town.revision, event, actor, tick(), null));
    }

    private void happens(PeriodId period, long sequence, ActorId actor, Event event) {
        one(new Occurrence("Period", "period/" + period, sequence, event, actor, tick(), null));
    }

    private Occurrence activity(Planned activity, Event event, ActorId actor, @Nullable String claim) {
        activity.revision++;
        return new Occurrence("Activity", "activity/" + activity.id, activity.revision, event, actor, tick(), claim);
    }

    private Occurrence line(Planned activity, BudgetLineEvent event, ActorId actor) {
        activity.lineRevision++;
        return new Occurrence(
                "BudgetLine", "budget-line/" + event.budgetLineId(), activity.lineRevision, event, actor, tick(), null);
    }

    private void one(Occurrence occurrence) {
        together(List.of(occurrence));
    }

    private void together(List<Occurrence> occurrences) {
        if (made < wanted) {
            made += occurrences.size();
            sink.take(occurrences);
        }
    }

    /** The next moment: some seconds later. */
    private Instant tick() {
        now = now.plusMillis(1 + random.nextInt(10_000));
        return now;
    }

    private Money euros(int least, int most) {
        return Money.ofCents(100L * random.nextInt(least, most));
    }

    private static BudgetLineKey key(Planned activity, int year) {
        return new BudgetLineKey(Subject.of(activity.id), "Uitvoering", null, year, BudgetKind.EXPENSE);
    }

    /** One line per activity and year; its id is made as the program makes it, so that commands find it. */
    private static BudgetLineId lineId(Town town, BudgetLineKey line) {
        String name = String.join(
                "\u001f",
                town.id.value(),
                line.subject().kind().name(),
                line.subject().id().toString(),
                line.label(),
                "",
                Integer.toString(line.fiscalYear()),
                line.kind().name());
        return new BudgetLineId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static String code(Town town, String code) {
        return "code/" + town.id + "/" + code;
    }

    private static String name(Town town) {
        return "Gemeente " + town.id.value().substring("gemeente-".length());
    }

    private static List<ScaleValue> scale() {
        return List.of(
                new ScaleValue("G", "Groen", "Volgens plan.", StatusLevel.ON_TRACK, "#1a7f37", StatusShape.CIRCLE),
                new ScaleValue("O", "Oranje", "Loopt achter.", StatusLevel.AT_RISK, "#9a5b00", StatusShape.TRIANGLE),
                new ScaleValue("R", "Rood", "Gaat niet lukken.", StatusLevel.OFF_TRACK, "#b42318", StatusShape.SQUARE));
    }
}
