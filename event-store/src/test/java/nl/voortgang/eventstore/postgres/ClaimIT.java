package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.ClaimTakenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimIT {
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_name_that_another_holds_is_refused_and_nothing_is_appended() {
        store.append(taking("hall", "a"), lit("a", 0));

        assertThatExceptionOfType(ClaimTakenException.class)
                .isThrownBy(() -> store.append(
                        claims(List.of(new Claim("free", "b"), new Claim("hall", "b")), List.of()), lit("b", 0)))
                .matches(taken -> taken.name().equals("hall"));

        assertThat(store.rows("event")).isEqualTo(1);
        assertThat(holderOf("hall")).isEqualTo("a");
        assertThat(store.rows("claim")).isEqualTo(1);
    }

    @Test
    void its_holder_may_claim_a_name_again() {
        store.append(taking("hall", "a"), lit("a", 0));
        store.append(taking("hall", "a"), lit("a", 1));

        assertThat(holderOf("hall")).isEqualTo("a");
    }

    @Test
    void a_name_given_up_may_be_taken_by_another() {
        store.append(taking("hall", "a"), lit("a", 0));
        store.append(claims(List.of(), List.of(new Claim("hall", "a"))), lit("a", 1));
        store.append(taking("hall", "b"), lit("b", 0));

        assertThat(holderOf("hall")).isEqualTo("b");
    }

    @Test
    void one_append_can_give_up_a_name_and_pass_it_on() {
        store.append(taking("hall", "a"), lit("a", 0));
        store.append(
                claims(List.of(new Claim("hall", "b"), new Claim("attic", "a")), List.of(new Claim("hall", "a"))),
                lit("a", 1),
                lit("b", 0));

        assertThat(holderOf("hall")).isEqualTo("b");
        assertThat(holderOf("attic")).isEqualTo("a");
    }

    @Test
    void nobody_can_give_up_what_another_holds() {
        store.append(taking("hall", "a"), lit("a", 0));
        store.append(claims(List.of(), List.of(new Claim("hall", "b"))), lit("b", 0));

        assertThat(holderOf("hall")).isEqualTo("a");
    }

    @Test
    void two_holders_for_one_name_in_one_append_are_refused() {
        assertThatExceptionOfType(ClaimTakenException.class)
                .isThrownBy(() -> store.append(
                        claims(List.of(new Claim("hall", "a"), new Claim("hall", "b")), List.of()), lit("a", 0)));
    }

    @Test
    void of_many_who_claim_a_name_at_once_one_gets_it() throws Exception {
        List<Object> outcomes = Tries.atOnce(
                8, thread -> () -> store.append(taking("hall", "lamp-" + thread), lit("lamp-" + thread, 0)));

        assertThat(outcomes).filteredOn(ClaimTakenException.class::isInstance).hasSize(7);
        assertThat(store.rows("event")).isEqualTo(1);
    }

    @Test
    void those_who_want_each_others_names_do_not_wait_for_each_other_in_a_circle() throws Exception {
        store.append(claims(List.of(new Claim("hall", "a"), new Claim("attic", "b")), List.of()), lit("c", 0));

        for (int round = 0; round < 20; round++) {
            long sequence = round;
            List<Object> outcomes = Tries.atOnce(
                    2,
                    thread -> () -> store.append(
                            thread == 0 ? exchange("a", "hall", "attic") : exchange("b", "attic", "hall"),
                            lit(thread == 0 ? "a" : "b", sequence)));
            assertThat(outcomes).allMatch(ClaimTakenException.class::isInstance);
        }
    }

    private static AppendConditions taking(String name, String aggregateId) {
        return claims(List.of(new Claim(name, aggregateId)), List.of());
    }

    private static AppendConditions exchange(String aggregateId, String given, String taken) {
        return claims(List.of(new Claim(taken, aggregateId)), List.of(new Claim(given, aggregateId)));
    }

    private String holderOf(String name) {
        return String.valueOf(store.jdbc.queryForObject(
                "select aggregate_id from event_store.claim where name = ?", String.class, name));
    }
}
