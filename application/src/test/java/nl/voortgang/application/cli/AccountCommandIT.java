package nl.voortgang.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as an administrator makes, links and disables them on the command line. */
class AccountCommandIT {
    private static final String LOGIN = "https://login.example";

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void a_person_of_the_provider_has_one_account_and_no_password() {
        assertThat(typing("", "ans", "--role", "officer", "--identity", "s1", "--issuer", LOGIN))
                .isZero();
        assertThat(account("ans")).containsEntry("password_hash", "");
        assertThat(typing("", "bob", "--role", "officer", "--identity", "s1", "--issuer", LOGIN))
                .isEqualTo(2);

        assertThat(texts("select a.username || ' ' || i.issuer || ' ' || i.subject from accounts.identity i"
                        + " join accounts.account a on a.actor = i.actor"))
                .containsExactly("ans " + LOGIN + " s1");
        assertThat(texts("select username from accounts.account where username = 'bob'"))
                .as("nothing was done")
                .isEmpty();
    }

    @Test
    void a_password_is_hashed_and_a_new_one_ends_sessions() {
        assertThat(typing("vier blauwe fietsen", "cor", "--role", "officer", "--must-change"))
                .isZero();
        Map<String, Object> before = account("cor");
        assertThat(before.get("password_hash")).asString().startsWith("{argon2id}");
        assertThat(before).containsEntry("must_change_password", true);

        assertThat(typing("zes groene stoelen", "cor", "--role", "approver")).isZero();

        assertThat(account("cor").get("credentials_version")).isNotEqualTo(before.get("credentials_version"));
        assertThat(account("cor")).containsEntry("must_change_password", false);
    }

    @Test
    void an_account_is_taken_out_of_use_and_put_back() {
        assertThat(typing("vier blauwe fietsen", "dirk", "--role", "officer")).isZero();
        assertThat(typing("", "dirk", "--disable")).isZero();
        assertThat(account("dirk")).containsEntry("disabled", true);
        assertThat(typing("", "dirk", "--enable")).isZero();
        assertThat(account("dirk")).containsEntry("disabled", false);
        assertThat(typing("", "nobody", "--disable")).isEqualTo(2);
    }

    @Test
    void what_is_missing_or_too_weak_is_refused_before_anything_is_opened() {
        assertThat(typing("Wachtwoord2026!", "els", "--role", "officer")).isEqualTo(2);
        assertThat(typing("vier blauwe fietsen", "els")).isEqualTo(2);
    }

    private static int typing(String password, String... arguments) {
        List<String> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(arguments));
        all.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        InputStream keyboard = System.in;
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandLineProgram.run(all.toArray(String[]::new));
        } finally {
            System.setIn(keyboard);
        }
    }

    private static Map<String, Object> account(String username) {
        return jdbc().sql("select * from accounts.account where username = ?")
                .param(username)
                .query()
                .singleRow();
    }

    private static List<String> texts(String question) {
        return jdbc().sql(question).query(String.class).list();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }
}
