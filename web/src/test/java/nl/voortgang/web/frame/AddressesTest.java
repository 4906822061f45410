package nl.voortgang.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @Test
    void an_address_within_the_program_is_kept() {
        assertThat(within("/organisations/zevenaar?period=vgr1-2020"))
                .isEqualTo("/organisations/zevenaar?period=vgr1-2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\t/elsewhere.example",
                "\\elsewhere",
                "/a%%(b"
            })
    void any_other_leads_to_the_start(String address) {
        assertThat(within(address)).isEqualTo("/");
    }

    private static String within(String address) {
        return Addresses.within(address).build().toUriString();
    }
}
