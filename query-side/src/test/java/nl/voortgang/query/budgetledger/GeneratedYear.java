package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.events.Event;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Money;
import nl.voortgang.events.Subject;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;

/** A leap year of a municipality's budget that could have happened, made from a seed: something happens on most of its 366 days. */
final class GeneratedYear {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
    static final int DAYS = 366;

    private final Random random;
    private final History history = Budget.begun();
    private final List<BudgetLineKey> notAdopted = new ArrayList<>(lines());
    private final List<BudgetLineKey> lines = lines();
    private final List<AmendmentProposed> open = new ArrayList<>();
    private final List<AmendmentProposed> approved = new ArrayList<>();
    private final List<AmendmentProposed> undecided = new ArrayList<>();
    private final Set<AmendmentId> toBeUndone = new HashSet<>();
    private int lastNumber;

    private GeneratedYear(long seed) {
        random = new Random(seed);
    }

    static History of(long seed) {
        GeneratedYear year = new GeneratedYear(seed);
        for (int day = 0; day < DAYS; day++) {
            int second = year.random.nextInt(24 * 60 * 60 - 60);
            year.history.at(FIRST.plusDays(day)
                    .atTime(0, 0)
                    .plusSeconds(second)
                    .toInstant(ZoneOffset.UTC)
                    .toString());
            for (int n = year.random.nextInt(4); n > 0; n--) {
                year.next();
            }
        }
        return year.history;
    }

    /** Every subject of the municipality with each kind, in three years: 60 lines. */
    private static List<BudgetLineKey> lines() {
        List<Subject> subjects = List.of(
                Subject.of(HeadingKind.PROGRAMME, Budget.PROGRAMME),
                Subject.of(HeadingKind.PROGRAMME, Budget.OTHER),
                Subject.of(HeadingKind.THEME, Budget.THEME),
                Subject.of(Budget.POOL),
                Subject.of(Budget.HALL));
        return subjects.stream()
                .flatMap(subject -> Stream.of(BudgetKind.values()).flatMap(kind -> Stream.of(2019, 2020, 2021)
                        .map(year -> new BudgetLineKey(subject, "Sport", year == 2020 ? "5.1" : null, year, kind))))
                .toList();
    }

    private void next() {
        history.by(pick(List.of(Budget.PROPOSER, Budget.APPROVER, new ActorId(new UUID(1, 3)))));
        history.allowed(pick(List.of("BUDGET_PROPOSER", "BUDGET_APPROVER,BUDGET_PROPOSER", "ADMIN")));
        switch (random.nextInt(12)) {
            case 0, 1 -> adopt();
            case 2, 3, 4 -> propose();
            case 5, 6 -> approve();
            case 7 -> refuse();
            case 8 -> undo();
            case 9 -> nameDecision();
            case 10 -> spend();
            default -> changeOutline();
        }
    }

    private void adopt() {
        if (!notAdopted.isEmpty()) {
            BudgetLineKey line = notAdopted.remove(random.nextInt(notAdopted.size()));
            history.happened(Budget.adopted(line, random.nextInt(1_000_000_000), decisionOrNone()));
        }
    }

    private void propose() {
        AmendmentLine[] changes =
                Stream.generate(this::change).limit(1L + random.nextInt(3)).toArray(AmendmentLine[]::new);
        AmendmentKind kind = random.nextInt(4) == 0 ? AmendmentKind.TRANSFER : null;
        proposed(Amending.proposedOn(Budget.amendment(++lastNumber), decisionOrNone(), kind, changes));
    }

    private AmendmentLine change() {
        long cents = random.nextLong(-1_000_000, 1_000_000);
        return new AmendmentLine(pick(lines), Money.ofCents(cents == 0 ? 1 : cents), random.nextBoolean());
    }

    private void proposed(AmendmentProposed amendment) {
        open.add(amendment);
        if (amendment.decision() == null) {
            undecided.add(amendment);
        }
        history.happened(amendment);
    }

    private void approve() {
        if (!open.isEmpty()) {
            AmendmentProposed amendment = open.remove(random.nextInt(open.size()));
            approved.add(amendment);
            history.happened(Amending.approvedAndBooked(amendment));
        }
    }

    private void refuse() {
        if (!open.isEmpty()) {
            AmendmentProposed amendment = open.remove(random.nextInt(open.size()));
            undecided.remove(amendment);
            toBeUndone.remove(amendment.reverses());
            history.happened(
                    random.nextBoolean()
                            ? Budget.rejected(amendment.amendmentId())
                            : Amending.withdrawn(amendment.amendmentId()));
        }
    }

    private void undo() {
        List<AmendmentProposed> possible = approved.stream()
                .filter(amendment -> !toBeUndone.contains(amendment.amendmentId()))
                .toList();
        if (!possible.isEmpty()) {
            AmendmentProposed undone = pick(possible);
            toBeUndone.add(undone.amendmentId());
            proposed(Amending.reversal(Budget.amendment(++lastNumber), undone, decisionOrNone()));
        }
    }

    private void nameDecision() {
        if (!undecided.isEmpty()) {
            AmendmentProposed amendment = undecided.remove(random.nextInt(undecided.size()));
            history.happened(Amending.decidedLater(amendment, decision()));
        }
    }

    private void spend() {
        String day = random.nextInt(3) == 0
                ? null
                : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(400)).toString();
        history.happened(Budget.spent(pick(lines), random.nextInt(1_000_000_000), day));
    }

    private void changeOutline() {
        Event change =
                switch (random.nextInt(4)) {
                    case 0 ->
                        new HeadingRevised(
                                Budget.THEME,
                                COEVORDEN,
                                "Thema " + random.nextInt(9),
                                null,
                                random.nextBoolean() ? Budget.PROGRAMME : Budget.OTHER,
                                null);
                    case 1 ->
                        new ActivityRevised(
                                Budget.HALL,
                                COEVORDEN,
                                "Hal " + random.nextInt(9),
                                null,
                                random.nextBoolean() ? Budget.OTHER.value() : Budget.GOAL.value(),
                                null,
                                null);
                    case 2 ->
                        new ActivityRevised(
                                Budget.POOL,
                                COEVORDEN,
                                "Bad",
                                null,
                                random.nextBoolean() ? null : Budget.GOAL.value(),
                                null,
                                null);
                    default ->
                        new ActivityRenumbered(
                                Budget.POOL, COEVORDEN, "2.1.9", "2.1." + (20 + random.nextInt(9)), null);
                };
        history.happened(change);
    }

    private @Nullable Decision decisionOrNone() {
        return random.nextInt(3) == 0 ? null : decision();
    }

    private Decision decision() {
        return new Decision(
                "2020-" + random.nextInt(1000),
                pick(List.of(DecidingBody.values())),
                LocalDate.of(2019, 11, 1).plusDays(random.nextInt(500)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
