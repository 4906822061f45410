package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;

import java.util.List;
import nl.voortgang.web.integrity.Replay;
import nl.voortgang.web.integrity.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.w3c.dom.Document;

/** Pages on which people wait are told how far it is. */
class LiveTest extends PageTest {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FakeReaders.RememberedVerifications verifications;

    @AfterEach
    void forget() {
        verifications.latest = null;
    }

    @Test
    void a_page_on_which_something_runs_listens_and_its_bar_says_the_same_without() throws Exception {
        Document page = html(get("/projections", "ADMIN"));

        assertThat(one(page, "//script[contains(@src, 'live.js')]/@data-from")).isEqualTo("/projections/live");
        assertThat(one(page, "//*[@data-bar='audit_trail']//*[@data-bar-text]")).isEqualTo("600 van 1.234");
        assertThat(one(page, "//*[@data-bar='audit_trail']/progress/@value")).isEqualTo("600");
    }

    @Test
    void a_page_on_which_nothing_runs_does_not_listen() throws Exception {
        assertThat(texts(html(get("/integrity", "AUDITOR")), "//script[contains(@src, 'live.js')]"))
                .isEmpty();
    }

    @Test
    void it_is_told_how_far_it_is_and_when_it_has_ended() throws Exception {
        verifications.latest =
                new Verification(Specimens.RECORDED, Replay.ofAll(1234), null, "reading", 600, 1234, List.of(), null);
        MvcResult listening = get("/integrity/live", "AUDITOR");
        assertThat(listening.getRequest().isAsyncStarted()).isTrue();
        org.awaitility.Awaitility.await()
                .until(() -> listening.getResponse().getContentAsString().contains("event:progress"));
        verifications.latest = new Verification(
                Specimens.RECORDED, Replay.ofAll(1234), Specimens.RECORDED, "", 1234, 1234, List.of(), null);

        String told =
                mvc.perform(asyncDispatch(listening)).andReturn().getResponse().getContentAsString();

        assertThat(told)
                .contains("event:progress")
                .contains("\"name\":\"verification\",\"done\":600,\"total\":1234,\"text\":\"600 van 1.234\"")
                .endsWith("event:end\ndata:{}\n\n");
        assertThat(listening.getResponse().getContentType()).startsWith("text/event-stream");
    }
}
