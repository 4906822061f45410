package nl.voortgang.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How attempts are counted and slowed down: two programs on one database see the same counts. */
class AttemptsIT {
    private final Office office = Office.open();
    private final Attempts here = attempts();
    private final Attempts onAnotherNode = attempts();
    private final String username = office.newcomer(Role.OFFICER);
    private final ActorId actor = office.actor(username);

    @Test
    void many_attempts_at_the_same_moment_count_like_one_after_the_other() throws Exception {
        String place = place();
        admitted(here, place, 5);
        office.failMore();
        letPass(61);
        Callable<OptionalLong> attempt = () -> here.admit(username, place, actor);
        int admitted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<OptionalLong> each : threads.invokeAll(Collections.nCopies(60, attempt))) {
                admitted += each.get().isEmpty() ? 1 : 0;
            }
        }

        assertThat(admitted).isEqualTo(1);
    }

    @Test
    void what_one_node_counted_another_knows() {
        String place = place();
        assertThat(admitted(here, place, 5)).isEqualTo(5);
        office.failMore();

        assertThat(onAnotherNode.admit(username, place, actor)).isPresent();
    }

    @Test
    void capitals_make_no_other_name() {
        String place = place();
        admitted(here, place, 5);
        office.failMore();

        assertThat(here.admit(username.toUpperCase(Locale.ROOT), place, actor)).isPresent();
    }

    @Test
    void the_wait_grows_and_never_exceeds_a_minute() {
        String place = place();
        admitted(here, place, 5);
        for (int i = 0; i < 3; i++) {
            letPass(61);
            here.admit(username, place, actor);
        }
        long before = 5;
        for (int i = 0; i < 5; i++) {
            long wait = here.admit(username, place, actor).orElseThrow();
            assertThat(wait).isBetween(before, 60L);
            before = wait;
            letPass(61);
            assertThat(here.admit(username, place, actor)).isEmpty();
        }
        assertThat(before).isEqualTo(60);
    }

    @Test
    void an_attempt_that_came_too_early_does_not_make_the_wait_longer() {
        String place = place();
        admitted(here, place, 5);
        office.failMore();

        assertThat(admitted(here, place, 50)).isZero();
        letPass(61);
        assertThat(here.admit(username, place, actor)).isEmpty();
    }

    @Test
    void from_many_places_at_once_a_name_is_slowed_down_too() {
        for (int i = 0; i < 20; i++) {
            assertThat(admitted(here, place(), 1)).isEqualTo(1);
        }
        office.failMore();

        assertThat(here.admit(username, place(), actor)).isPresent();
    }

    @Test
    void attempts_of_others_elsewhere_do_not_keep_anybody_out_where_they_signed_in_before() {
        String home = place();
        here.succeeded(username, home, actor);
        for (int i = 0; i < 30; i++) {
            here.admit(username, place(), actor);
        }
        office.failMore();

        assertThat(here.admit(username, place(), actor)).as("somewhere else").isPresent();
        assertThat(here.admit(username, home, actor)).as("at home").isEmpty();
    }

    @Test
    void one_place_cannot_try_all_names() {
        String place = place();
        for (int i = 0; i < 50; i++) {
            assertThat(here.admit("name-" + UUID.randomUUID(), place, null)).isEmpty();
        }
        office.failMore();

        assertThat(here.admit("name-" + UUID.randomUUID(), place, null)).isPresent();
    }

    @Test
    void a_right_password_begins_the_count_anew() {
        String place = place();
        admitted(here, place, 4);
        here.succeeded(username, place, actor);

        assertThat(admitted(here, place, 5)).isEqualTo(5);
    }

    @Test
    void neither_name_nor_address_stands_in_the_table() {
        here.admit(username, "192.0.2.7", actor);

        assertThat(office.jdbc()
                        .sql("select count(*) from accounts.sign_in_attempt a where position(? in a::text) > 0"
                                + " or position('192.0.2.7' in a::text) > 0")
                        .param(username)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @AfterEach
    void forget() {
        office.forgetAttempts();
    }

    private int admitted(Attempts attempts, String place, int tries) {
        int admitted = 0;
        for (int i = 0; i < tries; i++) {
            admitted += attempts.admit(username, place, actor).isEmpty() ? 1 : 0;
        }
        return admitted;
    }

    /** As if so many seconds had gone by. */
    private void letPass(int seconds) {
        office.jdbc()
                .sql("update accounts.sign_in_attempt set last_at = last_at - ? * interval '1 second'")
                .param(seconds)
                .update();
    }

    private Attempts attempts() {
        return new Attempts(office.jdbc(), office.program().bean(Migrations.class));
    }

    private static String place() {
        return "place-" + UUID.randomUUID();
    }
}
