package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.MvcResult;
import org.w3c.dom.Document;

/** What holds for every page, in both languages. */
class EveryPageTest extends PageTest {
    static Stream<String> pages() {
        String organisation = "/organisations/veldwijk";
        return Stream.of(
                        "/",
                        organisation,
                        organisation + "/periods",
                        organisation + "/periods/rek-2020/opening",
                        organisation + "/periods/vgr2-2020/closing",
                        organisation + "/periods/vgr1-2020/reopening",
                        organisation + "/budget",
                        organisation + "/budget?by=LINE&unit=THOUSAND&signs=INCOME_NEGATIVE&order=NEWEST_FIRST",
                        organisation + "/budget?by=TASK_FIELD&effect=INCIDENTAL&signs=EXPENSE_NEGATIVE",
                        organisation + "/budget/lines/" + Specimens.id("l1"),
                        organisation + "/budget/line?subject=" + Specimens.RUNNING_LATE
                                + "&label=Inhuur&fiscalYear=2021&kind=EXPENSE",
                        organisation + "/budget/course?fiscalYear=2020&kind=EXPENSE&by=PROGRAMME&of="
                                + Specimens.PROGRAMME,
                        organisation + "/budget/course?fiscalYear=2020&kind=INCOME",
                        organisation + "/amendments",
                        organisation + "/amendments?state=APPROVED&year=2020",
                        organisation + "/amendments/" + Specimens.id("a0"),
                        organisation + "/amendments/" + Specimens.id("a1"),
                        organisation + "/amendments/" + Specimens.id("a2"),
                        organisation + "/amendments/" + Specimens.id("a3"),
                        organisation + "/amendments/" + Specimens.id("a4"),
                        organisation + "/amendments/new",
                        organisation + "/lawfulness",
                        organisation + "/lawfulness?fiscalYear=2020",
                        organisation + "/budget-review",
                        organisation + "/budget-sample",
                        organisation + "/budget-sample?by=AMOUNT&size=5&seed=zeven",
                        organisation + "/budget-rules",
                        organisation + "/audit-trail",
                        organisation + "/audit-trail?text=corona&subject=programme:" + Specimens.PROGRAMME,
                        organisation + "?knownAt=2020-09-22T08:08:33.123456Z",
                        organisation + "/amendments/new?knownAt=2020-09-22",
                        organisation + "/compare",
                        organisation + "/compare?what=moments&period=vgr2-2020&from=2020-09-01T12:00:00&all=true",
                        organisation + "/compare?what=periods&fromPeriod=vgr1-2020&toPeriod=vgr2-2020",
                        organisation + "/compare/sheet?what=moments&period=vgr2-2020&from=2020-09-01T12:00:00",
                        "/integrity?position=1233",
                        ACTIVITY,
                        ACTIVITY + "/replay",
                        ACTIVITY + "/replay?step=2",
                        "/goals/" + Specimens.GOAL + "/replay?position=1232",
                        "/headings/" + Specimens.PROGRAMME + "/replay?at=2020-09-22T10:08:33",
                        NEW_ACTIVITY,
                        ACTIVITY + "/budget-adjustments",
                        "/goals/" + Specimens.GOAL,
                        "/headings/" + Specimens.PROGRAMME,
                        organisation + "/people",
                        organisation + "/people?knownAt=2020-09-22T08:08:33.123456Z",
                        "/people",
                        "/people/" + FakePeople.ANS,
                        "/projections",
                        "/integrity",
                        "/imports",
                        "/imports/" + Specimens.id("import"),
                        organisation + "/publications",
                        organisation + "/templates",
                        organisation + "/templates/tegels",
                        organisation + "/templates/statusoverzicht",
                        organisation + "/templates/oud",
                        organisation + "/templates/tegels/versions/1",
                        organisation + "/templates/statusoverzicht/versions/shipped",
                        organisation + "/periods/kad-2020/publishing",
                        organisation + "/periods/rek-2019/publishing",
                        organisation + "/periods/vgr1-2020/publishing",
                        organisation + "/periods/rek-2019/publications/1/withdrawal",
                        organisation + "/periods/rek-2019/publications/2/withdrawal",
                        "/public",
                        "/public/veldwijk",
                        organisation + "/my-activities",
                        organisation + "/my-activities/vgr2-2020/activities/" + Specimens.NEW,
                        organisation + "/my-activities/vgr2-2020/activities/" + Specimens.RUNNING_LATE,
                        organisation + "/my-activities/vgr2-2020/check",
                        organisation + "/submissions/7K3M-9QF2-XA4B",
                        organisation + "/review",
                        organisation + "/collection",
                        organisation + "/collection?period=vgr1-2020&unit=zorg",
                        organisation + "/units",
                        organisation + "/new-period",
                        organisation + "/periods/vgr2-2020/revision",
                        organisation + "/access-log",
                        organisation + "/access-log?action=NOTHING",
                        "/installation/access-log?result=TOO_MANY&from=2020-09-22",
                        "/installation/erasure",
                        "/installation/erasure?done",
                        "/account",
                        "/toegankelijkheid")
                .flatMap(path -> Stream.of("nl", "en")
                        .map(language -> path + (path.contains("?") ? "&" : "?") + "lang=" + language));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_well_formed_and_complete(String path) throws Exception {
        MvcResult result = get(
                path,
                "OFFICER",
                "APPROVER",
                "CONTROLLER",
                "BUDGET_PROPOSER",
                "BUDGET_APPROVER",
                "ACCOUNTANT",
                "ADMIN",
                "AUDITOR");

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(result.getResponse().getContentAsString()).doesNotContain("??");
        Document page = html(result);
        assertThat(one(page, "/html/@lang")).isEqualTo(path.endsWith("nl") ? "nl" : "en");
        one(page, "//h1");
        one(page, "//main");
        assertThat(one(page, "/html/head/title")).endsWith(" – Voortgang");
        assertThat(texts(page, "//@style | //style | //script[not(@src) or text()] | //@onclick | //@onchange"))
                .as("nothing that a strict content security policy forbids")
                .isEmpty();
        List<String> ids = texts(page, "//@id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(texts(page, "//@for | //@aria-labelledby"));
        texts(page, "//@aria-describedby").forEach(several -> {
            if (!several.isEmpty()) {
                assertThat(ids).contains(several.split(" "));
            }
        });
        assertThat(texts(page, "//form[@method='post'][not(.//input[@name='_csrf'])]"))
                .as("forms without a token against forgery")
                .isEmpty();
        assertThat(texts(page, "//svg[not(@aria-hidden='true')][not(@role='img' and title and desc)]"))
                .as("drawings that are neither hidden from who cannot see them nor described")
                .isEmpty();
    }

    @Test
    void without_a_choice_the_language_is_dutch_whatever_the_browser_prefers() throws Exception {
        MvcResult result = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/")
                        .header("Accept-Language", "en"))
                .andReturn();

        assertThat(one(html(result), "/html/@lang")).isEqualTo("nl");
    }

    @Test
    void a_chosen_language_is_kept() throws Exception {
        MvcResult result = get("/?lang=en");

        assertThat(result.getResponse().getHeader("Set-Cookie")).startsWith("voortgang-language=en;");
    }

    @Test
    void what_does_not_exist_has_a_page_that_says_so() throws Exception {
        MvcResult result = get("/organisations/elders", "AUDITOR");

        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertThat(one(html(result), "//h1")).isEqualTo("Niet gevonden");
    }

    @Test
    void an_unreadable_moment_is_refused_and_not_taken_for_now() throws Exception {
        assertThat(get("/organisations/veldwijk?knownAt=gisteren", "AUDITOR")
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_past_moment_is_named_on_the_page_and_kept_in_its_links() throws Exception {
        Document page = html(get("/organisations/veldwijk?knownAt=2020-09-22T08:08:33Z", "CONTROLLER"));

        assertThat(one(page, "//aside[contains(@class, 'vg-moment')]//strong")).contains("22 september 2020, 10:08:33");
        assertThat(texts(page, "//table//a/@href"))
                .allMatch(href -> href.endsWith("?knownAt=2020-09-22T08%3A08%3A33Z"));
        assertThat(one(page, "//a[text()='Terug naar nu']/@href")).isEqualTo("/organisations/veldwijk");
    }

    @Test
    void nothing_can_be_changed_from_a_past_moment() throws Exception {
        Document page = html(get(ACTIVITY + "?knownAt=2020-09-22T08:08:33Z", "OFFICER", "APPROVER", "BUDGET_PROPOSER"));

        assertThat(texts(page, "//main//form[@method='post']")).isEmpty();
        assertThat(texts(page, "//main//a[contains(@href, 'budget-adjustments')]"))
                .isEmpty();
    }
}
