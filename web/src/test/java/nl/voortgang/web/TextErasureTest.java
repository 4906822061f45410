package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.command.erasure.ErasureCommand.RejectErasure;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.events.ErasureCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which one person asks that a text goes, and another agrees. */
class TextErasureTest extends PageTest {
    private static final String PAGE = "/organisations/veldwijk/erasures";
    private static final String APPROVE = "//main//form[contains(@action, '/approvals')]";
    private static final String REJECT = "//main//form[contains(@action, '/rejections')]";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FakeTextErasures erasures;

    @BeforeEach
    void nothingBegun() {
        erasures.importing = false;
        erasures.begun = 0;
        erasures.requester = FakePeople.BEA;
    }

    @Test
    void an_event_is_looked_up_with_where_its_texts_stand_and_not_what_they_say() throws Exception {
        MvcResult page = get(PAGE + "?position=12", "CONTROLLER");

        assertThat(texts(html(page), "//section[@aria-labelledby='asked-title']"))
                .singleElement()
                .asString()
                .contains("vgr1-2020/1", "kenmerk 13", "alle teksten", "toelichting")
                .doesNotContain("oorzaak");
        assertThat(texts(html(page), "//form[@method='post']/input[@name='submission']/@value"))
                .as("what makes it safe to send the form twice")
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @Test
    void a_number_of_no_event_is_said() throws Exception {
        for (String number : new String[] {"99", "x", "-1"}) {
            MvcResult page = get(PAGE + "?position=" + number, "CONTROLLER");

            assertThat(page.getResponse().getStatus()).isEqualTo(400);
            assertThat(texts(html(page), "//*[@id='errors']//a"))
                    .containsExactly("Er is geen gebeurtenis van deze gemeente met dit kenmerk en zo’n tekst.");
        }
    }

    @Test
    void one_text_or_all_of_them_is_asked_for() throws Exception {
        MvcResult one =
                send(form("").param("text", "details.explanation").param("erasureCause", "MISTAKE"), "CONTROLLER");
        send(form("").param("text", "").param("erasureCause", "COURT_ORDER"), "CONTROLLER");

        assertThat(one.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(commands.given)
                .containsExactly(
                        new RequestErasure(Specimens.VELDWIJK, 12, "details.explanation", ErasureCause.MISTAKE),
                        new RequestErasure(Specimens.VELDWIJK, 12, null, ErasureCause.COURT_ORDER));
    }

    @Test
    void nothing_is_asked_without_a_cause_or_for_a_text_that_is_not_there() throws Exception {
        MvcResult noCause = send(form("").param("text", ""), "CONTROLLER");
        MvcResult noText = send(form("").param("text", "details.x").param("erasureCause", "MISTAKE"), "CONTROLLER");

        assertThat(texts(html(noCause), "//*[@id='errors']//a")).containsExactly("Kies waarom de tekst weg moet.");
        assertThat(noText.getResponse().getStatus()).isEqualTo(400);
        assertThat(commands.given).isEmpty();
    }

    @Test
    void an_admin_agrees_with_what_was_published_and_it_begins() throws Exception {
        MvcResult answer = send(form("/approvals").param("text", "details.explanation"), "ADMIN");

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(commands.given)
                .containsExactly(
                        new ApproveErasure(Specimens.VELDWIJK, 12, "details.explanation", FakeTextErasures.PRINTED));
        assertThat(erasures.begun).isEqualTo(1);
    }

    @Test
    void what_is_refused_does_not_begin_and_says_why() throws Exception {
        commands.next = new Refused(Reason.FOUR_EYES, "yourself");
        MvcResult own = send(form("/approvals").param("text", "details.explanation"), "ADMIN");
        erasures.importing = true;
        MvcResult importing = send(form("/approvals").param("text", "details.explanation"), "ADMIN");

        assertThat(own.getResponse().getContentAsString()).contains("Iemand anders moet hierover beslissen.");
        assertThat(importing.getResponse().getContentAsString()).contains("Er loopt een import in deze gemeente");
        assertThat(erasures.begun).isZero();
    }

    @Test
    void a_wish_is_refused() throws Exception {
        send(form("/rejections").param("text", "details.explanation"), "CONTROLLER");

        assertThat(commands.given).containsExactly(new RejectErasure(Specimens.VELDWIJK, 12, "details.explanation"));
    }

    @Test
    void only_an_admin_who_did_not_ask_can_agree() throws Exception {
        assertThat(texts(html(get(PAGE, "ADMIN")), APPROVE)).hasSize(1);
        assertThat(texts(html(get(PAGE, "CONTROLLER")), APPROVE)).isEmpty();
        assertThat(texts(html(get(PAGE, "CONTROLLER")), REJECT)).hasSize(1);

        erasures.requester = FakePeople.ANS;

        assertThat(texts(html(get(PAGE, "ADMIN")), APPROVE)).isEmpty();
        assertThat(texts(html(get(PAGE, "ADMIN")), REJECT)).hasSize(1);
    }

    private static MockHttpServletRequestBuilder form(String below) {
        return post(PAGE + below)
                .param("submission", UUID.randomUUID().toString())
                .param("position", "12");
    }
}
