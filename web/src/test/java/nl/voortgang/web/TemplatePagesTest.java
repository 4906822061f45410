package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.template.TemplateCommand.DefineTemplate;
import nl.voortgang.command.template.TemplateCommand.RetireTemplate;
import nl.voortgang.events.FreeText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;

/** A controller looks at templates, changes one by a file, and goes back to an earlier version. */
class TemplatePagesTest extends PageTest {
    private static final String LIST = "/organisations/veldwijk/templates";
    private static final String TILES = LIST + "/tegels";
    private static final String CHANGED = FakeTemplates.text("tegels", "Grote tegels");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private KeptTemplateDrafts drafts;

    @BeforeEach
    void nothing_was_uploaded() {
        drafts.clear();
    }

    @Test
    void all_templates_are_there_each_with_where_it_comes_from_and_its_file() throws Exception {
        Document page = html(get(LIST, "CONTROLLER"));

        assertThat(texts(page, "//ol/li//h3"))
                .containsExactly(
                        "Statusoverzicht meegeleverd",
                        "Tegels van Veldwijk eigen, versie 2",
                        "Oud niet meer aangeboden");
        assertThat(texts(page, "//ol/li//a[@download]/@href"))
                .containsExactly(
                        LIST + "/statusoverzicht/versions/shipped/file",
                        TILES + "/versions/2/file",
                        LIST + "/oud/versions/1/file");
        assertThat(one(page, "//main//a[@hreflang='en']/@href")).isEqualTo("/help/publication-format");
        assertThat(get("/help/publication-format", "CONTROLLER").getResponse().getContentAsString())
                .contains("## Templates")
                .contains("amount-unit");
    }

    @Test
    void only_a_controller_is_shown_the_way_there() throws Exception {
        String way = "//main//a[@href='" + LIST + "']";

        assertThat(texts(html(get("/organisations/veldwijk/publications", "CONTROLLER")), way))
                .containsExactly("Sjablonen");
        assertThat(texts(html(get("/organisations/veldwijk/publications", "AUDITOR")), way))
                .isEmpty();
    }

    @Test
    void the_file_of_a_version_comes_as_it_is_and_is_not_run() throws Exception {
        MvcResult file = get(TILES + "/versions/1/file", "CONTROLLER");

        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(FakeTemplates.FIRST);
        assertThat(file.getResponse().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"tegels-1.html\"");
        assertThat(get(TILES + "/versions/9/file", "CONTROLLER").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_file_is_told_by_line_and_the_file_is_not_kept() throws Exception {
        assertThat(texts(html(upload("")), "//*[@id='errors']//li")).containsExactly("Kies een bestand.");

        MvcResult refused = upload("""
                {{!
                name: tegels
                title: Tegels
                kleur: groen
                }}
                <!DOCTYPE html>
                <html lang="nl"><head><title>{{organisation}}</title></head><body><main>
                <p>{{gemeente}}</p>
                <script>alert(1)</script>
                </main></body></html>
                """);

        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(texts(html(refused), "//*[@id='errors']//li"))
                .containsExactly(
                        "Regel 4: deze instelling bestaat niet: kleur",
                        "Regel 8: deze plaats bestaat niet: gemeente",
                        "Regel 9: dit element mag niet in een sjabloon: <script>");
        assertThat(get(TILES + "/draft", "CONTROLLER").getResponse().getStatus())
                .isEqualTo(404);
        assertThat(commands.given).isEmpty();
    }

    @Test
    void of_very_many_faults_the_first_are_told_and_how_many_more_there_are() throws Exception {
        MvcResult refused = upload(CHANGED.replace("</main>", "<p>{{gemeente}}</p>\n".repeat(25) + "</main>"));

        assertThat(texts(html(refused), "//*[@id='errors']//li"))
                .hasSize(21)
                .last()
                .isEqualTo("En nog 5 andere fouten.");
    }

    @Test
    void a_good_file_is_looked_at_before_it_is_used_and_then_used_exactly_as_it_was_shown() throws Exception {
        assertThat(upload(CHANGED).getResponse().getRedirectedUrl()).isEqualTo(TILES + "/draft");
        assertThat(commands.given).isEmpty();
        assertThat(texts(html(get(LIST, "CONTROLLER")), "//section[@aria-labelledby='drafts-title']//a/@href"))
                .containsExactly(TILES + "/draft");

        Document page = html(get(TILES + "/draft", "CONTROLLER"));
        assertThat(texts(page, "//section[@aria-labelledby='looks-title']//a/@href"))
                .contains("/organisations/veldwijk/periods/vgr2-2020/preview?template=tegels&version=draft");
        assertThat(one(page, "//section[@aria-labelledby='adopt-title']/p")).startsWith("Het wordt versie 3");
        MvcResult look =
                get("/organisations/veldwijk/periods/vgr2-2020/preview?template=tegels&version=draft", "CONTROLLER");
        assertThat(look.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("<h1>Grote tegels</h1>")
                .contains(TILES + "/draft");

        MvcResult adopted = send(adoption(page), "CONTROLLER");

        assertThat(adopted.getResponse().getRedirectedUrl()).isEqualTo(TILES);
        assertThat(commands.given).singleElement().isInstanceOfSatisfying(DefineTemplate.class, define -> {
            assertThat(define.templateId().name()).isEqualTo("tegels");
            assertThat(define.title()).isEqualTo("Grote tegels");
            assertThat(define.digest()).isEqualTo(FakeTemplates.digest(CHANGED));
        });
        assertThat(get(TILES + "/draft", "CONTROLLER").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_preview_speaks_the_language_of_its_reader_around_the_report() throws Exception {
        String preview = "/organisations/veldwijk/periods/vgr2-2020/preview?template=tegels&version=1&lang=";

        assertThat(get(preview + "en", "CONTROLLER").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("This report is not published", "one file in one language", "Back to the template");
        assertThat(get(preview + "nl", "CONTROLLER").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Dit rapport is niet gepubliceerd", "Terug naar het sjabloon")
                .doesNotContain("in één taal");
    }

    @Test
    void what_was_uploaded_again_meanwhile_is_not_used_unseen() throws Exception {
        upload(CHANGED);
        Document page = html(get(TILES + "/draft", "CONTROLLER"));
        upload(FakeTemplates.text("tegels", "Kleine tegels"));

        MvcResult refused = send(adoption(page), "CONTROLLER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(one(html(refused), "//*[@id='errors']//li")).startsWith("Dit sjabloon is intussen vervangen");
        assertThat(one(html(refused), "//h1")).isEqualTo("Kleine tegels");
        assertThat(commands.given).isEmpty();
    }

    @Test
    void a_rule_that_says_no_is_told_and_what_was_uploaded_stays() throws Exception {
        upload(CHANGED);
        commands.next = new Refused(Reason.UNKNOWN_SUBJECT, "no");

        MvcResult refused = send(adoption(html(get(TILES + "/draft", "CONTROLLER"))), "CONTROLLER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(one(html(refused), "//*[@id='errors']//li")).contains("bestaat niet in deze gemeente");
        assertThat(get(TILES + "/draft", "CONTROLLER").getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    void an_earlier_version_is_used_again_and_the_one_in_use_is_not_offered() throws Exception {
        Document page = html(get(TILES + "/versions/1", "CONTROLLER"));

        send(adoption(page), "CONTROLLER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(DefineTemplate.class, define -> assertThat(
                        define.digest())
                .isEqualTo(FakeTemplates.digest(FakeTemplates.FIRST)));
        assertThat(texts(html(get(TILES + "/versions/2", "CONTROLLER")), "//main//form"))
                .isEmpty();
    }

    /** Somebody else made a template of this name after the page was shown. */
    @Test
    void a_new_template_does_not_cover_one_that_nobody_saw() throws Exception {
        upload(CHANGED);
        MockHttpServletRequestBuilder blind =
                form(TILES + "/adoption").param("version", "draft").param("digest", FakeTemplates.digest(CHANGED));

        assertThat(send(blind, "CONTROLLER").getResponse().getStatus()).isEqualTo(409);
        assertThat(commands.given).isEmpty();
    }

    @Test
    void what_was_uploaded_can_be_thrown_away() throws Exception {
        upload(CHANGED);

        assertThat(send(post(TILES + "/draft-removal"), "CONTROLLER")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(LIST);
        assertThat(get(TILES + "/draft", "CONTROLLER").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_template_is_offered_no_longer_with_a_reason() throws Exception {
        assertThat(send(form(TILES + "/retirement"), "CONTROLLER").getResponse().getStatus())
                .isEqualTo(400);

        send(form(TILES + "/retirement").param("reason", "Het overzicht is beter."), "CONTROLLER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(RetireTemplate.class, retire -> assertThat(
                        retire.reason())
                .isEqualTo(FreeText.of("Het overzicht is beter.")));
        assertThat(texts(html(get(LIST + "/statusoverzicht", "CONTROLLER")), "//main//form"))
                .as("what comes with the program cannot be retired")
                .isEmpty();
    }

    private MvcResult upload(String text) throws Exception {
        return send(
                multipart(LIST)
                        .file(new MockMultipartFile(
                                "file", "tegels.html", "text/html", text.getBytes(StandardCharsets.UTF_8))),
                "CONTROLLER");
    }

    /** As the page sends it. */
    private static MockHttpServletRequestBuilder adoption(Document page) throws Exception {
        String form = "//form[contains(@action, '/adoption')]";
        MockHttpServletRequestBuilder sent = form(one(page, form + "/@action"));
        for (String field : new String[] {"version", "digest", "revision"}) {
            for (String value : texts(page, form + "//input[@name='" + field + "']/@value")) {
                sent.param(field, value);
            }
        }
        return sent;
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).param("submission", UUID.randomUUID().toString());
    }
}
