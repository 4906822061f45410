package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.ReturnStatus;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.events.FreeText;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;

/** Reporting, correcting and judging on the page of an activity. */
class ReportingTest extends PageTest {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CollectionProgress progress;

    private final String submission = UUID.randomUUID().toString();

    private MockHttpServletRequestBuilder report(String status, String explanation) {
        return post(NEW_ACTIVITY + "/status-reports")
                .param("submission", submission)
                .param("revision", "4")
                .param("period", "vgr2-2020")
                .param("status", status)
                .param("explanation", explanation);
    }

    @Test
    void a_report_becomes_a_command_and_the_page_is_shown_again() throws Exception {
        MvcResult result = send(report("V", "Loopt\r\ngoed"), "OFFICER");

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(NEW_ACTIVITY);
        assertThat(result.getFlashMap().get("flash")).isNotNull();
        assertThat(commands.given).singleElement().isInstanceOfSatisfying(ReportStatus.class, command -> {
            assertThat(command.periodId()).hasToString("veldwijk/vgr2-2020");
            assertThat(command.request().explanation()).isEqualTo(FreeText.of("Loopt\ngoed"));
        });
    }

    @Test
    void the_same_form_sent_twice_reports_once_and_says_so_quietly() throws Exception {
        send(report("V", "Loopt goed"), "OFFICER");
        MvcResult second = send(report("V", "Loopt goed"), "OFFICER");

        assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(NEW_ACTIVITY);
        assertThat(commands.given).hasSize(1);
    }

    @Test
    void of_two_at_the_same_moment_the_second_is_quiet_too() throws Exception {
        commands.meanwhile = new StaleRevision("seen 4, present 5");

        MvcResult result = send(report("V", "Loopt goed"), "OFFICER");

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(NEW_ACTIVITY);
    }

    @Test
    void a_form_sent_again_with_other_text_is_not_lost_in_silence() throws Exception {
        send(report("V", "Loopt goed"), "OFFICER");
        MvcResult second = send(report("V", "Toch niet"), "OFFICER");

        assertThat(second.getResponse().getStatus()).isEqualTo(409);
        Document page = html(second);
        assertThat(one(page, "//*[@id='errors']//li")).contains("al verzonden");
        assertThat(texts(page, "//textarea[@id='explanation']")).containsExactly("Toch niet");
        assertThat(texts(page, "//input[@name='submission']/@value")).doesNotContain(submission);
    }

    @Test
    void without_a_status_the_form_comes_back_as_it_was_typed() throws Exception {
        MvcResult result = send(report("", "Wat ik typte <b>"), "OFFICER");

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        Document page = html(result);
        assertThat(one(page, "//*[@id='errors']//a[@href='#status']")).isEqualTo("Kies een status.");
        assertThat(one(page, "//textarea[@id='explanation']")).isEqualTo("Wat ik typte <b>");
        assertThat(one(page, "//title")).startsWith("Fout: ");
        assertThat(commands.given).isEmpty();
    }

    @Test
    void a_rule_that_says_no_is_explained_at_the_fields_it_is_about() throws Exception {
        commands.next = new Refused(Reason.ACCOUNT_MISSING, "needs an account");

        Document page = html(send(report("N", "Te laat").param("cause", "Corona"), "OFFICER"));

        assertThat(texts(page, "//*[@id='errors']//li"))
                .containsExactly(
                        "Bij deze status horen een oorzaak, een gevolg en een bijsturing.",
                        "Vul het gevolg in.",
                        "Vul de bijsturing in.");
        assertThat(one(page, "//textarea[@id='cause']")).isEqualTo("Corona");
    }

    @Test
    void somebody_elses_change_in_between_is_said_and_nothing_typed_is_lost() throws Exception {
        commands.next = new StaleRevision("seen 4, present 5");

        MvcResult result = send(report("V", "Loopt goed"), "OFFICER");

        assertThat(result.getResponse().getStatus()).isEqualTo(409);
        assertThat(one(html(result), "//textarea[@id='explanation']")).isEqualTo("Loopt goed");
    }

    @Test
    void returning_needs_a_reason() throws Exception {
        MockHttpServletRequestBuilder back = post(ACTIVITY + "/status-returns")
                .param("submission", submission)
                .param("period", "vgr2-2020");

        assertThat(send(back, "APPROVER").getResponse().getStatus()).isEqualTo(400);
        send(back.param("returnReason", "Noem de oorzaak"), "APPROVER");

        assertThat(commands.given).singleElement().isInstanceOf(ReturnStatus.class);
    }

    @Test
    void an_officer_can_report_but_not_judge() throws Exception {
        Document page = html(get(ACTIVITY, "OFFICER"));

        assertThat(texts(page, "//main//form/@action")).containsExactly(ACTIVITY + "/status-corrections");
    }

    @Test
    void an_approver_can_judge_but_not_report() throws Exception {
        Document page = html(get(ACTIVITY, "APPROVER"));

        assertThat(texts(page, "//main//form/@action"))
                .containsExactly(ACTIVITY + "/status-approvals", ACTIVITY + "/status-returns");
    }

    @Test
    void where_nothing_was_reported_an_earlier_report_can_be_confirmed() throws Exception {
        Document page = html(get(NEW_ACTIVITY, "OFFICER"));

        assertThat(texts(page, "//main//form/@action"))
                .containsExactly(NEW_ACTIVITY + "/status-confirmations", NEW_ACTIVITY + "/status-reports");
    }

    @Test
    void what_is_left_to_report_is_said_with_the_way_to_the_next() throws Exception {
        Document page = html(get(ACTIVITY, "OFFICER"));

        assertThat(texts(page, "//section[contains(@class, 'vg-task')]//p"))
                .contains("Nog 1 activiteit te melden. Volgende: 6.1.4 Vergroten grip op kosten");
        assertThat(one(page, "//a[starts-with(., 'Volgende')]/@href")).isEqualTo(NEW_ACTIVITY + "?period=vgr2-2020");
        assertThat(texts(html(get(ACTIVITY, "APPROVER")), "//a[starts-with(., 'Volgende')]"))
                .isEmpty();
    }

    @Test
    void while_no_period_is_open_the_page_says_why_there_is_no_form() throws Exception {
        FakeReaders.answer(
                progress,
                Specimens.periods().stream()
                        .filter(period -> period.state() != PeriodState.OPEN)
                        .toList());
        try {
            assertThat(texts(html(get(ACTIVITY, "OFFICER")), "//main/div/p"))
                    .anyMatch(text -> text.startsWith("Er is nu geen periode open"));
            assertThat(texts(html(get(ACTIVITY, "AUDITOR")), "//main//p"))
                    .noneMatch(text -> text.startsWith("Er is nu geen periode open"));
        } finally {
            FakeReaders.answer(progress, Specimens.periods());
        }
        assertThat(texts(html(get(ACTIVITY, "OFFICER")), "//main//p"))
                .noneMatch(text -> text.startsWith("Er is nu geen periode open"));
    }

    @Test
    void an_auditor_sees_no_form() throws Exception {
        assertThat(texts(html(get(ACTIVITY, "AUDITOR")), "//main//form")).isEmpty();
    }

    @Test
    void text_of_people_is_never_taken_for_markup() throws Exception {
        assertThat(get(ACTIVITY, "AUDITOR").getResponse().getContentAsString())
                .contains("&lt;inwoners&gt;")
                .doesNotContain("<inwoners>");
    }
}
