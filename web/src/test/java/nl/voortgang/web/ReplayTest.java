package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** What happened to something, step by step. */
class ReplayTest extends PageTest {
    private static final String REPLAY = ACTIVITY + "/replay";

    @ParameterizedTest
    @CsvSource({
        "'', 4, 1234",
        "?step=2, 2, 1232",
        "?step=-3, 1, 1231",
        "?step=99, 4, 1234",
        "?position=1233, 3, 1233",
        "?at=2020-09-22T10:08:33, 3, 1233"
    })
    void a_step_is_found_by_number_position_or_moment(String asked, int number, long position) throws Exception {
        Document page = html(get(REPLAY + asked, "AUDITOR"));

        assertThat(one(page, "//h2[@id='replay-step']")).isEqualTo("Stap " + number + " van 4");
        assertThat(one(page, "//input[@type='range']/@value")).isEqualTo(Integer.toString(number));
        assertThat(one(page, "//input[@type='range']/@max")).isEqualTo("4");
        assertThat(one(page, "//ol[@class='vg-trail']/li/@id")).isEqualTo("e" + position);
        assertThat(one(page, "//a[@rel='bookmark']/@href")).isEqualTo(REPLAY + "?position=" + position);
    }

    @Test
    void steps_lead_to_each_other_and_not_beyond_the_ends() throws Exception {
        Document middle = html(get(REPLAY + "?step=2", "AUDITOR"));
        assertThat(one(middle, "//main//a[@rel='prev']/@href")).isEqualTo(REPLAY + "?position=1231");
        assertThat(one(middle, "//main//a[@rel='next']/@href")).isEqualTo(REPLAY + "?position=1233");

        assertThat(texts(html(get(REPLAY + "?step=1", "AUDITOR")), "//main//a[@rel='prev']"))
                .isEmpty();
        assertThat(texts(html(get(REPLAY, "AUDITOR")), "//main//a[@rel='next']"))
                .isEmpty();
    }

    @Test
    void who_looks_at_the_past_stays_there() throws Exception {
        Document page = html(get(REPLAY + "?step=2&knownAt=2020-09-22T08:08:34Z", "AUDITOR"));

        assertThat(one(page, "//main//a[@rel='next']/@href"))
                .isEqualTo(REPLAY + "?position=1233&knownAt=2020-09-22T08%3A08%3A34Z");
        assertThat(texts(page, "//main//input[@name='knownAt']/@value")).containsOnly("2020-09-22T08:08:34Z");
    }

    @ParameterizedTest
    @CsvSource({"?position=7", "?position=x", "?step=x"})
    void what_is_no_step_is_not_found(String asked) throws Exception {
        assertThat(get(REPLAY + asked, "AUDITOR").getResponse().getStatus()).isEqualTo(404);
    }
}
