package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.web.integrity.Replay;
import nl.voortgang.web.integrity.Verification;
import nl.voortgang.web.integrity.Verifications;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An activity before it existed, between two corrections, and now: three right answers, over the API and on the pages, and every step between. */
class AnyMomentIT {
    private static Town town;
    private static Api auditor;
    private static SignedInReader pages;

    /** When the activity was planned, its status reported, corrected, and corrected again. */
    private static List<Instant> moments;

    @BeforeAll
    static void report() {
        town = Town.in(Program.demo());
        auditor = town.as("auditor");
        pages = new SignedInReader(Program.demo(), "auditor");
        Api officer = town.as("officer");
        Town.created(officer.post(town.reports(), said("G", "Eerste versie.", "")));
        awaitInTrail(2);
        String corrections = "/v1/activities/" + town.activity() + "/status-corrections";
        correct(officer, corrections, said("G", "Tweede versie.", ",\"reason\":\"Een cijfer ontbrak.\""));
        awaitInTrail(3);
        correct(officer, corrections, said("G", "Derde versie.", ",\"reason\":\"Een naam was fout.\""));
        awaitInTrail(4);
        moments = trail().stream()
                .map(entry -> Instant.parse(entry.path("recordedAt").asString()))
                .toList();
    }

    /** What gets its place in the log together with something else is known from the same moment on. */
    private static void awaitInTrail(int events) {
        Waiting.until(Duration.ofSeconds(30), () -> trail().size() == events);
    }

    private static void correct(Api officer, String path, String body) {
        Answer answer = officer.post(path, body);
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 201);
    }

    private static String said(String status, String explanation, String more) {
        return "{\"periodCode\":\"p1\",\"status\":\"" + status + "\",\"explanation\":\"" + explanation + "\"" + more
                + "}";
    }

    private static List<JsonNode> trail() {
        return auditor.get("/v1/organisations/" + town.id() + "/audit-trail?activityId=" + town.activity())
                .items();
    }

    private static String before(Instant moment) {
        return moment.minus(1, ChronoUnit.MICROS).toString();
    }

    private static String explanation(String knownAt) {
        Answer answer = auditor.get(town.timeline() + knownAt);
        return answer.items().getFirst().path("explanation").asString();
    }

    private static String page(String path) {
        HttpResponse<String> page = pages.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    @Test
    void before_it_existed_there_is_none_and_the_answer_says_so() {
        String then = "?knownAt=" + before(moments.getFirst());

        Answer answer = auditor.get(town.timeline() + then);
        assertThat(answer.status()).isEqualTo(404);

        HttpResponse<String> page = pages.get("/activities/" + town.activity() + then);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Dit bestond nog niet op ", "Bekijk deze pagina zoals ze nu is");
    }

    @Test
    void between_two_corrections_it_says_what_the_first_made_of_it() {
        String then = "?knownAt=" + before(moments.get(3));

        assertThat(explanation(then)).isEqualTo("Tweede versie.");
        assertThat(page("/activities/" + town.activity() + then))
                .contains("Tweede versie.", "Eerste versie.")
                .doesNotContain("Derde versie.");
    }

    @Test
    void now_it_says_what_the_last_made_of_it() {
        assertThat(explanation("")).isEqualTo("Derde versie.");
        assertThat(page("/activities/" + town.activity())).contains("Derde versie.");
    }

    @Test
    void each_step_shows_what_was_known_right_after_it_and_what_it_changed() {
        List<String> versions = List.of("Eerste versie.", "Tweede versie.", "Derde versie.");
        for (int step = 1; step <= 4; step++) {
            String page = page("/activities/" + town.activity() + "/replay?step=" + step);
            String state = page.substring(page.indexOf("id=\"replay-state\""));
            assertThat(page).contains("Stap " + step + " van 4");
            if (step == 1) {
                assertThat(state).contains("Er was toen nog niets over gemeld.");
            } else {
                assertThat(state).contains(versions.get(step - 2), "gewijzigd");
                versions.subList(step - 1, 3).forEach(later -> assertThat(state).doesNotContain(later));
            }
        }
    }

    @Test
    void what_changed_between_two_moments_is_told_word_by_word() {
        String page = page("/organisations/" + town.id() + "/compare?what=moments&period=p1&from="
                + before(moments.get(2)) + "&to=" + before(moments.get(3)));

        assertThat(page).containsPattern("<del>.*Eerste</del>").containsPattern("<ins>.*Tweede</ins>");
    }

    @Test
    void a_search_finds_who_wrote_a_word_and_a_file_says_the_same() {
        List<JsonNode> found = auditor.get("/v1/organisations/" + town.id() + "/audit-trail?text=naam%20fout")
                .items();
        assertThat(Api.texts(found, "event")).containsExactly("activity.status-corrected");
        assertThat(found.getFirst().path("position").asLong())
                .isEqualTo(trail().get(3).path("position").asLong());

        String page = page("/organisations/" + town.id() + "/audit-trail?text=naam%20fout");
        assertThat(page).contains("Gevonden: 1", "<mark class=\"vg-mark\">naam</mark>");
        String csv =
                page.replaceAll("(?s).*href=\"([^\"]*format=CSV)\".*", "$1").replace("&amp;", "&");
        assertThat(page(csv)).contains("woorden;naam fout", "gebeurtenissen;1", "Een naam was fout.");
    }

    @Test
    void a_parameter_that_is_too_short_to_be_searched_for_is_refused() {
        Answer answer = auditor.get("/v1/organisations/" + town.id() + "/audit-trail?text=t");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                        .map(error -> error.path("field").asString()))
                .containsExactly("text");
    }

    @Test
    void the_events_up_to_a_moment_are_folded_again_and_agree() {
        Verifications verifications = Program.demo().bean(Verifications.class);
        long position = trail().get(2).path("position").asLong();
        Waiting.until(Duration.ofMinutes(2), () -> {
            Verification latest = verifications.latest();
            return latest == null || !latest.isRunning();
        });
        verifications.replay(Replay.ofAll(position));
        Waiting.until(Duration.ofMinutes(2), () -> !latest(verifications).isRunning());

        Verification replay = latest(verifications);
        assertThat(replay.upTo()).isEqualTo(position);
        assertThat(replay.done()).isEqualTo(position);
        assertThat(replay.isGood()).isTrue();
        assertThat(replay.compared()).isGreaterThan(position);
    }

    private static Verification latest(Verifications verifications) {
        Verification latest = verifications.latest();
        if (latest == null) {
            throw new AssertionError("no verification was begun");
        }
        return latest;
    }
}
