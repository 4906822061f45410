package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Two moments, two periods or two publications, held against each other. */
class CompareTest extends PageTest {
    private static final String COMPARE = "/organisations/veldwijk/compare";
    private static final String MOMENTS = "?what=moments&period=vgr2-2020&from=2020-09-01T12:00:00";

    @Test
    void what_became_other_is_shown_old_and_new() throws Exception {
        Document page = html(get(COMPARE + MOMENTS, "AUDITOR"));

        assertThat(one(page, "//p[@role='status']"))
                .isEqualTo("2 statussen anders, 2 onderdelen met verschillen, 1 bedrag anders");
        assertThat(texts(page, "//ol[contains(@class, 'vg-compare')]/li/h3"))
                .containsExactly("Activiteit 6.1.3 Vergroten toegankelijkheid", "Activiteit 6.1.4 Nieuw nieuw");
        assertThat(texts(page, "//ol[contains(@class, 'vg-compare')]/li[1]//dd[1]")
                        .getFirst())
                .isEqualTo("van Volgens plan → naar Niet volgens plan");
        assertThat(texts(page, "//ol[contains(@class, 'vg-compare')]/li[1]//del"))
                .containsExactly("weg:goed");
        assertThat(texts(page, "//ol[contains(@class, 'vg-compare')]/li[1]//ins")
                        .getFirst())
                .startsWith("nieuw:<slecht");
        assertThat(texts(page, "//table//td[contains(@class, 'vg-number')]"))
                .containsExactly("2020", "€\u00a0156.150,00", "€\u00a0160.000,00", "€\u00a0+3.850,00");
    }

    @Test
    void what_stayed_the_same_is_shown_where_that_is_asked_for() throws Exception {
        String link = one(html(get(COMPARE + MOMENTS, "AUDITOR")), "//a[text()='Toon ook wat gelijk bleef']/@href");
        assertThat(link).endsWith("&all=true");
        assertThat(one(html(get(link, "AUDITOR")), "//a[text()='Toon alleen verschillen']/@href"))
                .isEqualTo(COMPARE + MOMENTS);
    }

    @Test
    void what_cannot_be_compared_is_said_at_the_field() throws Exception {
        assertThat(texts(
                        html(get(COMPARE + "?what=moments&period=vgr2-2020", "AUDITOR")), "//*[@id='errors']//a/@href"))
                .containsExactly("#from");
        assertThat(texts(
                        html(get(COMPARE + "?what=moments&period=vgr2-2020&from=gisteren&to=2020-09-01", "AUDITOR")),
                        "//*[@id='errors']//a/@href"))
                .containsExactly("#from");
        assertThat(texts(
                        html(get(COMPARE + "?what=moments&period=vgr2-2020&from=2020-09-02&to=2020-09-01", "AUDITOR")),
                        "//*[@id='errors']//a/@href"))
                .containsExactly("#to");
        assertThat(texts(
                        html(get(COMPARE + "?what=periods&fromPeriod=&toPeriod=vgr2-2020", "AUDITOR")),
                        "//*[@id='errors']//a/@href"))
                .containsExactly("#fromPeriod");
        assertThat(texts(
                        html(get(COMPARE + "?what=editions&fromEdition=a&toEdition=b", "AUDITOR")),
                        "//*[@id='errors']//li"))
                .containsExactly("Kies een publicatie.", "Kies een publicatie.");
    }

    @Test
    void the_sheet_has_the_changes_and_nothing_to_fill_in() throws Exception {
        String link = one(html(get(COMPARE + MOMENTS, "AUDITOR")), "//a[text()='Als één blad om af te drukken']/@href");
        Document sheet = html(get(link, "AUDITOR"));

        assertThat(one(sheet, "//h1")).isEqualTo("Wat is er veranderd");
        assertThat(texts(sheet, "//main//ol/li/h3")).hasSize(2);
        assertThat(texts(sheet, "//main//form")).isEmpty();
        assertThat(get(COMPARE + "/sheet", "AUDITOR").getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void the_file_has_both_positions_and_a_row_for_each_change() throws Exception {
        String csv = one(html(get(COMPARE + MOMENTS, "AUDITOR")), "//a[text()='CSV'][@download]/@href");

        List<String> lines = get(csv, "AUDITOR")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines)
                .contains(
                        "positie van eerst;1200",
                        "positie in het logboek;1234",
                        "Activiteit;6.1.3 Vergroten toegankelijkheid;status;Status 2e VGR;Volgens plan;Niet volgens plan;",
                        "Activiteit;6.1.4 Nieuw;nieuw;;;;",
                        "begroting;6 Sociaal: Toegang;Lasten na wijziging;2020;156150,00;160000,00;3850,00");
    }
}
