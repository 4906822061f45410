package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which an admin erases a person. */
class ErasureTest extends PageTest {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FakeReaders.RememberedErasures erasures;

    @Test
    void whose_name_is_typed_twice_is_erased_and_the_address_says_no_name() throws Exception {
        var response = send(
                        post("/installation/erasure").param("username", "ans").param("again", " ans "), "ADMIN")
                .getResponse();

        assertThat(response.getRedirectedUrl()).isEqualTo("/installation/erasure?done");
        assertThat(erasures.erased).contains("ans");
    }

    @Test
    void names_that_differ_erase_nobody_and_a_name_that_nobody_has_is_said() throws Exception {
        int before = erasures.erased.size();

        var differing =
                send(post("/installation/erasure").param("username", "ans").param("again", "bas"), "ADMIN");
        var nobody = send(post("/installation/erasure").param("username", "bas").param("again", "bas"), "ADMIN");

        assertThat(differing.getResponse().getStatus()).isEqualTo(400);
        assertThat(differing.getResponse().getContentAsString()).contains("De twee namen zijn niet dezelfde.");
        assertThat(nobody.getResponse().getContentAsString()).contains("Er is niemand met deze gebruikersnaam.");
        assertThat(erasures.erased).hasSize(before);
    }

    @Test
    void before_anything_was_sent_nothing_went_wrong() throws Exception {
        assertThat(texts(html(get("/installation/erasure", "ADMIN")), "//*[@id='errors']"))
                .isEmpty();
    }

    @Test
    void the_log_of_the_installation_belongs_to_no_organisation_and_offers_no_pages_of_one() throws Exception {
        String tab = "//main//nav[@class='vg-tabs']";
        assertThat(texts(html(get("/installation/access-log", "AUDITOR")), tab)).isEmpty();
        assertThat(texts(html(get("/organisations/veldwijk/access-log", "AUDITOR")), tab))
                .isNotEmpty();
    }
}
