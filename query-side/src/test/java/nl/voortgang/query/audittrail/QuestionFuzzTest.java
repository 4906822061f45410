package nl.voortgang.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the parameters of a question and in its address, it means one thing, or it is refused by the name of the parameter. */
class QuestionFuzzTest {
    static Stream<byte[]> texts() {
        return Stream.of(
                        "2020-11-19T09:00:53Z",
                        "2020-03-29",
                        "9999-12-31",
                        "0001-01-01T00:00:00Z",
                        "+1000000000-12-31T23:59:59.999999999Z",
                        "0b9e1c1e-54c2-4c1e-8a2d-3f1d5c6b7a80",
                        "zevenaar",
                        "activity.status-reported",
                        "\"te laat\" subsidie",
                        "1000",
                        "desc",
                        "true")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("texts")
    @FuzzTest
    void a_text_means_one_thing_wherever_it_stands(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        checkMoment(text);
        checkAddress(text);
        for (int place = 0; place < 11; place++) {
            checkTrail(place, text);
        }
    }

    private static void checkMoment(String text) {
        try {
            Instant moment = Parameters.knownAt(text);
            if (moment == null) {
                assertThat(text).isBlank();
            } else {
                assertThat(moment.atOffset(ZoneOffset.UTC).getYear()).isBetween(1, 9999);
                assertThat(Parameters.knownAt(moment.toString())).isEqualTo(moment);
            }
        } catch (InvalidQuery refused) {
            assertThat(refused.faults())
                    .singleElement()
                    .extracting(InvalidQuery.Fault::parameter)
                    .isEqualTo("knownAt");
        }
    }

    private static void checkAddress(String text) {
        try {
            assertThat(Parameters.id("goal", text)).hasToString(text);
        } catch (NotFound nothing) {
            assertThat(text).doesNotMatch("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
        }
        try {
            assertThat(Parameters.organisation(text)).hasToString(text);
        } catch (NotFound nothing) {
            assertThat(text).isNotEqualTo("zevenaar");
        }
    }

    private static void checkTrail(int place, String text) {
        @Nullable String[] given = new String[11];
        given[place] = text;
        TrailParameters parameters = new TrailParameters(
                given[0], given[1], given[2], given[3], given[4], given[5], given[6], given[7], given[8], given[9],
                given[10]);
        try {
            TrailQuestion question = parameters.ask(Story.ZEVENAAR, Trail.NAMES).question();
            assertThat(question.limit()).isBetween(1, TrailQuestion.MAX_LIMIT);
            assertThat(question.words())
                    .hasSizeLessThanOrEqualTo(8)
                    .allSatisfy(word -> assertThat(word).isEqualTo(word.strip()).hasSizeBetween(3, 200));
            checkDatabaseHolds(question.from());
            checkDatabaseHolds(question.to());
        } catch (InvalidQuery refused) {
            assertThat(refused.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                    .isNotBlank());
        }
    }

    private static void checkDatabaseHolds(@Nullable Instant moment) {
        if (moment != null) {
            assertThat(Objects.requireNonNull(moment).atOffset(ZoneOffset.UTC).getYear())
                    .isBetween(0, 9999);
        }
    }
}
