package nl.voortgang.verifier.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.fixture.SmallLog;
import nl.voortgang.verifier.proof.Hashing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was published lies there as it was sealed, and editions follow each other as they must. */
class PublicationIT {
    private static final String PERIOD = "town/vgr1-2020";
    private static final String STREAM = "publication/" + PERIOD;

    /** Texts are of no matter here, only whether there is one. */
    private static final String REASON = ",\"reason\":{}";

    private final SmallLog log = new SmallLog();

    @BeforeEach
    void close_the_period() {
        log.event("period/" + PERIOD, "period.closed", 1, "{\"periodId\":\"" + PERIOD + "\"}");
        for (String text : new String[] {"template", "html", "pdf", "json", "json2"}) {
            log.sql().script("select event_store.keep_content('" + text + "')");
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void editions_as_they_must_be_are_good() {
        request(1, 1, "");
        seal(1, "json");
        request(2, 3, previous("json"));
        seal(2, "json2");
        withdraw(1);

        assertThat(contents().differences()).isEmpty();
        assertThat(contents().checked()).isEqualTo(9);
        assertThat(editions().differences()).isEmpty();
        assertThat(editions().checked()).isEqualTo(5);
    }

    @Test
    void bytes_that_are_gone_are_found() {
        request(1, 1, "");
        seal(1, "json");
        superuser("delete from event_store.content where bytes = 'pdf'");

        assertThat(contents().differences()).containsExactly(new Difference(3L, "PDF is not kept: " + digest("pdf")));
    }

    @Test
    void bytes_that_were_exchanged_are_found() {
        request(1, 1, "");
        seal(1, "json");
        superuser("alter table event_store.content drop constraint content_is_its_digest");
        superuser("update event_store.content set bytes = 'lies' where bytes = 'html'");

        assertThat(contents().differences())
                .containsExactly(new Difference(3L, "HTML is other bytes than those of " + digest("html")));
    }

    @Test
    void a_size_that_is_not_that_of_the_bytes_is_found() {
        request(1, 1, "");
        log.event(STREAM, "publication.sealed", 1, sealed(1, "json").replace("\"size\":3", "\"size\":4"));

        assertThat(contents().differences()).containsExactly(new Difference(3L, "PDF has 3 bytes, not 4"));
    }

    @Test
    void a_template_that_is_not_kept_is_found() {
        log.event(
                "template/town/tiles",
                "template.defined",
                1,
                "{\"templateId\":\"town/tiles\",\"version\":1,\"title\":\"Tiles\",\"digest\":\"" + digest("other")
                        + "\"}");

        assertThat(contents().differences())
                .containsExactly(new Difference(2L, "the template is not kept: " + digest("other")));
    }

    @Test
    void a_seal_that_nobody_asked_for_and_a_second_one_are_found() {
        seal(1, "json");
        request(1, 1, "");
        seal(1, "json");
        seal(1, "json2");

        assertThat(editions().differences())
                .containsExactly(
                        new Difference(2L, "nobody asked for edition 1"), new Difference(5L, "it was sealed before"));
    }

    @Test
    void a_form_that_is_missing_is_found() {
        request(1, 1, "");
        log.event(STREAM, "publication.sealed", 1, sealed(1, "json").replaceFirst("\\{\"form\":\"HTML\"[^}]*},", ""));

        assertThat(editions().differences())
                .containsExactly(new Difference(3L, "it was sealed as [PDF, JSON], not as [HTML, PDF, JSON]"));
    }

    @Test
    void what_was_given_up_leaves_the_period_to_another_edition_which_follows_what_was_sealed() {
        request(1, 1, "");
        cancel(1);
        request(2, 1, "");
        seal(2, "json");
        assertThat(editions().differences()).isEmpty();
    }

    @Test
    void what_is_given_up_after_it_is_sealed_or_twice_or_sealed_after_that_is_found() {
        request(1, 1, "");
        cancel(1);
        cancel(1);
        seal(1, "json");
        cancel(1);

        assertThat(editions().differences())
                .containsExactly(
                        new Difference(4L, "it was cancelled before"),
                        new Difference(5L, "it was sealed after it was cancelled"),
                        new Difference(6L, "it was cancelled although it was sealed"));
    }

    @Test
    void what_is_withdrawn_before_it_is_sealed_or_twice_is_found() {
        request(1, 1, "");
        withdraw(1);
        seal(1, "json");
        withdraw(1);
        withdraw(1);

        assertThat(editions().differences())
                .containsExactly(
                        new Difference(3L, "it was not sealed yet"),
                        new Difference(4L, "it was sealed before"),
                        new Difference(6L, "it was withdrawn before"));
    }

    @Test
    void numbers_that_do_not_follow_each_other_and_two_at_once_are_found() {
        request(1, 1, "");
        request(3, 1, "");

        assertThat(editions().differences())
                .containsExactly(
                        new Difference(3L, "edition 3 was asked for; the next is 2"),
                        new Difference(3L, "the edition before was not sealed yet"));
    }

    @Test
    void a_correction_that_does_not_say_why_is_found() {
        request(1, 1, "");
        seal(1, "json");
        request(2, 1, previous("json").replace(REASON, ""));

        assertThat(editions().differences()).containsExactly(new Difference(4L, "a correction without a reason"));
    }

    @Test
    void a_correction_of_something_else_is_found() {
        request(1, 1, "");
        seal(1, "json");
        request(2, 3, previous("json2"));

        assertThat(editions().differences())
                .contains(new Difference(4L, "what it says to correct is not the edition before"));
    }

    @Test
    void an_edition_from_before_the_period_was_closed_or_from_the_future_is_found() {
        request(1, 0, "");
        seal(1, "json");
        request(2, 99, previous("json"));

        assertThat(editions().differences())
                .contains(
                        new Difference(2L, "it is made from position 0, when the period was not closed"),
                        new Difference(4L, "it is made from position 99, which comes later"));
    }

    private void request(int edition, long position, String more) {
        log.event(
                STREAM,
                "publication.requested",
                1,
                "{\"publicationId\":\"" + PERIOD + "\",\"edition\":" + edition + ",\"position\":" + position
                        + ",\"exportedAt\":\"2020-11-19T09:00:53Z\",\"madeAt\":\"2020-11-19T09:08:33Z\","
                        + "\"scaleVersion\":1,\"template\":{\"name\":\"tiles\",\"version\":1,\"digest\":\""
                        + digest("template") + "\"}" + more + "}");
    }

    private static String previous(String data) {
        return ",\"previous\":\"" + digest(data) + "\"" + REASON;
    }

    private void seal(int edition, String data) {
        log.event(STREAM, "publication.sealed", 1, sealed(edition, data));
    }

    private static String sealed(int edition, String data) {
        return "{\"publicationId\":\"" + PERIOD + "\",\"edition\":" + edition + ",\"forms\":[" + form("HTML", "html")
                + "," + form("PDF", "pdf") + "," + form("JSON", data) + "]}";
    }

    private static String form(String name, String content) {
        return "{\"form\":\"" + name + "\",\"digest\":\"" + digest(content) + "\",\"size\":" + content.length() + "}";
    }

    private void cancel(int edition) {
        log.event(
                STREAM,
                "publication.cancelled",
                1,
                "{\"publicationId\":\"" + PERIOD + "\",\"edition\":" + edition + "}");
    }

    private void withdraw(int edition) {
        log.event(
                STREAM,
                "publication.withdrawn",
                1,
                "{\"publicationId\":\"" + PERIOD + "\",\"edition\":" + edition + "}");
    }

    private void superuser(String sql) {
        log.sql().script("set session_replication_role = replica; " + sql);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Check editions() {
        return log.check(Part.PUBLICATION, "each edition was asked for");
    }

    private Check contents() {
        return log.check(Part.PUBLICATION, "the bytes of each digest");
    }
}
