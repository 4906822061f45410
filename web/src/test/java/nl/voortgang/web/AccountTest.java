package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import nl.voortgang.web.account.OwnAccount.Change;
import nl.voortgang.web.account.OwnAccount.Outcome;
import nl.voortgang.web.account.OwnAccount.PasswordState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.w3c.dom.Document;

/** The page of one's own account. */
class AccountTest extends PageTest {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FakeAccount account;

    @BeforeEach
    void forget() {
        account.asked.clear();
        account.state = PasswordState.CHANGEABLE;
        account.next = new Outcome.Changed();
    }

    @Test
    void everybody_can_change_their_password() throws Exception {
        MvcResult result = change("old", "vier blauwe fietsen", "vier blauwe fietsen");

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/account");
        assertThat(result.getFlashMap().get("changed")).isEqualTo(true);
        assertThat(account.asked).containsExactly(new Change("old", "vier blauwe fietsen"));
    }

    @Test
    void a_new_password_is_typed_twice_alike() throws Exception {
        MvcResult result = change("old", "vier blauwe fietsen", "vier blauwe fiets");

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(texts(html(result), "//*[@id='errors']//a/@href")).containsExactly("#again");
        assertThat(account.asked).isEmpty();
    }

    @Test
    void nothing_that_was_typed_comes_back() throws Exception {
        account.next = new Outcome.Weak("GUESSED");

        MvcResult result = change("my present one", "welkomwelkom", "welkomwelkom");

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getResponse().getContentAsString())
                .doesNotContain("my present one", "welkomwelkom")
                .contains("een van de eerste");
    }

    @Test
    void a_mistake_in_the_present_password_is_said_at_its_field() throws Exception {
        account.next = new Outcome.Mistaken();

        assertThat(texts(html(change("no", "vier blauwe fietsen", "vier blauwe fietsen")), "//*[@id='present-error']"))
                .containsExactly("Dit is niet uw huidige wachtwoord");
    }

    @Test
    void whoever_tries_too_often_is_told_how_long_to_wait() throws Exception {
        account.next = new Outcome.Wait(8);

        assertThat(texts(html(change("no", "vier blauwe fietsen", "vier blauwe fietsen")), "//*[@id='present-error']"))
                .containsExactly("Te veel pogingen. Probeer het over 8 seconden opnieuw");
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARED", "NONE"})
    void where_there_is_no_password_of_ones_own_there_is_nothing_to_change(PasswordState state) throws Exception {
        account.state = state;

        Document page = html(get("/account", "OFFICER"));
        assertThat(texts(page, "//main//form")).isEmpty();
        assertThat(change("old", "vier blauwe fietsen", "vier blauwe fietsen")
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
        assertThat(account.asked).isEmpty();
    }

    @Test
    void whoever_has_to_choose_another_is_told_so() throws Exception {
        account.state = PasswordState.DUE;

        assertThat(texts(html(get("/account", "OFFICER")), "//main//strong"))
                .containsExactly("Kies eerst een eigen wachtwoord: dit is door een ander gekozen.");
    }

    private MvcResult change(String present, String next, String again) throws Exception {
        return send(
                post("/account").param("present", present).param("next", next).param("again", again), "OFFICER");
    }
}
