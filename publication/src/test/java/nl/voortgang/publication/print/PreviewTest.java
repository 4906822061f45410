package nl.voortgang.publication.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportJson;
import nl.voortgang.publication.template.ReportTemplate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final String BARE = """
            {{!
            name: bare
            title: A template that says nothing of previews
            }}
            <!DOCTYPE html>
            <html lang="nl"><head><title>{{organisation}}</title></head><body><main><h1>{{organisation}}</h1></main></body></html>
            """;
    private final ReportTemplate bare = ReportTemplate.of(BARE.getBytes(StandardCharsets.UTF_8));
    private final Report unpublished = ReportJson.read(StoredReports.json("aalten"));

    @Test
    void what_was_not_published_says_so_first_of_all_whatever_the_template_says() {
        assertThat(page(Printer.print(unpublished, bare, Form.HTML)).body().text())
                .startsWith("Voorbeeld. Dit rapport is niet gepubliceerd");
    }

    @Test
    void what_says_so_looks_the_same_where_the_template_has_no_style() {
        assertThat(page(Printer.print(unpublished, bare, Form.HTML))
                        .select("head style")
                        .html())
                .contains(".preview-notice {", ".preview-offers a {");
        assertThat(page(Printer.print(StoredReports.published("aalten"), bare, Form.HTML))
                        .select("style"))
                .isEmpty();
    }

    @Test
    void what_was_published_does_not() {
        assertThat(page(Printer.print(StoredReports.published("aalten"), bare, Form.HTML))
                        .body()
                        .text())
                .isEqualTo("Gemeente Aalten");
    }

    @Test
    void a_preview_leads_on() {
        Document preview = page(Printer.preview(
                unpublished,
                bare,
                PreviewWords.DUTCH,
                List.of(new Offer("Bare", "/bare", true), new Offer("PDF & more", "/pdf?a=b&c=d", false))));

        assertThat(preview.select(".preview-notice a").eachText()).containsExactly("Bare", "PDF & more");
        assertThat(preview.select(".preview-notice a").eachAttr("href")).containsExactly("/bare", "/pdf?a=b&c=d");
        assertThat(preview.select("a[aria-current=page]").eachText()).containsExactly("Bare");
    }

    @Test
    void it_speaks_the_language_of_its_reader_and_says_why_the_report_does_not() {
        PreviewWords english = new PreviewWords("en", "Preview.", "Preview", "The template is in another language.");

        Document inEnglish = page(Printer.preview(unpublished, bare, english, List.of(new Offer("Back", "/", false))));
        assertThat(inEnglish.select(".preview-notice").attr("lang")).isEqualTo("en");
        assertThat(inEnglish.select(".preview-notice p").eachText())
                .containsExactly("Preview.", "The template is in another language.");
        assertThat(inEnglish.select("html").attr("lang")).isEqualTo("nl");
        assertThat(inEnglish.select("nav").attr("aria-label")).isEqualTo("Preview");

        Document inDutch = page(Printer.preview(unpublished, bare, PreviewWords.DUTCH, List.of()));
        assertThat(inDutch.select(".preview-notice p").eachText()).hasSize(1);
    }

    private static Document page(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }
}
