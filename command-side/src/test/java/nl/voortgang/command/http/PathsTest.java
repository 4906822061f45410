package nl.voortgang.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    private static final String ID = "3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b";

    @Test
    void ids_are_read_from_addresses() {
        assertThat(Paths.uuid(ID)).isEqualTo(UUID.fromString(ID));
        assertThat(Paths.organisation("zevenaar")).isEqualTo(Zevenaar.ZEVENAAR);
        assertThat(Paths.period("zevenaar", "vgr1-2020")).isEqualTo(Zevenaar.VGR1_2020);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "0-0-0-0-0",
                "3F0E6B52-9D1C-4A7E-B8F3-6C5D4E3F2A1B",
                "3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b "
            })
    void what_is_not_written_as_an_id_does_not_exist(String text) {
        assertThatExceptionOfType(NoSuchAggregate.class).isThrownBy(() -> Paths.uuid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Zevenaar", "zeve_naar", "a--b"})
    void what_cannot_be_an_organisation_or_period_does_not_exist(String text) {
        assertThatExceptionOfType(NoSuchAggregate.class).isThrownBy(() -> Paths.organisation(text));
        assertThatExceptionOfType(NoSuchAggregate.class).isThrownBy(() -> Paths.period("zevenaar", text));
        assertThatExceptionOfType(NoSuchAggregate.class).isThrownBy(() -> Paths.period(text, "vgr1-2020"));
    }
}
