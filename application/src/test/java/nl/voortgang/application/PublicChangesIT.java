package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.voortgang.application.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed between two publications is public, because both are; what is not public cannot be reached by this way. */
class PublicChangesIT {
    private static final String CHANGES = "/public/zevenaar/changes";

    private static Api anybody;

    @BeforeAll
    static void wait_for_the_demonstration_to_be_printed() {
        anybody = Program.demo().as("");
        Waiting.until(
                Duration.ofMinutes(2),
                () -> anybody.get("/public/zevenaar/vgr1-2020/1.json").status() == 200);
    }

    @Test
    void the_list_leads_to_what_changed_since_the_publication_before() {
        Answer list = anybody.get("/public/zevenaar");
        assertThat(list.raw().body()).contains(CHANGES + "?from=rek-2019/1&amp;to=vgr1-2020/1");

        Answer sheet = anybody.get(CHANGES + "?from=rek-2019/1&to=vgr1-2020/1");

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.raw().body())
                .contains("7 statussen anders", "6.1.3", "6.3.9")
                .doesNotContain("6.3.1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=rek-2019/1&to=vgr2-2020/1",
                "?from=rek-2019/1&to=vgr1-2020/2",
                "?from=rek-2019/1&to=vgr1-2020",
                "?from=rek-2019/1&to=../1",
                "?from=&to="
            })
    void whatever_is_no_publication_does_not_exist(String question) {
        assertThat(anybody.get(CHANGES + question).status()).isEqualTo(404);
    }

    @Test
    void of_an_organisation_that_published_nothing_there_is_nothing() {
        assertThat(anybody.get("/public/weert/changes?from=rek-2019/1&to=vgr1-2020/1")
                        .status())
                .isEqualTo(404);
    }
}
