package nl.voortgang.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.Test;

/** Signing in and out is recorded, with success and without; never the name that was typed. */
class SignInRecordIT {
    private final Office office = Office.open();
    private final Visit visit = office.visit();

    @Test
    void signing_in_and_out_is_recorded_with_the_pseudonym() {
        String username = office.newcomer(Role.OFFICER);
        long before = last();

        visit.signIn(username, Office.PASSWORD);
        visit.submit("/", "/logout");

        String actor = office.actor(username).toString();
        assertThat(since(before))
                .contains(
                        Map.of("action", "SIGN_IN", "object", "/login", "result", "GRANTED", "actor", actor),
                        Map.of("action", "SIGN_OUT", "object", "/logout", "result", "GRANTED", "actor", actor));
    }

    @Test
    void a_wrong_password_is_recorded_with_the_pseudonym_of_whose_account_it_is() {
        String username = office.newcomer(Role.OFFICER);
        long before = last();

        visit.signIn(username, "niet dit wachtwoord");

        assertThat(since(before))
                .contains(Map.of(
                        "action",
                        "SIGN_IN",
                        "object",
                        "/login",
                        "result",
                        "NOT_SIGNED_IN",
                        "actor",
                        office.actor(username).toString()));
    }

    @Test
    void a_name_that_nobody_has_is_stored_nowhere() {
        long before = last();

        visit.signIn("brulkikker", "niet dit wachtwoord");

        assertThat(since(before))
                .contains(Map.of("action", "SIGN_IN", "object", "/login", "result", "NOT_SIGNED_IN", "actor", ""));
        assertThat(office.jdbc()
                        .sql("select count(*) from access_log.entry e where e::text ilike '%brulkikker%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_comes_without_a_session_is_refused_and_that_is_recorded() {
        long before = last();

        visit.get("/organisations/" + Office.ORGANISATION + "/units");

        assertThat(since(before))
                .contains(Map.of(
                        "action",
                        "READ",
                        "object",
                        "/organisations/" + Office.ORGANISATION + "/units",
                        "result",
                        "NOT_SIGNED_IN",
                        "actor",
                        ""));
    }

    private long last() {
        return office.jdbc()
                .sql("select coalesce(max(position), 0) from access_log.entry")
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> since(long position) {
        return office.jdbc()
                .sql("select action, object, result, coalesce(actor::text, '') as actor from access_log.entry"
                        + " where position > ?")
                .param(position)
                .query()
                .listOfRows();
    }
}
