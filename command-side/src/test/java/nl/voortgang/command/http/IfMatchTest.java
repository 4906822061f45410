package nl.voortgang.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.voortgang.command.dispatch.StaleRevision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    private static final OptionalLong SEVEN = OptionalLong.of(7);

    @Test
    void the_revision_that_was_seen_must_be_the_present_one() {
        assertThat(new IfMatch("\"7\"").against(SEVEN)).isEqualTo(7);
        assertThat(new IfMatch(" \"0\" ").against(OptionalLong.of(0))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"8\"", "\"77\""})
    void another_revision_is_stale(String header) {
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> new IfMatch(header).against(SEVEN));
    }

    @Test
    void a_revision_of_what_does_not_exist_is_stale() {
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> new IfMatch("\"7\"").against(OptionalLong.empty()));
    }

    @Test
    void a_star_is_for_whatever_there_is() {
        assertThat(new IfMatch("*").against(SEVEN)).isNull();
        assertThat(new IfMatch(" * ").against(OptionalLong.empty())).isNull();
    }

    @Test
    void a_change_must_say_what_it_changes() {
        assertThatExceptionOfType(RevisionRequired.class).isThrownBy(() -> new IfMatch(null).against(SEVEN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"\"7\"", "*", "\"123456789012345678\"", " \"0\""})
    void what_this_api_gives_can_be_read(@Nullable String header) {
        assertThat(faults(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"x\"", "\"\"", "\"1234567890123456789\"", "**"})
    void anything_else_is_a_fault(String header) {
        assertThat(faults(header))
                .containsExactly(new Fault("If-Match", "must be an ETag as this API gives them, such as \"7\", or *"));
    }

    private static List<Fault> faults(@Nullable String header) {
        List<Fault> faults = new ArrayList<>();
        new IfMatch(header).check(faults);
        return faults;
    }
}
