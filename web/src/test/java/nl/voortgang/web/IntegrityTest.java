package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import nl.voortgang.web.integrity.Replay;
import nl.voortgang.web.integrity.Verification;
import nl.voortgang.web.integrity.Verification.Check;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.w3c.dom.Document;

/** What the page for checking the records offers and says. */
class IntegrityTest extends PageTest {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FakeReaders.RememberedVerifications verifications;

    @AfterEach
    void forget() {
        verifications.latest = null;
    }

    @Test
    void the_latest_checkpoint_and_the_keys_are_shown() throws Exception {
        Document page = html(get("/integrity", "AUDITOR"));

        assertThat(texts(page, "//main//code"))
                .contains(
                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                        "log.example/1+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(texts(page, "//main//a/@href")).contains("/integrity/checkpoint");
    }

    @Test
    void a_checkpoint_is_handed_out_as_it_was_signed() throws Exception {
        var response = get("/integrity/checkpoint", "OFFICER").getResponse();

        assertThat(response.getContentAsString()).isEqualTo("note\n");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"checkpoint-1234\"");
    }

    @Test
    void a_proof_of_an_event_that_is_not_there_is_not_found() throws Exception {
        assertThat(get("/events/99/proof", "AUDITOR").getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void those_who_check_can_start_a_check_and_others_are_not_offered_it() throws Exception {
        int before = verifications.started.get();
        assertThat(texts(html(get("/integrity", "OFFICER")), "//main//form")).isEmpty();
        assertThat(texts(html(get("/integrity", "AUDITOR")), "//main//form//button"))
                .containsExactly("Nu controleren", "Opnieuw afspelen");

        var response = send(post("/integrity/verification"), "AUDITOR").getResponse();

        assertThat(response.getRedirectedUrl()).isEqualTo("/integrity");
        assertThat(verifications.started.get()).isEqualTo(before + 1);
    }

    @Test
    void the_events_up_to_a_position_are_folded_again() throws Exception {
        assertThat(one(html(get("/integrity?position=1233", "AUDITOR")), "//input[@id='position']/@value"))
                .isEqualTo("1233");
        assertThat(one(
                        html(get("/integrity?knownAt=2020-09-22T08:08:33Z", "AUDITOR")),
                        "//input[@id='position']/@value"))
                .as("the position of the moment that was looked at")
                .isEqualTo("1233");

        var refused = send(post("/integrity/replay").param("position", "veel"), "AUDITOR");
        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(texts(html(refused), "//*[@id='errors']//a"))
                .containsExactly("Vul een positie in: een heel getal vanaf 1.");
        assertThat(verifications.replayed).isEmpty();

        var response = send(post("/integrity/replay").param("position", "1233"), "AUDITOR")
                .getResponse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/integrity");
        assertThat(verifications.replayed).containsExactly(Replay.ofAll(1233));
    }

    @Test
    void one_organisation_or_one_activity_can_be_compared_up_to_a_position_or_a_moment() throws Exception {
        verifications.replayed.clear();
        String activity = "activity:" + Specimens.RUNNING_LATE;
        Document page = html(get("/integrity?position=1233&about=" + activity, "AUDITOR"));
        assertThat(one(page, "//select[@id='about']/option[@selected]/@value")).isEqualTo(activity);
        assertThat(texts(page, "//select[@id='about']/option/@value")).contains("", activity, "organisation:veldwijk");

        send(post("/integrity/replay").param("position", "1233").param("about", activity), "AUDITOR");
        send(
                post("/integrity/replay")
                        .param("position", "")
                        .param("moment", "2020-09-22T10:08:33")
                        .param("about", "organisation:veldwijk"),
                "AUDITOR");
        assertThat(verifications.replayed)
                .containsExactly(
                        new Replay(1233, null, Specimens.RUNNING_LATE), new Replay(1233, Specimens.VELDWIJK, null));

        MvcResult refused =
                send(post("/integrity/replay").param("position", "3").param("about", "activity:weg"), "AUDITOR");
        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(texts(html(refused), "//*[@id='errors']//a/@href")).containsExactly("#about");
        assertThat(verifications.replayed).hasSize(2);
        verifications.replayed.clear();
    }

    @Test
    void a_replay_of_one_activity_says_what_was_compared() throws Exception {
        verifications.latest = new Verification(
                Specimens.RECORDED,
                new Replay(1233, null, Specimens.RUNNING_LATE),
                Specimens.RECORDED,
                "",
                1233,
                1233,
                List.of(),
                null);

        assertThat(texts(html(get("/integrity", "AUDITOR")), "//section[@aria-labelledby='verification']/p"))
                .anyMatch(said -> said.startsWith("Vergeleken is alleen wat door gebeurtenissen van 6.1.3 "));
    }

    @Test
    void a_replay_says_up_to_where_how_many_events_and_what_came_of_it() throws Exception {
        verifications.latest = new Verification(
                Specimens.RECORDED,
                Replay.ofAll(1233),
                Specimens.RECORDED,
                "",
                1233,
                1233,
                List.of(new Verification.Check("outline: rows", 2000, 0, List.of(), List.of())),
                null);

        assertThat(texts(html(get("/integrity", "AUDITOR")), "//section[@aria-labelledby='verification']/p"))
                .contains("1.233 gebeurtenissen doorgerekend tot en met positie 1.233, 2.000 gegevens vergeleken.");
    }

    @Test
    void a_check_that_is_under_way_shows_how_far_it_is_and_is_not_started_again() throws Exception {
        verifications.latest =
                new Verification(Specimens.RECORDED, null, null, "reads events", 600, 1234, List.of(), null);

        Document page = html(get("/integrity", "AUDITOR"));

        assertThat(one(page, "//main//*[@role='status']")).isEqualTo("De controle loopt.");
        assertThat(one(page, "//main//*[@data-bar='verification']")).isEqualTo("600 van 1.234");
        assertThat(texts(page, "//main//form")).isEmpty();
    }

    @Test
    void the_outcome_says_in_words_what_is_not_as_it_should_be() throws Exception {
        verifications.latest = ended(
                null,
                new Check("every position has its event", 1234, 0, List.of(), List.of("3 are not sequenced yet")),
                new Check("a check without a translation", 1234, 2, List.of("position 7", "position 8"), List.of()));

        Document page = html(get("/integrity", "AUDITOR"));

        assertThat(one(page, "//main//*[@role='status']/strong"))
                .isEqualTo("Er is iets anders dan het hoort te zijn: 2 verschillen");
        assertThat(texts(page, "//main//p[@class='vg-checks__line']"))
                .containsExactly(
                        "✓ klopt Bij elk volgnummer hoort een gebeurtenis (1.234 nagegaan)",
                        "✗ klopt niet: 2 a check without a translation (1.234 nagegaan)");
        assertThat(texts(page, "//main//ul[@class='vg-checks']/li/ul/li")).containsExactly("position 7", "position 8");
        assertThat(texts(page, "//main//details//li")).containsExactly("3 are not sequenced yet");
    }

    @Test
    void a_good_outcome_and_one_that_was_never_reached_are_told_apart() throws Exception {
        verifications.latest = ended(null, new Check("positions", 5, 0, List.of(), List.of()));
        assertThat(one(html(get("/integrity", "AUDITOR")), "//main//*[@role='status']/strong"))
                .isEqualTo("Alles klopt");

        verifications.latest = ended("the database went away");
        assertThat(one(html(get("/integrity", "AUDITOR")), "//main//*[@role='status']/strong"))
                .isEqualTo("De controle is niet voltooid");
    }

    private static Verification ended(@org.jspecify.annotations.Nullable String failure, Check... checks) {
        return new Verification(Specimens.RECORDED, null, Specimens.RECORDED, "", 1, 1, List.of(checks), failure);
    }
}
