package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.access.AccessCommand.LinkAccounts;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.web.people.AccountBook.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.w3c.dom.Document;

/** People, their roles and their accounts, as an administrator sees and changes them. */
class PeopleTest extends PageTest {
    private static final String PAGE = "/organisations/veldwijk/people";
    private static final String ACCOUNT = "/people/" + FakePeople.ANS;
    private static final String BEAS = "/people/" + FakePeople.BEA;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FakePeople.Book accounts;

    @BeforeEach
    void nothingDone() {
        accounts.done.clear();
        accounts.next = null;
    }

    @Test
    void who_may_do_what_is_shown_with_unit_and_exception() throws Exception {
        MvcResult page = get(PAGE, "AUDITOR");
        assertThat(texts(html(page), "//main//tbody/tr"))
                .anySatisfy(row -> assertThat(row).contains("Ans de Vries", "medewerker", "zorg", "Cor Beheer"))
                .anySatisfy(row -> assertThat(row)
                        .contains("goedkeurder begroting", "uitzondering", "voorsteller", "Er is niemand anders."));
    }

    @Test
    void only_an_admin_has_the_forms_and_only_for_now() throws Exception {
        assertThat(texts(html(get(PAGE, "AUDITOR")), "//main//form")).isEmpty();
        assertThat(texts(html(get(PAGE + "?knownAt=2020-09-22T12:00:00Z", "ADMIN")), "//main//form[@method='post']"))
                .isEmpty();
        assertThat(texts(html(get(PAGE, "ADMIN")), "//main//form")).hasSize(2);
    }

    @Test
    void a_role_is_granted_for_a_unit() throws Exception {
        MvcResult answer = send(grant("OFFICER").param("unit", "zorg"), "ADMIN");
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(commands.given)
                .containsExactly(new GrantRole(Specimens.VELDWIJK, FakePeople.ANS, Role.OFFICER, "zorg", null));
    }

    @Test
    void roles_that_do_not_go_together_are_refused_at_the_field_for_the_reason() throws Exception {
        commands.next = new Refused(Reason.CONFLICTING_ROLES, "no");
        MvcResult answer = send(grant("APPROVER").param("exception", ""), "ADMIN");
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        Document page = html(answer);
        assertThat(texts(page, "//*[@id='exception-error']"))
                .singleElement()
                .asString()
                .contains("Geef een reden");
        assertThat(texts(page, "//select[@name='role']/option[@selected]"))
                .singleElement()
                .asString()
                .contains("beoordelaar");

        commands.next = null;
        send(grant("APPROVER").param("exception", "Er is niemand anders."), "ADMIN");
        assertThat(commands.given)
                .contains(new GrantRole(
                        Specimens.VELDWIJK, FakePeople.ANS, Role.APPROVER, null, FreeText.of("Er is niemand anders.")));
    }

    @Test
    void who_works_for_another_municipality_is_nobody_here_except_for_the_installation() throws Exception {
        assertThat(texts(html(get(PAGE, "ADMIN")), "//select[@name='person']/option"))
                .as("an admin here is one of the installation too")
                .anySatisfy(option -> assertThat(option).contains("Cor Beheer"));
    }

    @Test
    void a_role_is_revoked_with_a_reason() throws Exception {
        MvcResult without = send(
                MockMvcRequestBuilders.post(PAGE + "/revocations")
                        .param("submission", "s1")
                        .param("grant", FakePeople.ANS + "/OFFICER/zorg"),
                "ADMIN");
        assertThat(texts(html(without), "//*[@id='revocationReason-error']")).containsExactly("Geef een reden");

        send(
                MockMvcRequestBuilders.post(PAGE + "/revocations")
                        .param("submission", "s2")
                        .param("grant", FakePeople.ANS + "/OFFICER/zorg")
                        .param("revocationReason", "Werkt elders."),
                "ADMIN");
        assertThat(commands.given)
                .containsExactly(new RevokeRole(
                        Specimens.VELDWIJK, FakePeople.ANS, Role.OFFICER, "zorg", FreeText.of("Werkt elders.")));
    }

    @Test
    void an_account_is_added_or_refused_at_its_field() throws Exception {
        accounts.next = new Objection("username", "problem.username.taken");
        MvcResult refused = send(added(), "ADMIN");
        assertThat(texts(html(refused), "//*[@id='username-error']"))
                .containsExactly("Deze gebruikersnaam is al in gebruik");
        assertThat(refused.getResponse().getContentAsString()).doesNotContain("vier blauwe fietsen");

        accounts.next = null;
        assertThat(send(added(), "ADMIN").getResponse().getRedirectedUrl()).isEqualTo("/people");
        assertThat(accounts.done).containsExactly("added dirk");
    }

    @Test
    void an_account_is_taken_out_of_use_and_gets_a_password_or_an_identity() throws Exception {
        send(MockMvcRequestBuilders.post(BEAS + "/use").param("use", "disable"), "ADMIN");
        send(MockMvcRequestBuilders.post(BEAS + "/password").param("firstPassword", "vier blauwe fietsen"), "ADMIN");
        send(MockMvcRequestBuilders.post(BEAS + "/identity").param("identity", "s-9"), "ADMIN");
        assertThat(accounts.done)
                .containsExactly(
                        "disabled " + FakePeople.BEA, "password of " + FakePeople.BEA, "s-9 of " + FakePeople.BEA);
    }

    @Test
    void nobody_takes_their_own_account_out_of_use() throws Exception {
        MvcResult answer = send(MockMvcRequestBuilders.post(ACCOUNT + "/use").param("use", "disable"), "ADMIN");
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(accounts.done).isEmpty();
    }

    @Test
    void what_belongs_to_the_demonstration_stays_as_it_is() throws Exception {
        MvcResult answer = send(
                MockMvcRequestBuilders.post("/people/" + FakePeople.COR + "/use")
                        .param("use", "disable"),
                "ADMIN");
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(accounts.done).isEmpty();
    }

    @Test
    void two_accounts_are_marked_as_one_person() throws Exception {
        send(
                MockMvcRequestBuilders.post(ACCOUNT + "/links")
                        .param("submission", "link-1")
                        .param("other", FakePeople.BEA.toString()),
                "ADMIN");
        assertThat(commands.given).containsExactly(new LinkAccounts(FakePeople.ANS, FakePeople.BEA, null));

        MvcResult same = send(
                MockMvcRequestBuilders.post(ACCOUNT + "/links")
                        .param("submission", "link-2")
                        .param("other", FakePeople.ANS.toString()),
                "ADMIN");
        assertThat(texts(html(same), "//*[@id='other-error']")).hasSize(1);
    }

    @Test
    void a_role_in_the_installation_has_no_unit() throws Exception {
        Document page = html(get("/people", "ADMIN"));
        assertThat(texts(page, "//select[@name='role']/option")).hasSize(3);
        assertThat(texts(page, "//select[@name='unit']")).isEmpty();
        send(
                MockMvcRequestBuilders.post("/people/grants")
                        .param("submission", "installation-1")
                        .param("person", FakePeople.BEA.toString())
                        .param("role", "AUDITOR"),
                "ADMIN");
        assertThat(commands.given)
                .containsExactly(new GrantRole(OrganisationId.INSTALLATION, FakePeople.BEA, Role.AUDITOR, null, null));
    }

    private static MockHttpServletRequestBuilder grant(String role) {
        return MockMvcRequestBuilders.post(PAGE + "/grants")
                .param("submission", "grant-" + role)
                .param("person", FakePeople.ANS.toString())
                .param("role", role);
    }

    private static MockHttpServletRequestBuilder added() {
        return MockMvcRequestBuilders.post("/people")
                .param("username", "dirk")
                .param("displayName", "Dirk")
                .param("firstPassword", "vier blauwe fietsen");
    }
}
