package nl.voortgang.application;

import static nl.voortgang.application.TwoNodes.allEvents;
import static nl.voortgang.application.TwoNodes.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.BudgetTown.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Amendments that meet on the same lines, decided on by two programs at once: one wins, and the others hear why they did not. */
class BudgetRacesIT {
    private static final int WRITERS = 16;

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = TwoNodes.start();
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    void of_many_amendments_that_would_empty_a_line_as_many_are_approved_as_it_has_money_for() throws Exception {
        BudgetTown town = BudgetTown.in(nodes.first(), 1, 100_00);
        town.refuseNegativeLines();
        Line line = town.lines().getFirst();
        List<String> amendments = IntStream.range(0, WRITERS)
                .mapToObj(i -> town.proposed(List.of(line.change(-40_00))))
                .toList();

        List<Answer> answers = approveAtOnce(town, amendments);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(WRITERS - 2)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.code()).isEqualTo("LINE_BELOW_ZERO");
                    assertThat(answer.json().path("detail").asString()).contains("'Kosten' of 2020", "€ -20.00");
                });
        allEvents(nodes.first());
        assertThat(town.current().getFirst()).isEqualTo(20_00);
    }

    @Test
    void amendments_that_name_the_same_lines_in_opposite_order_do_not_stop_each_other() throws Exception {
        BudgetTown town = BudgetTown.in(nodes.first(), 4, 0);
        List<String> amendments = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            List<String> changes = new ArrayList<>(
                    town.lines().stream().map(line -> line.change(1)).toList());
            if (i % 2 == 1) {
                Collections.reverse(changes);
            }
            amendments.add(town.proposed(changes));
        }

        assertThat(approveAtOnce(town, amendments))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));

        allEvents(nodes.first());
        assertThat(town.current()).hasSize(8).containsOnly((long) WRITERS);
    }

    /** Neither is told that what it saw has changed: they changed different things. */
    @Test
    void what_was_spent_is_recorded_while_amendments_of_the_line_are_approved() throws Exception {
        BudgetTown town = BudgetTown.in(nodes.first(), 1, 0);
        Line line = town.lines().getFirst();
        List<Callable<List<Answer>>> everybody = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Api approver = nodes.node(i).as("budget-approver");
            Api accountant = nodes.node(i).as("accountant");
            int cents = i;
            List<String> amendments = IntStream.range(0, 5)
                    .mapToObj(n -> town.proposed(List.of(line.change(1))))
                    .toList();
            everybody.add(() -> amendments.stream()
                    .map(amendment -> approver.post(
                            town.town().path("/amendments/" + amendment + "/approval"),
                            "{}",
                            "Idempotency-Key",
                            amendment,
                            "If-Match",
                            "\"0\""))
                    .toList());
            everybody.add(() -> IntStream.range(0, 5)
                    .mapToObj(n -> accountant.post(town.town().path("/actuals"), line.change(100 * cents + n)))
                    .toList());
        }

        List<Answer> answers =
                together(everybody).stream().flatMap(List::stream).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        allEvents(nodes.first());
        assertThat(town.current().getFirst()).isEqualTo(5 * WRITERS);
    }

    @Test
    void an_amendment_is_decided_on_once_however_many_decide() throws Exception {
        BudgetTown town = BudgetTown.in(nodes.first(), 1, 0);
        String amendment = town.proposed(List.of(town.lines().getFirst().change(5)));
        List<Callable<Answer>> deciders = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String how = i % 4 < 2 ? "approval" : "rejection";
            Api approver = nodes.node(i).as("budget-approver");
            deciders.add(() -> town.decide(approver, amendment, how));
        }

        List<Answer> answers = together(deciders);

        // A second approval, or rejection, of what was approved or rejected is no second decision, so that half of them
        // may be answered 200.
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(WRITERS / 2);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> assertThat(answer.code())
                .isEqualTo("ALREADY_DECIDED"));
        boolean approved = answers.getFirst().status() == 200;
        allEvents(nodes.first());
        assertThat(town.current().getFirst()).isEqualTo(approved ? 5 : 0);
    }

    @Test
    void a_number_is_given_once_a_year_until_it_is_free_again() throws Exception {
        BudgetTown town = BudgetTown.in(nodes.first(), 1, 0);
        List<Callable<Answer>> proposers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Api proposer = nodes.node(i).as("proposer");
            proposers.add(() -> town.propose(
                    proposer, false, "BW-7", List.of(town.lines().getFirst().change(1))));
        }

        List<Answer> answers = together(proposers);

        List<Answer> won =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(won).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> {
            assertThat(answer.code()).isEqualTo("NUMBER_TAKEN");
            assertThat(answer.json().path("detail").asString()).contains("of 2020", "bw-7");
        });
        Api proposer = nodes.first().as("proposer");
        List<String> ofNextYear = List.of(town.lines().get(1).change(1));
        assertThat(town.propose(proposer, false, "BW-7", ofNextYear).status()).isEqualTo(201);
        Town.accepted(town.decide(proposer, BudgetTown.id(won.getFirst()), "withdrawal"));
        assertThat(town.propose(
                                proposer,
                                false,
                                "BW-7",
                                List.of(town.lines().getFirst().change(1)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_amendment_is_reversed_once() throws Exception {
        BudgetTown town = BudgetTown.in(nodes.first(), 1, 0);
        String amendment = town.proposed(List.of(town.lines().getFirst().change(5)));
        Town.accepted(town.decide(nodes.second().as("budget-approver"), amendment, "approval"));
        List<String> reversals = IntStream.range(0, WRITERS)
                .mapToObj(i ->
                        BudgetTown.id(Town.created(town.decide(nodes.node(i).as("proposer"), amendment, "reversal"))))
                .toList();

        List<Answer> answers = approveAtOnce(town, reversals);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> assertThat(answer.code())
                .isEqualTo("ALREADY_REVERSED"));
        allEvents(nodes.first());
        assertThat(town.current().getFirst()).isZero();
    }

    private static List<Answer> approveAtOnce(BudgetTown town, List<String> amendments) throws Exception {
        List<Callable<Answer>> approvers = new ArrayList<>();
        for (int i = 0; i < amendments.size(); i++) {
            String amendment = amendments.get(i);
            Api approver = nodes.node(i).as("budget-approver");
            approvers.add(() -> town.decide(approver, amendment, "approval"));
        }
        return together(approvers);
    }
}
