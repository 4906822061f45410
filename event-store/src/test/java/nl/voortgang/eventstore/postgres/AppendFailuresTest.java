package nl.voortgang.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class AppendFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02"})
    void whoever_was_cut_off_by_the_server_does_not_know_what_became_of_the_append(String state) {
        assertThat(AppendFailures.meaningOf(error(state)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void without_an_answer_it_is_unknown_what_became_of_the_append() {
        assertThat(AppendFailures.meaningOf(new SQLException("connection reset")))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void any_other_error_means_that_nothing_was_appended() {
        assertThat(AppendFailures.meaningOf(error("53100")))
                .isInstanceOf(EventStoreException.class)
                .hasMessage("the events were not appended");
    }

    @Test
    void a_deadlock_is_a_lost_race() {
        assertThat(AppendFailures.meaningOf(error("40P01"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void the_servers_own_words_are_found_under_whatever_wraps_them() {
        SQLException wrapped = new SQLException("wrapped", error("40P01"));
        SQLException followed = new SQLException("batch");
        followed.setNextException(error("40P01"));

        assertThat(AppendFailures.meaningOf(wrapped)).isInstanceOf(ConcurrencyException.class);
        assertThat(AppendFailures.meaningOf(followed)).isInstanceOf(ConcurrencyException.class);
    }

    private static PSQLException error(String state) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C" + state + "\0Mas the server says it\0"));
    }
}
