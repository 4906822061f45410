package nl.voortgang.application;

import static nl.voortgang.application.TwoNodes.allEvents;
import static nl.voortgang.application.TwoNodes.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Evidence;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.Report;
import nl.voortgang.verifier.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Whatever people propose, approve, reject, withdraw and reverse at once, on two nodes: each line comes to what was adopted and every approved
 * change. People may do both here, so that only the rules keep them from approving what is their own.
 */
class BudgetPropertyIT {
    private static final int PEOPLE = 8;
    private static final int STEPS = 40;
    private static final int RUNS = Integer.getInteger("budget.runs", 3);
    private static final long FIRST_SEED = Long.getLong("budget.seed", 20_201_119L);

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = TwoNodes.start();
        PasswordEncoder passwords = nodes.first().bean(PasswordEncoder.class);
        for (int i = 0; i < PEOPLE; i++) {
            nodes.first()
                    .bean(Accounts.class)
                    .add(person(i), person(i), String.valueOf(passwords.encode(person(i))), Set.of(), false);
        }
    }

    private static void letAllDoBoth(OrganisationId organisation) {
        FirstGrants grants = nodes.first().bean(FirstGrants.class);
        for (int i = 0; i < PEOPLE; i++) {
            ActorId person = nodes.first().bean(Accounts.class).actor(person(i));
            grants.give(organisation, person, EnumSet.of(Role.BUDGET_PROPOSER, Role.BUDGET_APPROVER));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    private static String person(int number) {
        return "person-" + number;
    }

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            seeds.add(FIRST_SEED + run);
        }
        return seeds;
    }

    @ParameterizedTest(name = "-Dbudget.seed={0}")
    @MethodSource("seeds")
    void each_line_comes_to_what_was_adopted_and_every_approved_change(long seed) throws Exception {
        BudgetTown town = BudgetTown.in(nodes.first(), 3, 1_000);
        letAllDoBoth(new OrganisationId(town.town().id()));
        if (seed % 2 == 0) {
            town.refuseNegativeLines();
        }
        Everybody everybody = new Everybody(town);
        List<Callable<Void>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person = new Person(nodes.node(i).as(person(i)), new Random(seed * PEOPLE + i), everybody);
            people.add(person::live);
        }
        together(people);

        List<LoggedEvent> events = allEvents(nodes.first());
        BudgetReckoning reckoning = BudgetReckoning.of(events, town);
        assertThat(everybody.outcomes.keySet())
                .contains("propose 201", "approval 200", "approval FOUR_EYES", "approval ALREADY_DECIDED");
        assertThat(everybody.outcomes.keySet()).noneMatch(outcome -> outcome.matches(".* 5\\d\\d"));
        assertThat(reckoning.approvals()).isEqualTo(everybody.count("approved"));
        assertThat(reckoning.selfApprovals()).isEmpty();
        assertThat(reckoning.unbalancedTransfers()).isEmpty();
        assertThat(reckoning.current()).isEqualTo(reckoning.booked()).isEqualTo(town.current());
        if (seed % 2 == 0) {
            assertThat(reckoning.lowest()).isNotNegative();
        }
        assertVerified();
    }

    private static void assertVerified() throws Exception {
        try (Connection connection = nodes.connect()) {
            Report report = new Verification(
                            new Evidence(null, null, null),
                            EnumSet.of(Part.PROJECTIONS, Part.BUDGET),
                            ProgressListener.NONE)
                    .run(connection);
            assertThat(report.checks())
                    .allSatisfy(check ->
                            assertThat(check.differences()).as(check.name()).isEmpty());
            assertThat(report.checks())
                    .filteredOn(check -> check.part() == Part.BUDGET)
                    .extracting(Check::checked)
                    .allMatch(checked -> checked > 0);
        }
    }

    /** What all of them know. */
    private static final class Everybody {
        private final BudgetTown town;
        private final List<String> amendments = new CopyOnWriteArrayList<>();
        private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
        private final AtomicInteger numbers = new AtomicInteger();

        Everybody(BudgetTown town) {
            this.town = town;
        }

        void happened(String what) {
            outcomes.computeIfAbsent(what, key -> new LongAdder()).increment();
        }

        long count(String what) {
            return outcomes.getOrDefault(what, new LongAdder()).sum();
        }
    }

    /** Somebody who does one thing after another, by chance. */
    private record Person(Api api, Random chance, Everybody everybody) {
        Void live() {
            for (int step = 0; step < STEPS; step++) {
                int choice = chance.nextInt(10);
                if (choice < 3 || everybody.amendments.isEmpty()) {
                    propose(false);
                } else if (choice == 3) {
                    propose(true);
                } else {
                    decide(choice);
                }
            }
            return null;
        }

        private void propose(boolean transfer) {
            List<String> changes = new ArrayList<>();
            int count = 1 + chance.nextInt(3);
            for (int i = 0; i < count; i++) {
                BudgetTown.Line line = anyOf(everybody.town.lines());
                long cents = chance.nextInt(1, 601);
                if (transfer && chance.nextInt(5) > 0) {
                    String other = anyOf(everybody.town.lines()).activity();
                    changes.add(line.change(cents));
                    changes.add(new BudgetTown.Line(other, line.year()).change(-cents));
                } else {
                    changes.add(line.change(chance.nextBoolean() ? cents : -cents));
                }
            }
            String number = chance.nextInt(3) == 0 ? "N" + everybody.numbers.getAndIncrement() / 2 : "";
            Answer answer = everybody.town.propose(api, transfer, number, changes);
            note("propose", answer);
            if (answer.status() == 201) {
                everybody.amendments.add(BudgetTown.id(answer));
            }
        }

        private void decide(int choice) {
            String amendment = anyOf(everybody.amendments);
            String how =
                    switch (choice) {
                        case 4 -> "rejection";
                        case 5 -> "withdrawal";
                        case 6 -> "reversal";
                        default -> "approval";
                    };
            // The revision is named, so that a second approval of what was approved is not taken for the first.
            Answer seen = api.get(everybody.town.town().path("/amendments/" + amendment));
            String revision = seen.status() == 200 ? seen.header("ETag") : "\"0\"";
            Answer answer = api.post(
                    everybody.town.town().path("/amendments/" + amendment + "/" + how),
                    how.equals("approval") ? "{}" : "{\"reason\":\"Daarom\"}",
                    "Idempotency-Key",
                    amendment + how + chance.nextLong(),
                    "If-Match",
                    revision);
            note(how, answer);
            if (how.equals("reversal") && answer.status() == 201) {
                everybody.amendments.add(BudgetTown.id(answer));
            }
            if (how.equals("approval")
                    && answer.status() == 200
                    && answer.header("ETag").equals(next(revision))) {
                everybody.happened("approved");
            }
        }

        private static String next(String revision) {
            return "\"" + (Long.parseLong(revision.replace("\"", "")) + 1) + "\"";
        }

        private void note(String what, Answer answer) {
            everybody.happened(
                    what + " " + (answer.status() < 300 || answer.code().isEmpty() ? answer.status() : answer.code()));
        }

        private <T> T anyOf(List<T> things) {
            return things.get(chance.nextInt(things.size()));
        }
    }
}
