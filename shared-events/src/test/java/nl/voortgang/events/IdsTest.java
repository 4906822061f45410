package nl.voortgang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");

    static Set<Class<?>> kinds() {
        return Ids.BY_UUID.keySet();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_id_carries_its_kind_and_is_written_as_its_uuid(Class<?> kind) {
        String text = "3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b";
        Object id = Ids.read(kind, text);
        assertThat(id).isExactlyInstanceOf(kind).hasToString(text).isEqualTo(Ids.read(kind, text));
        assertThat(id).extracting("value").isEqualTo(UUID.fromString(text));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void text_that_is_no_uuid_is_no_id(Class<?> kind) {
        Function<String, Object> of = text -> Ids.read(kind, text);
        assertThatIllegalArgumentException().isThrownBy(() -> of.apply("6.1.3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zevenaar", "a", "0", "vgr1-2020", "bergen-op-zoom-2", "a234567890123456789012345678901234567890"
            })
    void lower_case_letters_digits_and_single_hyphens_name_an_organisation(String text) {
        assertThat(OrganisationId.isWellFormed(text)).isTrue();
        assertThat(new OrganisationId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Zevenaar",
                "zeve naar",
                "-zevenaar",
                "zevenaar-",
                "zeve--naar",
                "zevenaar/vgr1",
                "zevenaar\n",
                "één",
                "a2345678901234567890123456789012345678901"
            })
    void anything_else_does_not(String text) {
        assertThat(OrganisationId.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new PeriodId(ZEVENAAR, text));
    }

    @Test
    void a_period_is_written_with_its_organisation() {
        PeriodId period = new PeriodId(ZEVENAAR, "vgr1-2020");
        assertThat(period).hasToString("zevenaar/vgr1-2020").isEqualTo(PeriodId.of("zevenaar/vgr1-2020"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vgr1-2020", "/vgr1-2020", "zevenaar/", "zevenaar/vgr1/2020", ""})
    void text_without_both_is_no_period(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodId.of(text));
    }
}
