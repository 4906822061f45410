package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.command.activity.ActivityCommand.ConfirmUnchanged;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.PeriodId;
import nl.voortgang.web.draft.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;

/** An officer's hour: the list, one activity at a time, the check, and one submission. */
class OfficerTest extends PageTest {
    private static final String LIST = "/organisations/veldwijk/my-activities";
    private static final String REPORT = LIST + "/vgr2-2020/activities/" + Specimens.NEW;
    private static final String CHECK = LIST + "/vgr2-2020/check";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private KeptDrafts drafts;

    private final String submission = UUID.randomUUID().toString();

    @BeforeEach
    void empty() {
        drafts.clear();
    }

    private MockHttpServletRequestBuilder typed(String action, String seen, String status, String explanation) {
        return post(REPORT)
                .param("submission", UUID.randomUUID().toString())
                .param("action", action)
                .param("seen", seen)
                .param("status", status)
                .param("explanation", explanation);
    }

    /** The check page as it is now, sent with everything chosen. */
    private MockHttpServletRequestBuilder handingIn() throws Exception {
        MockHttpServletRequestBuilder sent =
                post(CHECK).param("submission", submission).param("chosen", Specimens.NEW.toString());
        for (String seen : texts(html(get(CHECK, "OFFICER")), "//input[@name='seen-" + Specimens.NEW + "']/@value")) {
            sent.param("seen-" + Specimens.NEW, seen);
        }
        return sent;
    }

    private Draft kept() {
        return Objects.requireNonNull(
                drafts.of(new ActorId(Specimens.id("ans")), new PeriodId(Specimens.VELDWIJK, "vgr2-2020"))
                        .get(new ActivityId(Specimens.NEW)));
    }

    @Test
    void the_list_says_what_is_to_do_and_how_long_it_can_wait() throws Exception {
        Document page = html(get(LIST, "OFFICER"));

        assertThat(one(page, "//section[@aria-labelledby='stage-TO_DO']//li/div/a"))
                .contains("6.1.4");
        assertThat(one(page, "//section[@aria-labelledby='stage-REPORTED']//li/div/a"))
                .contains("6.1.3");
        assertThat(one(page, "//main")).contains("nog 4 dagen", "16 oktober 2020", "1 van 2 ingediend");
        assertThat(texts(page, "//section[@aria-labelledby='stage-DRAFT']")).isEmpty();
    }

    @Test
    void only_the_activities_of_the_chosen_unit_are_shown() throws Exception {
        Document page = html(get(LIST + "?unit=zorg", "OFFICER"));

        assertThat(texts(page, "//section//li/div/a"))
                .singleElement()
                .asString()
                .contains("6.1.3");
    }

    @Test
    void the_earlier_report_stands_beside_the_new_one() throws Exception {
        Document page = html(get(REPORT, "OFFICER"));

        assertThat(one(page, "//section[@aria-labelledby='earlier-title']")).contains("Status");
        assertThat(texts(page, "//button[@name='action']/@value"))
                .containsExactly("unchanged", "take-over", "next", "save");
    }

    @Test
    void what_is_typed_is_kept_and_shown_again() throws Exception {
        send(typed("save", "0", "V", "Loopt goed"), "OFFICER");

        assertThat(kept().fields()).isEqualTo(Map.of("status", "V", "explanation", "Loopt goed"));
        Document page = html(get(REPORT, "OFFICER"));
        assertThat(one(page, "//textarea[@id='explanation']")).isEqualTo("Loopt goed");
        assertThat(one(page, "//*[@id='saved']")).contains("Concept bewaard");
        assertThat(one(page, "//input[@name='seen']/@value")).isEqualTo(Long.toString(kept().version()));
        assertThat(commands.given).isEmpty();
    }

    @Test
    void while_typing_only_the_line_about_it_comes_back() throws Exception {
        MvcResult result = send(
                post(REPORT).header("HX-Request", "true").param("seen", "0").param("explanation", "Half een zin"),
                "OFFICER");

        assertThat(kept().fields()).containsEntry("explanation", "Half een zin");
        Document line = html(result);
        assertThat(line.getDocumentElement().getAttribute("id")).isEqualTo("saved");
        assertThat(one(line, "//input[@name='seen']/@value")).isEqualTo(Long.toString(kept().version()));
    }

    @Test
    void a_second_window_does_not_silently_overwrite_the_first() throws Exception {
        send(typed("save", "0", "V", "Uit het eerste venster"), "OFFICER");

        MvcResult second = send(typed("save", "0", "N", "Uit het tweede venster"), "OFFICER");

        assertThat(second.getResponse().getStatus()).isEqualTo(409);
        assertThat(kept().fields()).containsEntry("explanation", "Uit het eerste venster");
        Document page = html(second);
        assertThat(one(page, "//*[@id='errors']//li")).contains("iets nieuwers bewaard");
        assertThat(one(page, "//main")).contains("Uit het eerste venster");
        assertThat(one(page, "//textarea[@id='explanation']")).isEqualTo("Uit het tweede venster");

        String seen = one(page, "//input[@name='seen']/@value");
        send(typed("save", seen, "N", "Uit het tweede venster"), "OFFICER");
        assertThat(kept().fields()).containsEntry("explanation", "Uit het tweede venster");
    }

    @Test
    void a_second_window_is_told_while_typing_too() throws Exception {
        send(typed("save", "0", "V", "Uit het eerste venster"), "OFFICER");

        Document line = html(send(
                post(REPORT).header("HX-Request", "true").param("seen", "0").param("explanation", "Uit het tweede"),
                "OFFICER"));

        assertThat(one(line, "//*[@id='saved']")).contains("iets nieuwers bewaard");
        assertThat(kept().fields()).containsEntry("explanation", "Uit het eerste venster");
    }

    @Test
    void a_window_may_save_before_it_knows_that_it_did() throws Exception {
        send(
                post(REPORT)
                        .header("HX-Request", "true")
                        .param("submission", submission)
                        .param("seen", "0")
                        .param("explanation", "Half"),
                "OFFICER");

        MvcResult saved = send(
                post(REPORT)
                        .param("submission", submission)
                        .param("action", "save")
                        .param("seen", "0")
                        .param("explanation", "Heel"),
                "OFFICER");

        assertThat(saved.getResponse().getStatus()).isEqualTo(302);
        assertThat(kept().fields()).containsEntry("explanation", "Heel");
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_a_sentence() throws Exception {
        MvcResult result = send(typed("save", "0", "V", "x".repeat(10_001)), "OFFICER");

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(one(html(result), "//*[@id='errors']//li")).contains("te lang");
        assertThat(drafts.activities(new PeriodId(Specimens.VELDWIJK, "vgr2-2020")))
                .isEmpty();
    }

    @Test
    void the_earlier_status_and_text_can_be_taken_over() throws Exception {
        MvcResult result = send(typed("take-over", "0", "", ""), "OFFICER");

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(REPORT);
        assertThat(kept().fields()).containsKey("status");
        assertThat(kept().isUnchanged()).isFalse();
    }

    @Test
    void confirming_that_nothing_changed_goes_on_to_the_check_when_nothing_else_is_to_do() throws Exception {
        MvcResult result = send(typed("unchanged", "0", "", ""), "OFFICER");

        assertThat(kept().isUnchanged()).isTrue();
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(CHECK);
    }

    @Test
    void what_is_complete_is_handed_in_under_one_number() throws Exception {
        send(typed("save", "0", "V", "Loopt goed"), "OFFICER");

        MvcResult result = send(handingIn(), "OFFICER");

        assertThat(result.getResponse().getRedirectedUrl())
                .matches("/organisations/veldwijk/submissions/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(commands.given).singleElement().isInstanceOfSatisfying(ReportStatus.class, command -> {
            assertThat(command.request().explanation()).isEqualTo(FreeText.of("Loopt goed"));
            assertThat(command.overridden()).isEmpty();
        });
        assertThat(drafts.activities(new PeriodId(Specimens.VELDWIJK, "vgr2-2020")))
                .isEmpty();
    }

    @Test
    void handing_in_twice_is_handing_in_once() throws Exception {
        send(typed("save", "0", "V", "Loopt goed"), "OFFICER");
        MockHttpServletRequestBuilder handIn = handingIn();

        String first = send(handIn, "OFFICER").getResponse().getRedirectedUrl();
        String second = send(handIn, "OFFICER").getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(commands.given).hasSize(1);
    }

    @Test
    void it_is_handed_in_on_the_condition_that_nothing_else_was_recorded_about_it() throws Exception {
        send(typed("save", "0", "V", "Loopt goed"), "OFFICER");

        send(handingIn(), "OFFICER");

        assertThat(commands.expected).containsExactly(4L);
    }

    @Test
    void a_draft_that_another_window_changed_meanwhile_is_shown_and_nothing_is_handed_in() throws Exception {
        send(typed("save", "0", "V", "Loopt goed"), "OFFICER");
        MockHttpServletRequestBuilder handIn = handingIn();
        send(typed("save", Long.toString(kept().version()), "V", "Loopt iets achter"), "OFFICER");

        MvcResult refused = send(handIn, "OFFICER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        Document page = html(refused);
        assertThat(one(page, "//*[@id='errors']//li/a"))
                .startsWith("6.1.4 ")
                .contains("is intussen gewijzigd")
                .contains("Er is niets ingediend.");
        assertThat(one(page, "//*[@id='errors']//li/a/@href")).isEqualTo("#row-" + Specimens.NEW);
        assertThat(one(page, "//section[contains(@class, 'vg-checkrow')]")).contains("Loopt iets achter");
        assertThat(commands.given).isEmpty();

        assertThat(send(handingIn(), "OFFICER").getResponse().getRedirectedUrl())
                .startsWith("/organisations/veldwijk/submissions/");
    }

    @Test
    void a_draft_of_a_closed_period_is_shown_with_what_can_be_done_about_it() throws Exception {
        send(typed("save", "0", "V", "Loopt goed"), "OFFICER");
        String section = "//section[@aria-labelledby='leftovers-title']";
        assertThat(texts(html(get(LIST, "OFFICER")), section)).isEmpty();

        drafts.period = "vgr1-2020";
        drafts.deletedAt = Instant.parse("2021-01-10T12:00:00Z");
        Document page = html(get(LIST, "OFFICER"));

        assertThat(one(page, section))
                .contains("6.1.4", "Loopt goed", "10 januari 2021", "indienen kan alleen nog als zij wordt heropend");
        String address = one(page, section + "//form/@action");
        assertThat(address).contains("/vgr1-2020/activities/" + Specimens.NEW + "/draft-removal");
        long version = Long.parseLong(one(page, section + "//input[@name='version']/@value"));

        send(post(address).param("version", Long.toString(version + 1)), "OFFICER");
        assertThat(texts(html(get(LIST, "OFFICER")), section))
                .as("what was written since is not thrown away")
                .hasSize(1);
        send(post(address).param("version", Long.toString(version)), "OFFICER");
        assertThat(texts(html(get(LIST, "OFFICER")), section)).isEmpty();
    }

    @Test
    void a_draft_that_is_gone_meanwhile_is_named_and_nothing_is_handed_in() throws Exception {
        send(typed("save", "0", "V", "Loopt goed"), "OFFICER");
        MockHttpServletRequestBuilder handIn = handingIn();
        drafts.clear();

        MvcResult refused = send(handIn, "OFFICER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(texts(html(refused), "//*[@id='errors']//li"))
                .anyMatch(said -> said.startsWith("6.1.4 ") && said.contains("het concept is er niet meer"));
        assertThat(commands.given).isEmpty();
    }

    @Test
    void what_looks_wrong_is_handed_in_with_a_reason_only() throws Exception {
        send(typed("save", "0", "V", "De aanbesteding loopt achter."), "OFFICER");
        String field = "override-" + Specimens.NEW + "-TEXT_CONTRADICTS_STATUS";

        MvcResult without = send(handingIn().param(field, ""), "OFFICER");
        assertThat(without.getResponse().getStatus()).isEqualTo(400);
        assertThat(one(html(without), "//*[@id='errors']//a/@href")).isEqualTo("#" + field);
        assertThat(commands.given).isEmpty();

        send(handingIn().param(field, "Dat halen we in."), "OFFICER");
        assertThat(commands.given).singleElement().isInstanceOfSatisfying(ReportStatus.class, command -> assertThat(
                        command.overridden())
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.kind()).isEqualTo(HintKind.TEXT_CONTRADICTS_STATUS);
                    assertThat(hint.reason()).isEqualTo(FreeText.of("Dat halen we in."));
                }));
    }

    @Test
    void what_is_not_complete_is_not_handed_in() throws Exception {
        send(typed("save", "0", "N", "Het gaat niet."), "OFFICER");

        Document page = html(get(CHECK, "OFFICER"));
        assertThat(texts(page, "//input[@name='chosen']")).isEmpty();
        assertThat(one(page, "//section[@aria-labelledby='incomplete-title']"))
                .contains("Vul de oorzaak in.", "Vul het gevolg in.", "Vul de bijsturing in.");

        MvcResult result = send(handingIn(), "OFFICER");
        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(commands.given).isEmpty();
    }

    @Test
    void an_unchanged_report_is_confirmed() throws Exception {
        send(typed("unchanged", "0", "", ""), "OFFICER");

        send(handingIn(), "OFFICER");

        assertThat(commands.given).singleElement().isInstanceOf(ConfirmUnchanged.class);
    }

    @Test
    void a_submission_is_found_by_its_number_and_by_no_other() throws Exception {
        Document page = html(get("/organisations/veldwijk/submissions/7K3M-9QF2-XA4B", "AUDITOR"));
        assertThat(one(page, "//*[contains(@class, 'vg-reference')]")).isEqualTo("7K3M-9QF2-XA4B");

        assertThat(get("/organisations/veldwijk/submissions/0000-0000-0000", "AUDITOR")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_unit_without_a_name_is_refused_and_what_was_typed_stays() throws Exception {
        MvcResult refused = send(
                post("/organisations/veldwijk/units").param("submission", "s-1").param("unitCode", "sport"),
                "CONTROLLER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        Document page = html(refused);
        assertThat(texts(page, "//*[@id='errors']//a/@href")).containsExactly("#unitName");
        assertThat(one(page, "//input[@name='unitCode']/@value")).isEqualTo("sport");
    }
}
