package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeReversal;
import nl.voortgang.command.budget.AmendmentCommand.RecordDecision;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.budget.OverspendingCommand.ClassifyOverspending;
import nl.voortgang.command.organisation.OrganisationCommand.SetBudgetRules;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.Money;
import nl.voortgang.events.OverspendingClass;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;

/** What is done with the budget on the pages: proposing, deciding, undoing, classifying, and setting the rules. */
class AmendingTest extends PageTest {
    private static final String HERE = "/organisations/veldwijk";
    private static final String NEW_ONE = HERE + "/amendments/new";
    private static final String OPEN = HERE + "/amendments/" + Specimens.id("a2");
    private static final String REVERSED = HERE + "/amendments/" + Specimens.id("a1");
    private static final String REVERSAL = HERE + "/amendments/" + Specimens.id("a3");

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).param("submission", UUID.randomUUID().toString());
    }

    /** A proposal of two rows: a line that is there, and a new one. */
    private MockHttpServletRequestBuilder proposal(String address) throws Exception {
        String existing = one(
                html(get(NEW_ONE, "BUDGET_PROPOSER")),
                "//select[@id='row-1-line']//option[text()='2020 · 6.1.3 Toegang (6.2) · Lasten']/@value");
        return form(address)
                .param("rows", "2")
                .param("transfer", "true")
                .param("row-1-line", existing)
                .param("row-1-amount", "-1.000")
                .param("row-1-incidental", "true")
                .param("row-2-line", "new")
                .param("row-2-subject", "ACTIVITY/" + Specimens.NEW)
                .param("row-2-label", "Sport")
                .param("row-2-taskField", "5.1")
                .param("row-2-fiscalYear", "2020")
                .param("row-2-kind", "EXPENSE")
                .param("row-2-amount", "1.000")
                .param("row-2-incidental", "false")
                .param("reason", "Verschuiving");
    }

    @Test
    void several_lines_are_changed_by_one_proposal() throws Exception {
        MvcResult result = send(proposal(NEW_ONE), "BUDGET_PROPOSER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(ProposeAmendment.class, given -> {
            assertThat(given.transfer()).isTrue();
            assertThat(given.decision()).isNull();
            assertThat(given.lines())
                    .extracting(AmendmentLine::amount)
                    .containsExactly(Money.ofCents(-100_000), Money.ofCents(100_000));
            assertThat(given.lines()).extracting(AmendmentLine::incidental).containsExactly(true, false);
            assertThat(given.lines().getFirst().line().taskField()).isEqualTo("6.2");
            assertThat(given.lines().getLast().line().label()).isEqualTo("Sport");
            assertThat(given.lines().getLast().line().kind()).isEqualTo(BudgetKind.EXPENSE);
            assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(HERE + "/amendments/" + given.amendmentId());
        });
    }

    @Test
    void what_is_wrong_is_said_by_row_and_field_and_nothing_typed_is_lost() throws Exception {
        Document page = html(send(
                form(NEW_ONE)
                        .param("rows", "3")
                        .param("row-1-amount", "veel")
                        .param("row-2-line", "new")
                        .param("row-2-label", "Sport")
                        .param("row-2-fiscalYear", "2020")
                        .param("row-2-kind", "INCOME")
                        .param("row-2-taskField", "9.9")
                        .param("row-2-amount", "0")
                        .param("row-3-line", UUID.randomUUID().toString())
                        .param("row-3-amount", "12,50")
                        .param("decisionNumber", "2020-7"),
                "BUDGET_PROPOSER"));

        assertThat(texts(page, "//*[@id='errors']//a/@href"))
                .containsExactly(
                        "#row-1-line",
                        "#row-1-amount",
                        "#row-2-subject",
                        "#row-2-taskField",
                        "#row-2-amount",
                        "#row-3-line",
                        "#decisionBody",
                        "#decisionDate",
                        "#reason");
        assertThat(texts(page, "//*[@id='errors']//a")).allMatch(text -> !text.contains("{"));
        assertThat(texts(page, "//*[@id='errors']//a"))
                .contains("Regel 2: taakveld 9.9 staat niet op de lijst van 2020. Kies uit de lijst van dat jaar.");
        assertThat(texts(page, "//*[@id]/@id")).contains("row-2-taskField", "row-3-line");
        assertThat(one(page, "//input[@id='row-1-amount']/@value")).isEqualTo("veel");
        assertThat(one(page, "//select[@id='row-2-taskField']/option[@selected]/@value"))
                .isEqualTo("9.9");
        assertThat(one(page, "//select[@id='row-2-kind']/option[@selected]/@value"))
                .isEqualTo("INCOME");
        assertThat(one(page, "//input[@id='row-3-amount']/@value")).isEqualTo("12,50");
        assertThat(commands.given).isEmpty();
    }

    @Test
    void rows_come_and_go_without_losing_what_was_typed() throws Exception {
        Document more = html(send(proposal(NEW_ONE + "/rows").param("change", "add"), "BUDGET_PROPOSER"));
        assertThat(texts(more, "//fieldset/legend[starts-with(text(), 'Regel')]"))
                .containsExactly("Regel 1", "Regel 2", "Regel 3");
        assertThat(one(more, "//select[@autofocus]/@id")).isEqualTo("row-3-line");
        assertThat(one(more, "//input[@id='row-2-label']/@value")).isEqualTo("Sport");
        assertThat(texts(more, "//*[@id='errors']")).isEmpty();

        Document fewer = html(send(proposal(NEW_ONE + "/rows").param("change", "remove-1"), "BUDGET_PROPOSER"));
        assertThat(texts(fewer, "//fieldset/legend[starts-with(text(), 'Regel')]"))
                .containsExactly("Regel 1");
        assertThat(one(fewer, "//input[@id='row-1-label']/@value")).isEqualTo("Sport");
        assertThat(one(fewer, "//textarea[@id='reason']")).isEqualTo("Verschuiving");
        assertThat(one(fewer, "//input[@name='rows']/@value")).isEqualTo("1");

        MvcResult last =
                send(form(NEW_ONE + "/rows").param("rows", "1").param("change", "remove-1"), "BUDGET_PROPOSER");
        assertThat(one(html(last), "//*[@id='errors']//li")).isEqualTo("Een voorstel heeft minstens één regel.");
    }

    @Test
    void the_rows_are_reckoned_before_they_are_sent() throws Exception {
        Document page = html(send(proposal(NEW_ONE + "/rows").param("change", "check"), "BUDGET_PROPOSER"));

        assertThat(texts(page, "//ul[@class='vg-list']/li[contains(., '2020')]"))
                .containsExactly("2020: €\u00a00,00 – in evenwicht");
        assertThat(commands.given).isEmpty();
    }

    @Test
    void a_refusal_names_the_figures_that_the_rule_looked_at_and_keeps_the_form() throws Exception {
        commands.next = new Refused(
                Reason.TRANSFER_UNBALANCED,
                "unbalanced",
                List.of(
                        new Refused.Figure(null, 2020, Money.ofCents(12_50)),
                        new Refused.Figure(null, 2021, Money.ofCents(-100))));

        MvcResult result = send(proposal(NEW_ONE), "BUDGET_PROPOSER");

        assertThat(result.getResponse().getStatus()).isEqualTo(409);
        Document page = html(result);
        assertThat(texts(page, "//*[@id='errors']//li"))
                .containsExactly(
                        "Een overheveling komt per begrotingsjaar op nul uit. In 2020 blijft €\u00a0+12,50 over.",
                        "Een overheveling komt per begrotingsjaar op nul uit. In 2021 blijft €\u00a0−1,00 over.");
        assertThat(one(page, "//input[@id='row-2-label']/@value")).isEqualTo("Sport");
        assertThat(texts(page, "//input[@id='transfer']/@checked")).isNotEmpty();
    }

    @Test
    void a_refusal_links_only_to_a_field_that_the_form_has() throws Exception {
        commands.next = new Refused(Reason.AMOUNT_OUT_OF_RANGE, "too large");

        Document page = html(send(form(OPEN + "/approval"), "BUDGET_APPROVER"));

        assertThat(texts(page, "//*[@id='errors']//li")).containsExactly("Het bedrag is te groot.");
        assertThat(texts(page, "//*[@id='errors']//a")).isEmpty();
    }

    @Test
    void an_unknown_task_field_is_refused_before_the_proposal_is_made() throws Exception {
        Document page = html(send(
                form(ACTIVITY + "/budget-adjustments")
                        .param("label", "Toegang")
                        .param("taskField", "99")
                        .param("fiscalYear", "2020")
                        .param("kind", "EXPENSE")
                        .param("amount", "5")
                        .param("reason", "Meer"),
                "BUDGET_PROPOSER"));

        assertThat(texts(page, "//*[@id='errors']//a")).containsExactly("Taakveld 99 staat niet op de lijst van 2020.");
        assertThat(commands.given).isEmpty();
    }

    @Test
    void only_what_a_role_can_do_with_an_amendment_in_its_state_is_offered() throws Exception {
        assertThat(buttons(OPEN, "BUDGET_APPROVER")).containsExactly("Goedkeuren", "Afwijzen");
        assertThat(buttons(OPEN, "BUDGET_PROPOSER")).containsExactly("Besluit vastleggen");
        assertThat(buttons(REVERSED, "BUDGET_PROPOSER", "BUDGET_APPROVER")).isEmpty();
        assertThat(buttons(REVERSAL, "BUDGET_APPROVER")).containsExactly("Terugdraaien voorstellen");
        assertThat(buttons(HERE + "/amendments/" + Specimens.id("a4"), "BUDGET_PROPOSER", "BUDGET_APPROVER"))
                .isEmpty();
        assertThat(buttons(OPEN + "?knownAt=2020-09-22T08:08:33Z", "BUDGET_APPROVER"))
                .isEmpty();
    }

    private List<String> buttons(String path, String... roles) throws Exception {
        return texts(html(get(path, roles)), "//main//form//button");
    }

    @Test
    void a_rejection_has_a_reason() throws Exception {
        Document page = html(send(form(OPEN + "/rejection"), "BUDGET_APPROVER"));
        assertThat(texts(page, "//*[@id='errors']//a")).containsExactly("Vul in waarom u dit afwijst.");

        MvcResult result = send(form(OPEN + "/rejection").param("rejectionReason", "Te duur"), "BUDGET_APPROVER");

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(OPEN);
        assertThat(commands.given).singleElement().isInstanceOfSatisfying(RejectAmendment.class, given -> assertThat(
                        given.reason().value())
                .isEqualTo("Te duur"));
    }

    @Test
    void a_decision_is_named_later() throws Exception {
        send(
                form(OPEN + "/decision")
                        .param("decisionNumber", "2020-9")
                        .param("decisionBody", "COUNCIL")
                        .param("decisionDate", "2020-11-12"),
                "BUDGET_PROPOSER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(RecordDecision.class, given -> assertThat(
                        given.decision().number())
                .isEqualTo("2020-9"));
    }

    @Test
    void a_reversal_is_an_amendment_of_its_own_to_which_the_answer_leads() throws Exception {
        MvcResult result = send(form(REVERSAL + "/reversal").param("reversalReason", "Toch niet"), "BUDGET_PROPOSER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(ProposeReversal.class, given -> {
            assertThat(given.reverses().value()).isEqualTo(Specimens.id("a3"));
            assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(HERE + "/amendments/" + given.amendmentId());
        });
    }

    @Test
    void an_accountant_classifies_an_overspending_with_a_reason() throws Exception {
        Document page = html(send(form(HERE + "/lawfulness").param("excess", "2020/niets"), "ACCOUNTANT"));
        assertThat(texts(page, "//*[@id='errors']//a/@href")).containsExactly("#excess", "#classification", "#reason");

        send(
                form(HERE + "/lawfulness")
                        .param("excess", "2020/" + Specimens.PROGRAMME)
                        .param("classification", "INVESTMENT")
                        .param("reason", "Nieuwe school"),
                "ACCOUNTANT");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(ClassifyOverspending.class, given -> {
            assertThat(given.overspendingId().fiscalYear()).isEqualTo(2020);
            assertThat(given.classification()).isEqualTo(OverspendingClass.INVESTMENT);
        });
    }

    @Test
    void a_controller_sets_the_rules_beginning_with_those_in_force() throws Exception {
        Document page = html(get(HERE + "/budget-rules", "CONTROLLER"));
        assertThat(one(page, "//input[@id='mandateLimit']/@value")).isEqualTo("25000.00");
        assertThat(one(page, "//input[@name='negativeLines'][@checked]/@value")).isEqualTo("REFUSED");
        assertThat(texts(html(get(HERE + "/budget-rules", "AUDITOR")), "//main//form"))
                .isEmpty();

        send(
                form(HERE + "/budget-rules")
                        .param("negativeLines", "ALLOWED")
                        .param("mandateLimit", "")
                        .param("lawfulnessThreshold", "1.000"),
                "CONTROLLER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(SetBudgetRules.class, given -> {
            assertThat(given.rules().mandateLimit()).isNull();
            assertThat(given.rules().lawfulnessThreshold()).isEqualTo(Money.ofCents(100_000));
        });
    }
}
