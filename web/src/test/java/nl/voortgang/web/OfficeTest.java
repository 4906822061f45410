package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.CurrentPeriod;
import nl.voortgang.query.collectionprogress.PeriodState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;

/** What controllers, budget people and auditors do on the pages. */
class OfficeTest extends PageTest {
    private static final String PERIODS = "/organisations/veldwijk/periods";
    private static final String PROPOSAL = "/organisations/veldwijk/amendments/" + Specimens.id("a2");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CollectionProgress progress;

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).param("submission", UUID.randomUUID().toString());
    }

    @Test
    void a_period_is_closed_after_saying_what_that_means() throws Exception {
        Document page = html(get(PERIODS + "/vgr2-2020/closing", "CONTROLLER"));
        assertThat(one(page, "//main//form/@action")).isEqualTo(PERIODS + "/vgr2-2020/closing");

        MvcResult result = send(form(PERIODS + "/vgr2-2020/closing"), "CONTROLLER");

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(PERIODS);
        assertThat(commands.given).singleElement().isInstanceOf(ClosePeriod.class);
    }

    @Test
    void a_period_is_reopened_until_the_end_of_the_last_day_in_amsterdam() throws Exception {
        send(
                form(PERIODS + "/vgr1-2020/reopening")
                        .param("reason", "Fout in 6.1.3")
                        .param("expires", "2020-10-24"),
                "APPROVER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(ReopenPeriod.class, command -> {
            assertThat(command.expiresAt()).hasToString("2020-10-24T22:00:00Z");
            assertThat(command.scope()).isEmpty();
        });
    }

    @Test
    void a_reopening_needs_a_reason_and_a_last_day() throws Exception {
        Document page = html(send(form(PERIODS + "/vgr1-2020/reopening"), "APPROVER"));

        assertThat(texts(page, "//*[@id='errors']//a")).containsExactly("Vul een reden in.", "Vul de laatste dag in.");
        assertThat(commands.given).isEmpty();
    }

    @Test
    void only_what_can_be_done_with_a_period_is_offered() throws Exception {
        assertThat(texts(html(get(PERIODS, "CONTROLLER")), "//main//ul[@class='vg-actions']//a/@href"))
                .containsExactly(
                        PERIODS + "/rek-2019/reopening",
                        PERIODS + "/vgr1-2020/reopening",
                        PERIODS + "/vgr2-2020/closing",
                        PERIODS + "/rek-2020/opening");
        assertThat(texts(html(get(PERIODS, "OFFICER")), "//main//ul[@class='vg-actions']//a"))
                .isEmpty();
    }

    @Test
    void a_change_of_the_budget_is_proposed_with_its_decision() throws Exception {
        send(
                form(ACTIVITY + "/budget-adjustments")
                        .param("label", "Toegang")
                        .param("fiscalYear", "2020")
                        .param("kind", "EXPENSE")
                        .param("amount", "-1.234,56")
                        .param("incidental", "false")
                        .param("decisionNumber", "2020-045")
                        .param("decisionBody", "COUNCIL")
                        .param("decisionDate", "2020-07-08")
                        .param("reason", "Minder vraag"),
                "BUDGET_PROPOSER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(AdjustBudget.class, command -> {
            assertThat(command.line().amount().cents()).isEqualTo(-123_456);
            assertThat(command.line().incidental()).isFalse();
            assertThat(command.decision()).isNotNull();
        });
    }

    @Test
    void a_proposal_that_cannot_be_read_comes_back_with_every_problem_at_once() throws Exception {
        Document page = html(send(
                form(ACTIVITY + "/budget-adjustments").param("amount", "veel").param("decisionDate", "2020-07-08"),
                "BUDGET_PROPOSER"));

        assertThat(texts(page, "//*[@id='errors']//a/@href"))
                .containsExactly(
                        "#label", "#fiscalYear", "#kind", "#amount", "#decisionNumber", "#decisionBody", "#reason");
        assertThat(one(page, "//input[@id='amount']/@value")).isEqualTo("veel");
    }

    @Test
    void a_proposal_is_approved_by_a_budget_approver() throws Exception {
        assertThat(texts(html(get(PROPOSAL, "ACCOUNTANT")), "//main//form")).isEmpty();

        send(form(PROPOSAL + "/approval"), "BUDGET_APPROVER");

        assertThat(commands.given).singleElement().isInstanceOf(ApproveAmendment.class);
    }

    @Test
    void approving_ones_own_proposal_is_refused_with_the_reason() throws Exception {
        commands.next = new Refused(Reason.FOUR_EYES, "own");

        MvcResult result = send(form(PROPOSAL + "/approval"), "BUDGET_APPROVER");

        assertThat(result.getResponse().getStatus()).isEqualTo(409);
        assertThat(one(html(result), "//*[@id='errors']//li")).contains("Iemand anders");
    }

    @Test
    void a_file_is_tried_without_being_imported() throws Exception {
        MvcResult result = send(
                multipart("/imports").file(new MockMultipartFile("file", "good".getBytes(StandardCharsets.UTF_8))),
                "CONTROLLER");

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(one(html(result), "//*[@id='report-title']")).isEqualTo("Dit bestand kan worden geïmporteerd");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_by_sheet_row_and_column() throws Exception {
        MvcResult result = send(
                multipart("/imports")
                        .file(new MockMultipartFile("file", "wrong".getBytes(StandardCharsets.UTF_8)))
                        .param("action", "run"),
                "CONTROLLER");

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(texts(html(result), "//section[@aria-labelledby='report-title']//li"))
                .containsExactly("statussen, rij 1004, kolom status: “X” – Deze status staat niet in de statusschaal.");
    }

    @Test
    void without_a_file_the_form_asks_for_one() throws Exception {
        MvcResult result = send(multipart("/imports"), "CONTROLLER");

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(one(html(result), "//*[@id='errors']//a[@href='#file']")).isEqualTo("Kies een bestand.");
    }

    @Test
    void the_audit_trail_says_which_filter_cannot_be_read() throws Exception {
        Document page = html(get("/organisations/veldwijk/audit-trail?from=gisteren&actor=niemand", "AUDITOR"));

        assertThat(texts(page, "//*[@id='errors']//a/@href")).containsExactly("#actor", "#from");
    }

    @Test
    void an_entry_of_the_audit_trail_links_to_its_moment() throws Exception {
        Document page = html(get("/organisations/veldwijk/audit-trail", "AUDITOR"));

        assertThat(texts(page, "//li[@id='e1234']//a[contains(., 'Bekijk dit moment')]/@href"))
                .containsExactly(ACTIVITY + "?knownAt=2020-09-22T08%3A08%3A33.123456Z");
        assertThat(texts(page, "//li[@id='e1233']//ins")).containsExactly("€\u00a0156.150,00", "lasten");
    }

    @Test
    void the_audit_trail_names_what_it_is_about_and_writes_numbers_as_people_do() throws Exception {
        Document page = html(get("/organisations/veldwijk/audit-trail", "AUDITOR"));

        assertThat(texts(page, "//li[@id='e1233']/p")).contains("Toegang, 2020, lasten");
        assertThat(texts(page, "//li[@id='e1232']//ins")).contains("Besluit 2020-045");
        assertThat(texts(page, "//li[@id='e1231']//del")).containsExactly("6 Sociaal domein");
        assertThat(texts(page, "//li[@id='e1231']//ins"))
                .containsExactly(
                        "6.1 Structuurversterking (overkoepelend) inclusief toegang",
                        "Toegang: per inwoner niet duurder dan het Gelders gemiddelde 6.1.4 Vergroten grip op kosten",
                        "7,50");
    }

    @Test
    void the_start_page_says_until_when_a_period_is_reopened_and_not_its_old_deadline() throws Exception {
        Map<OrganisationId, CurrentPeriod> usual = Specimens.currentPeriods();
        usual.forEach((organisation, period) -> when(progress.current(any(), any()))
                .thenReturn(Map.of(
                        organisation,
                        new CurrentPeriod(
                                period.periodCode(),
                                "Status 2019",
                                PeriodState.REOPENED,
                                Instant.parse("2020-12-02T23:00:00Z"),
                                LocalDate.of(2020, 3, 15),
                                period.counts()))));
        try {
            assertThat(one(html(get("/", "CONTROLLER")), "//li[@class='vg-card']/p[1]"))
                    .isEqualTo("Status 2019 · heropend · tot 3 december 2020, 00:00");
        } finally {
            when(progress.current(any(), any())).thenReturn(usual);
        }
    }
}
