package nl.voortgang.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.voortgang.query.InvalidQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "2020-11-19T09:00:53.123456Z, 2020-11-19T09:00:53.123456Z",
        "2020-11-19T10:00:53, 2020-11-19T09:00:53Z",
        "2020-09-22T10:08, 2020-09-22T08:08:00Z",
        "2020-09-22, 2020-09-22T21:59:59.999999Z"
    })
    void is_read_as_an_instant_or_as_time_in_amsterdam(String typed, String moment) {
        assertThat(Moments.parse(typed)).hasToString(moment);
    }

    @Test
    void nothing_means_now() {
        assertThat(Moments.parse(" ")).isNull();
        assertThat(Moments.parse(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gisteren",
                "2020-13-01",
                "2020-02-30",
                "2020-09-22T25:00",
                "0000-01-01",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void what_is_no_moment_is_refused(String typed) {
        assertThatThrownBy(() -> Moments.parse(typed)).isInstanceOf(InvalidQuery.class);
    }
}
