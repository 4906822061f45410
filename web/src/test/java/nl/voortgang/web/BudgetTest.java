package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What readers of the budget see: years side by side, how each figure came about, and what was decided. */
class BudgetTest extends PageTest {
    private static final String BUDGET = "/organisations/veldwijk/budget";
    private static final String NB = "\u00a0";

    @Test
    void years_stand_side_by_side_and_a_row_has_its_figures_from_adopted_to_difference() throws Exception {
        Document page = html(get(BUDGET, "AUDITOR"));

        assertThat(texts(page, "//section[1]//thead/tr[1]/th")).containsExactly("Onderdeel en soort", "2020", "2021");
        assertThat(texts(page, "//section[1]//tbody[1]/tr[th[text()='Lasten']]/td"))
                .containsExactly(
                        "1.234.567,89",
                        "+156.150,00",
                        "1.390.717,89",
                        "1.400.000,00",
                        "+9.282,11",
                        "500.000,00",
                        "+156.150,00",
                        "656.150,00",
                        "–",
                        "–");
    }

    @Test
    void unit_sign_and_order_are_chosen_in_the_address() throws Exception {
        Document page = html(
                get(BUDGET + "?unit=THOUSAND&signs=EXPENSE_NEGATIVE&order=NEWEST_FIRST&from=2020&by=LABEL", "AUDITOR"));

        assertThat(texts(page, "//section[1]//thead/tr[1]/th")).containsExactly("Onderdeel en soort", "2021", "2020");
        assertThat(texts(page, "//section[1]//tbody[1]/tr[th[text()='Lasten']]/td"))
                .containsExactly("−500", "–", "−500", "–", "–", "−1.235", "−156", "−1.391", "−1.400", "−9");
        assertThat(one(page, "//select[@id='signs']/option[@selected]")).isEqualTo("Lasten negatief");
        assertThat(one(page, "//main/div/p[1]")).contains("Bedragen × € 1.000.");
    }

    @Test
    void what_was_adopted_counts_as_structural_and_actuals_are_not_divided() throws Exception {
        Document page = html(get(BUDGET + "?effect=INCIDENTAL", "AUDITOR"));

        assertThat(texts(page, "//section[1]//tbody[1]/tr[th[text()='Lasten']]/td[position() < 6]"))
                .containsExactly("–", "+156.150,00", "156.150,00", "–", "–");
        assertThat(one(page, "//main/div/p[1]")).contains("Wat is vastgesteld telt als structureel");
    }

    @Test
    void totals_are_those_of_the_accounting_rules() throws Exception {
        Document page = html(get(BUDGET + "?unit=EURO", "AUDITOR"));

        assertThat(texts(page, "//section[2]//tbody/tr/th"))
                .containsExactly(
                        "Baten",
                        "Lasten",
                        "Saldo van baten en lasten",
                        "Toevoeging aan reserves",
                        "Onttrekking aan reserves",
                        "Resultaat");
        assertThat(texts(page, "//section[2]//tbody/tr[th[text()='Resultaat']]/td[position() < 6]"))
                .containsExactly("−1.234.568", "−156.150", "−1.390.718", "−1.350.000", "+40.718");
    }

    @Test
    void a_choice_that_does_not_exist_is_refused() throws Exception {
        assertThat(get(BUDGET + "?unit=DOZEN", "AUDITOR").getResponse().getStatus())
                .isEqualTo(400);
    }

    @Test
    void every_figure_leads_to_what_it_was_made_from_at_the_moment_looked_at() throws Exception {
        Document page = html(get(BUDGET + "?by=LINE&knownAt=2020-09-22T08:08:33Z", "AUDITOR"));

        List<String> links = texts(page, "//section[1]//td/a/@href");
        assertThat(texts(page, "//section[1]//td[not(a)]")).containsOnly("–");
        assertThat(links)
                .contains("/organisations/veldwijk/budget/lines/" + Specimens.id("l1")
                        + "?knownAt=2020-09-22T08%3A08%3A33Z#changes");
        assertThat(links).allMatch(link -> link.contains("knownAt="));
        for (String link : links) {
            assertThat(status(link)).as(link).isEqualTo(200);
        }
    }

    @Test
    void the_figures_of_a_group_and_of_all_lines_lead_somewhere_too() throws Exception {
        for (String by : List.of("PROGRAMME", "SUBJECT", "TASK_FIELD", "LABEL")) {
            for (String link :
                    texts(html(get(BUDGET + "?by=" + by, "AUDITOR")), "//section[position() < 3]//td/a/@href")) {
                assertThat(status(link)).as(link).isEqualTo(200);
            }
        }
    }

    /** The address of a test is written before it is encoded. */
    private int status(String link) throws Exception {
        return get(URLDecoder.decode(link.replaceAll("#.*", ""), StandardCharsets.UTF_8), "AUDITOR")
                .getResponse()
                .getStatus();
    }

    @Test
    void a_line_is_told_step_by_step_with_decision_people_event_and_proof() throws Exception {
        Document page = html(get(BUDGET + "/lines/" + Specimens.id("l1"), "ACCOUNTANT"));

        assertThat(texts(page, "//table//tr[@id='changes']/*"))
                .containsExactly(
                        "2",
                        "Besluit 2020-045, gemeenteraad, 8 juli 2020 overheveling incidenteel",
                        "€" + NB + "+156.150,00",
                        "€" + NB + "1.390.717,89",
                        "voorgesteld door Cas Bakker, goedgekeurd door Dirk Smit",
                        "22 september 2020, 10:08 · kenmerk 1.210 · bewijs 1.210");
        assertThat(texts(page, "//table//tr[@id='changes']//a/@href"))
                .containsExactly(
                        "/organisations/veldwijk/amendments/" + Specimens.id("a1"),
                        "/organisations/veldwijk/audit-trail?after=1211#e1210",
                        "/events/1210/proof");
        assertThat(texts(page, "//table//tr/@id"))
                .containsExactly("adopted", "changes", "current", "actual", "difference");
    }

    @Test
    void the_drawing_has_a_bar_for_every_step_of_the_table() throws Exception {
        Document page = html(get(BUDGET + "/lines/" + Specimens.id("l1"), "ACCOUNTANT"));

        assertThat(texts(page, "//svg//text")).containsExactly("1", "2 +", "3", "4", "5 +");
        assertThat(texts(page, "//svg//rect/@class"))
                .containsExactly(
                        "vg-bar vg-bar--total",
                        "vg-bar vg-bar--more",
                        "vg-bar vg-bar--total",
                        "vg-bar vg-bar--total",
                        "vg-bar vg-bar--more");
    }

    @Test
    void a_line_that_does_not_exist_is_not_found() throws Exception {
        assertThat(get(BUDGET + "/lines/" + Specimens.id("elders"), "ACCOUNTANT")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(get(BUDGET + "/lines/x", "ACCOUNTANT").getResponse().getStatus())
                .isEqualTo(404);
        assertThat(get(BUDGET + "/course?fiscalYear=1999&kind=EXPENSE&by=LABEL&of=x", "ACCOUNTANT")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_list_of_amendments_is_narrowed_down_by_state_and_year() throws Exception {
        String list = "/organisations/veldwijk/amendments";
        assertThat(texts(html(get(list, "AUDITOR")), "//li[@class='vg-card']")).hasSize(5);
        assertThat(texts(html(get(list + "?state=APPROVED", "AUDITOR")), "//li[@class='vg-card']"))
                .hasSize(2);
        Document none = html(get(list + "?state=APPROVED&year=2019", "AUDITOR"));
        assertThat(texts(none, "//li[@class='vg-card']")).isEmpty();
        assertThat(texts(none, "//nav//a[text()='2020']/@href")).containsExactly(list + "?state=APPROVED&year=2020");
        assertThat(get(list + "?state=LOST", "AUDITOR").getResponse().getStatus())
                .isEqualTo(400);
    }

    @Test
    void an_accountant_reads_every_outcome_in_words() throws Exception {
        Document page = html(get("/organisations/veldwijk/lawfulness", "ACCOUNTANT"));

        assertThat(texts(page, "//td[@class='vg-verdict']/strong/span[not(@aria-hidden)]"))
                .containsExactly(
                        "nog geen realisatie bekend",
                        "binnen wat de raad autoriseerde",
                        "overschreden, maar op tijd door de raad hersteld",
                        "overschreden; de raad besloot te laat",
                        "overschreden; geen besluit van de raad");
        assertThat(texts(page, "//select[@id='excess']/option")).hasSize(2);
        assertThat(texts(html(get("/organisations/veldwijk/lawfulness", "AUDITOR")), "//main//form"))
                .isEmpty();
    }

    @Test
    void a_sample_is_drawn_as_the_address_says_and_not_before_it_says_everything() throws Exception {
        String sample = "/organisations/veldwijk/budget-sample";
        assertThat(texts(html(get(sample, "ACCOUNTANT")), "//table")).isEmpty();
        assertThat(texts(html(get(sample + "?by=COUNT&size=2&seed=zeven", "ACCOUNTANT")), "//tbody/tr"))
                .hasSize(1);

        Document page = html(get(sample + "?by=COUNT&size=0&seed=", "ACCOUNTANT"));

        assertThat(texts(page, "//*[@id='errors']//a/@href")).containsExactly("#size", "#seed");
        assertThat(texts(page, "//table")).isEmpty();
    }
}
