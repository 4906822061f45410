package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.OFFICER;
import static nl.voortgang.query.audittrail.Story.PARK;
import static nl.voortgang.query.audittrail.Story.VGR1;
import static nl.voortgang.query.audittrail.Story.details;
import static nl.voortgang.query.audittrail.Story.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.FreeText;
import nl.voortgang.query.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What events say is found by words. */
class TrailWordsIT {
    private final History history = Story.begun()
            .by(OFFICER)
            .happened(
                    reported(
                            VGR1,
                            details("V", "Schuldhulpverlening: 100%_klaar, zegt \"de wijk\".\nGeïnd is \\ alles.")),
                    new ActivityRevised(
                            PARK,
                            Story.ZEVENAAR,
                            "Park afbouwen",
                            null,
                            Story.GOAL.value(),
                            2024,
                            FreeText.of("Te duur")));
    private final AuditTrail trail = Trail.of(history);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schuld                | 9",
                "HULPVERLENING         | 9",
                "klaar wijk            | 9",
                "\"zegt \"             | 9",
                "100%_klaar            | 9",
                "100%Xklaar            |",
                "100klaar              |",
                "\"is \\ alles\"       | 9",
                "duur                  | 10",
                "afbouwen              | 10",
                "\"park aanleggen\"    | 7 9 10",
                "6.1.1/aanleggen       |",
                "6.1.1                 | 7 9 10",
                "1.1                   | 7 9 10",
                "op                    | 4",
                "is                    | 9",
                "GEÏND                 | 9",
                "klaar,                | 9",
                "nge                   |",
                "explanation           |"
            })
    void each_word_stands_in_a_title_a_reason_or_a_value_before_or_after(String text, String positions) {
        List<Long> found = trail.page(Questions.all().saying(text).ask(), null).items().stream()
                .map(TrailEntry::position)
                .toList();
        assertThat(found)
                .containsExactlyElementsOf(
                        positions == null
                                ? List.of()
                                : List.of(positions.split(" ")).stream()
                                        .map(Long::valueOf)
                                        .toList());
    }

    @Test
    void a_text_that_was_erased_is_found_by_nothing_it_said() {
        History erased = Story.begun()
                .by(OFFICER)
                .happened(new ActivityRevised(
                        PARK, Story.ZEVENAAR, "Park", FreeText.ERASED, Story.GOAL.value(), 2024, FreeText.ERASED));
        AuditTrail after = Trail.of(erased);
        assertThat(after.page(Questions.all().saying("vijver").ask(), null).items())
                .isEmpty();
        assertThat(after.page(Questions.all().saying("(erased)").ask(), null).items())
                .extracting(TrailEntry::position)
                .containsExactly(9L);
    }
}
