package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.publication.PublicationCommand.CancelPublication;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.command.publication.PublicationCommand.WithdrawPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.query.publication.EditionList;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;

/** Publishing by a controller, and reading by everybody. */
class PublishingTest extends PageTest {
    private static final String LIST = "/organisations/veldwijk/publications";
    private static final String FIRST = "/organisations/veldwijk/periods/kad-2020/publishing";
    private static final String CORRECTION = "/organisations/veldwijk/periods/rek-2019/publishing";
    private static final String WITHDRAWAL = "/organisations/veldwijk/periods/rek-2019/publications/1/withdrawal";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Publications publications;

    @Test
    void while_something_is_printed_the_page_listens_and_has_a_link_to_look_again() throws Exception {
        Document page = html(get(LIST, "AUDITOR"));

        assertThat(one(page, "//script[contains(@src, 'live.js')]/@data-from")).isEqualTo(LIST + "/live");
        assertThat(one(page, "//main//*[@data-live]/@data-live")).isEqualTo(LIST + "/live");
        assertThat(texts(page, "//*[@data-bar='vgr1-2020/1']//*[@data-bar-text]"))
                .hasSize(1);
        assertThat(texts(page, "//section[@aria-labelledby='period-vgr1-2020']//a/@href"))
                .containsExactly(LIST);
        assertThat(texts(page, "//section[@aria-labelledby='period-vgr1-2020']//p"))
                .contains("Het afdrukken is 3 keer mislukt. De volgende poging is om 19 november 2020, 10:08;"
                        + " het logboek van het programma zegt waarom.");
    }

    @Test
    void a_past_moment_waits_for_nothing() throws Exception {
        Document page = html(get(LIST + "?knownAt=2020-11-20T00:00:00Z", "CONTROLLER"));

        assertThat(texts(page, "//script[contains(@src, 'live.js')] | //main//*[@data-live]"))
                .isEmpty();
        assertThat(texts(page, "//main//a[contains(@href, '/publishing') or contains(@href, '/withdrawal')]"))
                .isEmpty();
    }

    @Test
    void it_is_told_how_printing_goes_and_that_there_is_something_new_once_one_is_printed() throws Exception {
        MvcResult listening = get(LIST + "/live", "AUDITOR");
        org.awaitility.Awaitility.await()
                .until(() -> listening.getResponse().getContentAsString().contains("event:progress"));
        assertThat(listening.getResponse().getContentAsString())
                .contains("\"name\":\"vgr1-2020/1\"", "3 keer mislukt")
                .doesNotContain("event:end");

        when(publications.of(Specimens.VELDWIJK, null))
                .thenReturn(new EditionList(
                        PublicationSpecimens.editions().stream()
                                .filter(EditionView::isPublic)
                                .toList(),
                        Specimens.NOW));
        try {
            String told = mvc.perform(asyncDispatch(listening))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(told).endsWith("event:end\ndata:{}\n\n");
        } finally {
            when(publications.of(Specimens.VELDWIJK, null))
                    .thenReturn(new EditionList(PublicationSpecimens.editions(), Specimens.NOW));
        }
    }

    @Test
    void only_a_controller_is_offered_what_only_a_controller_may() throws Exception {
        String offers = "//main//a[contains(@href, '/publishing') or contains(@href, '/withdrawal')]/@href";

        assertThat(texts(html(get(LIST, "AUDITOR")), offers)).isEmpty();
        assertThat(texts(html(get(LIST, "CONTROLLER")), offers))
                .containsExactly(
                        FIRST,
                        "/organisations/veldwijk/periods/vgr1-2020/publications/1/withdrawal",
                        WITHDRAWAL,
                        CORRECTION,
                        "/organisations/veldwijk/periods/rek-2018/publishing");
    }

    @Test
    void a_first_edition_is_asked_for_with_a_template() throws Exception {
        assertThat(texts(html(get(FIRST, "CONTROLLER")), "//textarea[@id='reason']"))
                .isEmpty();

        MvcResult result = send(form(FIRST).param("edition", "1").param("template", "tegels"), "CONTROLLER");

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(LIST);
        assertThat(commands.given).singleElement().isInstanceOfSatisfying(RequestPublication.class, request -> {
            assertThat(request.edition()).isEqualTo(1);
            assertThat(request.template()).isEqualTo(FakePublicationReaders.TILES);
            assertThat(request.reason()).isNull();
        });
    }

    @Test
    void a_correction_is_not_asked_for_without_saying_what_it_corrects() throws Exception {
        MvcResult refused =
                send(form(CORRECTION).param("edition", "3").param("template", "statusoverzicht"), "CONTROLLER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(texts(html(refused), "//*[@id='errors']//a/@href")).containsExactly("#reason");
        assertThat(commands.given).isEmpty();

        send(
                form(CORRECTION)
                        .param("edition", "3")
                        .param("template", "statusoverzicht")
                        .param("reason", "6.1.3 stond verkeerd."),
                "CONTROLLER");

        assertThat(commands.given)
                .singleElement()
                .isInstanceOfSatisfying(RequestPublication.class, request -> assertThat(request.reason())
                        .isEqualTo(FreeText.of("6.1.3 stond verkeerd.")));
    }

    @Test
    void a_template_that_does_not_exist_is_said_to_be_missing() throws Exception {
        MvcResult refused = send(form(FIRST).param("edition", "1").param("template", "weg"), "CONTROLLER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(one(html(refused), "//*[@id='errors']//a[@href='#template']"))
                .isEqualTo("Kies een sjabloon.");
        one(html(refused), "//*[@id='template']");
    }

    @Test
    void somebody_who_was_faster_is_said_so() throws Exception {
        commands.next = new Refused(Reason.EDITION_NOT_NEXT, "not the next");

        MvcResult refused = send(form(FIRST).param("edition", "1").param("template", "tegels"), "CONTROLLER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(one(html(refused), "//*[@id='errors']//li")).contains("Iemand anders");
        assertThat(one(html(refused), "//input[@name='template'][@checked]/@value"))
                .isEqualTo("tegels");
    }

    @Test
    void what_is_open_or_being_printed_cannot_be_asked_for_and_the_page_says_why() throws Exception {
        Document open = html(get("/organisations/veldwijk/periods/vgr2-2020/publishing", "CONTROLLER"));
        assertThat(texts(open, "//main//form")).isEmpty();
        assertThat(texts(open, "//main//p")).first().asString().contains("als de periode gesloten is");

        Document printing = html(get("/organisations/veldwijk/periods/vgr1-2020/publishing", "CONTROLLER"));
        assertThat(texts(printing, "//main//form")).isEmpty();
    }

    @Test
    void an_edition_is_withdrawn_with_a_reason() throws Exception {
        assertThat(send(form(WITHDRAWAL), "CONTROLLER").getResponse().getStatus())
                .isEqualTo(400);

        send(form(WITHDRAWAL).param("reason", "Verkeerde bijlage."), "CONTROLLER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(WithdrawPublication.class, withdraw -> {
            assertThat(withdraw.edition()).isEqualTo(1);
            assertThat(withdraw.reason()).isEqualTo(FreeText.of("Verkeerde bijlage."));
        });
        assertThat(get("/organisations/veldwijk/periods/rek-2019/publications/7/withdrawal", "CONTROLLER")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_printed_yet_is_given_up_and_not_withdrawn() throws Exception {
        String address = "/organisations/veldwijk/periods/vgr1-2020/publications/1/withdrawal";
        Document page = html(get(address, "CONTROLLER"));
        assertThat(one(page, "//h1")).startsWith("Aanvraag van editie 1 intrekken");
        String asks = one(page, "//input[@name='asks']/@value");

        send(form(address).param("asks", asks).param("reason", "Het sjabloon klopt niet."), "CONTROLLER");

        assertThat(commands.given).singleElement().isInstanceOfSatisfying(CancelPublication.class, cancel -> {
            assertThat(cancel.edition()).isEqualTo(1);
            assertThat(cancel.reason()).isEqualTo(FreeText.of("Het sjabloon klopt niet."));
        });
    }

    @Test
    void whoever_gives_up_what_was_published_meanwhile_is_told_so() throws Exception {
        commands.next = new Refused(Reason.ALREADY_SEALED, "sealed");

        MvcResult refused = send(form(WITHDRAWAL).param("asks", "cancel").param("reason", "Te vroeg."), "CONTROLLER");

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(one(html(refused), "//*[@id='errors']//li")).contains("intussen afgedrukt en gepubliceerd");
        assertThat(one(html(refused), "//input[@name='asks']/@value")).isEqualTo("withdraw");
    }

    @Test
    void the_public_sees_what_was_published_and_what_was_withdrawn_but_not_what_is_being_printed() throws Exception {
        assertThat(texts(html(get("/public")), "//main//li/a/@href")).containsExactly("/public/veldwijk");

        Document page = html(get("/public/veldwijk"));

        assertThat(texts(page, "//main//h2"))
                .containsExactly(
                        "jaarrekening 2019, editie 2 ingetrokken",
                        "jaarrekening 2019, editie 1",
                        "jaarrekening 2018, editie 1 ingetrokken");
        assertThat(texts(page, "//main//ul//a/@href"))
                .containsExactly(
                        "/public/veldwijk/rek-2019/1.html",
                        "/public/veldwijk/rek-2019/1.pdf",
                        "/public/veldwijk/rek-2019/1.json");
        assertThat(texts(page, "//main//p[contains(., 'Gecorrigeerd')]"))
                .containsExactly("Gecorrigeerd: De stand van 6.1.3 was verkeerd.");
    }

    @Test
    void a_document_is_given_out_byte_for_byte_and_may_do_nothing() throws Exception {
        MockHttpServletResponse response =
                get("/public/veldwijk/rek-2019/1.html").getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(PublicationSpecimens.PAGE);
        assertThat(response.getHeader("ETag")).isEqualTo("\"" + PublicationSpecimens.PAGE_DIGEST + "\"");
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; ")
                .doesNotContain("script");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"veldwijk-rek-2019-1.html\"");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=3600, public, immutable");
    }

    @Test
    void the_address_without_a_number_leads_to_the_newest_edition_that_was_not_withdrawn() throws Exception {
        MockHttpServletResponse response = get("/public/veldwijk/rek-2019").getResponse();

        assertThat(response.getContentAsByteArray()).isEqualTo(PublicationSpecimens.PAGE);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/veldwijk/rek-2019/2.html",
                "/public/veldwijk/rek-2019/2.pdf",
                "/public/veldwijk/rek-2018/1.json",
                "/public/veldwijk/rek-2018"
            })
    void what_was_withdrawn_is_gone_and_the_page_says_why(String address) throws Exception {
        MvcResult result = get(address);

        assertThat(result.getResponse().getStatus()).isEqualTo(410);
        assertThat(texts(html(result), "//main//p")).contains("Reden: De correctie zelf was onjuist.");
    }

    @Test
    void who_finds_a_correction_withdrawn_is_led_to_what_counts_now() throws Exception {
        assertThat(texts(html(get("/public/veldwijk/rek-2019/2.html")), "//main//a/@href"))
                .containsExactly("/public/veldwijk/rek-2019", "/public/veldwijk");
        assertThat(texts(html(get("/public/veldwijk/rek-2018/1.html")), "//main//a/@href"))
                .containsExactly("/public/veldwijk");
    }

    /** What is not published, what is being printed and what never was cannot be told apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/elders",
                "/public/Elders",
                "/public/aalten",
                "/public/aalten/rek-2019",
                "/public/veldwijk/vgr1-2020",
                "/public/veldwijk/vgr1-2020/1.html",
                "/public/veldwijk/vgr1-2020/1.json",
                "/public/veldwijk/vgr2-2020",
                "/public/veldwijk/rek-2019/3.html",
                "/public/veldwijk/rek-2019/01.html",
                "/public/veldwijk/rek-2019/1.docx",
                "/public/veldwijk/rek-2019/1"
            })
    void what_is_not_public_does_not_exist(String address) throws Exception {
        MvcResult result = get(address);

        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        if (result.getModelAndView() != null) {
            assertThat(texts(html(result), "//main//*")).isEqualTo(texts(html(get("/public/nergens")), "//main//*"));
        }
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).param("submission", java.util.UUID.randomUUID().toString());
    }

    @Test
    void the_public_does_not_learn_when_something_was_recorded() throws Exception {
        String past = "?knownAt=2020-12-22T10:08:33Z";

        assertThat(texts(html(get("/organisations/veldwijk/publications" + past, "AUDITOR")), "//aside//a/@rel"))
                .contains("prev", "next");
        assertThat(texts(html(get("/public/veldwijk" + past)), "//aside//a/@rel"))
                .doesNotContain("prev", "next");
    }
}
