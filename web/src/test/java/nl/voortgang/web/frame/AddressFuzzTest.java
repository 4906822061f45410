package nl.voortgang.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import nl.voortgang.query.InvalidQuery;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the address of a page: a moment can be shown and linked to, and an address sent along leads nowhere else. */
class AddressFuzzTest {
    static Stream<byte[]> texts() {
        return Stream.of(
                        "2020-11-19T09:00:53Z",
                        "2020-11-19T09:00",
                        "2020-03-29",
                        "9999-12-31",
                        "+1000000000-12-31T23:59:59.999999999Z",
                        "/organisations/zevenaar?period=vgr1-2020&knownAt=2020-03-29",
                        "/a?b={c}&d=%41#e",
                        "//elsewhere.example",
                        "/\t/elsewhere.example",
                        "https://elsewhere.example",
                        "en")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("texts")
    @FuzzTest
    void a_text_means_one_thing_wherever_it_stands(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        checkMoment(text);
        checkAddress(text);
        assertThat(Language.of(text)).isEqualTo(text.equals("en") ? Language.EN : Language.NL);
    }

    private static void checkMoment(String text) {
        Instant moment;
        try {
            moment = Moments.parse(text);
        } catch (InvalidQuery refused) {
            assertThat(refused.faults()).isNotEmpty();
            return;
        }
        if (moment == null) {
            assertThat(text).isBlank();
            return;
        }
        for (Language language : Language.values()) {
            assertThat(new Formats(language).exact(moment)).isNotBlank();
        }
        assertThat(Moments.parse(Moments.local(moment))).isNotNull();
        String link = new Links(moment).of("/");
        assertThat(Moments.parse(URLDecoder.decode(link.substring(link.indexOf('=') + 1), StandardCharsets.UTF_8)))
                .isEqualTo(moment);
    }

    private static void checkAddress(String text) {
        String address = Addresses.within(text)
                .replaceQueryParam("knownAt", "2020-03-29T00:00:00Z")
                .build()
                .toUriString();
        assertThat(address).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\");
        assertThat(address.chars()).noneMatch(Character::isISOControl);
        assertThat(Addresses.of("/a", text)
                        .replaceQueryParam("lang", "en")
                        .build()
                        .toUriString())
                .startsWith("/a");
    }
}
