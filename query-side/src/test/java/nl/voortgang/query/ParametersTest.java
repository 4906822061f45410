package nl.voortgang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Parameters given = new Parameters();
        assertThat(given.moment("knownAt", "yesterday")).isNull();
        assertThat(given.flag("retired", "yes")).isFalse();
        Integer year = given.read("year", "20x", "must be a year", Integer::valueOf);
        assertThat(year).isNull();
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(given::throwIfRefused)
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(InvalidQuery.Fault::parameter)
                        .containsExactly("knownAt", "retired", "year"));
    }

    @Test
    void what_was_not_given_is_not_wrong() {
        Parameters given = new Parameters();
        assertThat(given.moment("knownAt", null)).isNull();
        assertThat(given.moment("knownAt", " ")).isNull();
        assertThat(given.flag("retired", null)).isFalse();
        given.throwIfRefused();
    }

    @Test
    void what_is_right_is_read() {
        Parameters given = new Parameters();
        assertThat(given.moment("knownAt", " 2020-11-19T09:00:53Z ")).isEqualTo("2020-11-19T09:00:53Z");
        assertThat(given.flag("retired", "true")).isTrue();
        given.throwIfRefused();
        assertThat(Parameters.knownAt("2020-11-19T09:00:53Z")).isEqualTo(Instant.parse("2020-11-19T09:00:53Z"));
    }

    @Test
    void a_moment_the_database_cannot_hold_is_refused() {
        assertThatThrownBy(() -> Parameters.knownAt("+100000-01-01T00:00:00Z")).isInstanceOf(InvalidQuery.class);
        assertThatThrownBy(() -> Parameters.knownAt("-0001-01-01T00:00:00Z")).isInstanceOf(InvalidQuery.class);
    }

    @Test
    void an_address_that_can_be_no_id_names_nothing() {
        assertThatThrownBy(() -> Parameters.organisation("No such")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Parameters.id("goal", "7")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Parameters.id("goal", "1-1-1-1-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Parameters.id("goal", "0B9E1C1E-54C2-4C1E-8A2D-3F1D5C6B7A80"))
                .isInstanceOf(NotFound.class);
    }
}
