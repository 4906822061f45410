package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailPage;
import nl.voortgang.query.audittrail.TrailQuestion;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.w3c.dom.Document;

/** Any page at any moment, and from there to others. */
@DirtiesContext
class MomentTest extends PageTest {
    private static final String PAST = "2020-09-22T08:08:33.123456Z";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AuditTrail trail;

    @Test
    void a_page_of_the_past_leads_to_the_events_before_and_after_to_now_and_to_itself() throws Exception {
        eventsAround("2020-09-22T08:08:33.123455Z", "2020-09-22T08:08:33.123457Z");

        Document page = html(get(ACTIVITY + "?period=vgr1-2020&knownAt=" + PAST, "AUDITOR"));

        String here = ACTIVITY + "?period=vgr1-2020";
        assertThat(one(page, "//aside//a[@rel='prev']/@href"))
                .isEqualTo(here + "&knownAt=2020-09-22T08%3A08%3A33.123455Z");
        assertThat(one(page, "//aside//a[@rel='next']/@href"))
                .isEqualTo(here + "&knownAt=2020-09-22T08%3A08%3A33.123457Z");
        assertThat(one(page, "//aside//a[text()='Terug naar nu']/@href")).isEqualTo(here);
        assertThat(one(page, "//aside//a[contains(@class, 'vg-permalink')]/@href"))
                .isEqualTo("http://localhost" + here + "&knownAt=2020-09-22T08%3A08%3A33.123456Z");
        assertThat(one(page, "//aside//form/@action")).isEqualTo("/moment");
        assertThat(one(page, "//aside//form//input[@name='page']/@value")).isEqualTo(here);
        assertThat(one(page, "//aside//form//input[@name='at']/@value")).isEqualTo("2020-09-22T10:08:33");
    }

    /** What was recorded before the moment shown, and after it, each as if there were one such event. */
    private void eventsAround(String before, String after) {
        when(trail.page(argThat(question -> question != null && question.limit() == 1 && isBefore(question)), any()))
                .thenReturn(new TrailPage(List.of(Specimens.entryAt(Instant.parse(before))), null, Specimens.NOW));
        when(trail.page(argThat(question -> question != null && question.limit() == 1 && isAfter(question)), any()))
                .thenReturn(new TrailPage(List.of(Specimens.entryAt(Instant.parse(after))), null, Specimens.NOW));
    }

    private static boolean isBefore(TrailQuestion question) {
        return question.order() == Order.DESC
                && Instant.parse("2020-09-22T08:08:33.123455Z").equals(question.to())
                && question.among().contains(Specimens.RUNNING_LATE);
    }

    private static boolean isAfter(TrailQuestion question) {
        return question.order() == Order.ASC
                && Instant.parse("2020-09-22T08:08:33.123457Z").equals(question.from())
                && question.among().contains(Specimens.RUNNING_LATE);
    }

    @Test
    void a_page_of_now_offers_another_moment() throws Exception {
        Document page = html(get("/organisations/veldwijk/amendments?state=APPROVED", "OFFICER"));

        assertThat(one(page, "//details[@class='vg-moment-choice']//input[@name='page']/@value"))
                .isEqualTo("/organisations/veldwijk/amendments?state=APPROVED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organisations/veldwijk/amendments/new",
                "/organisations/veldwijk/periods/vgr2-2020/closing",
                "/projections",
                "/imports"
            })
    void a_page_that_is_about_now_says_so_to_who_comes_from_the_past(String path) throws Exception {
        Document page = html(get(path + "?knownAt=" + PAST, "ADMIN", "CONTROLLER", "BUDGET_PROPOSER"));

        assertThat(one(page, "//aside[contains(@class, 'vg-moment')]//strong"))
                .isEqualTo("Deze pagina toont het heden.");
        assertThat(texts(page, "//aside//form[@action='/moment'] | //details[@class='vg-moment-choice']"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/goals/1?period=x, 2020-09-22T10:08:33, /goals/1?period=x&knownAt=2020-09-22T08:08:33.999999Z",
        "/goals/1?knownAt=2019-01-01, 2020-09-22, /goals/1?knownAt=2020-09-22T21:59:59.999999Z",
        "/goals/1?knownAt=2019-01-01, '', /goals/1",
        "//example.org/a, '', /",
        "https://example.org/a, '', /",
        "'/\\example.org', '', /",
        "'/\t/example.org', '', /"
    })
    void a_moment_is_chosen_for_a_page_of_this_program_alone(String page, String at, String leadsTo) throws Exception {
        assertThat(mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/moment")
                                .param("page", page)
                                .param("at", at)
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.user("ans")))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(leadsTo);
    }

    @Test
    void a_moment_that_cannot_be_read_is_refused() throws Exception {
        assertThat(get("/moment?page=/&at=gisteren", "AUDITOR").getResponse().getStatus())
                .isEqualTo(400);
    }

    @Test
    void what_did_not_exist_at_a_moment_is_said_not_to_have_existed_then() throws Exception {
        Document page = html(get("/organisations/elders?knownAt=" + PAST, "AUDITOR"));

        assertThat(one(page, "//main/div/p[1]"))
                .isEqualTo(
                        "Dit bestond nog niet op 22 september 2020, 10:08:33, of het is er nooit geweest, of u mag het"
                                + " niet zien.");
        assertThat(one(page, "//main//a[text()='Bekijk deze pagina zoals ze nu is']/@href"))
                .isEqualTo("/organisations/elders");
    }
}
