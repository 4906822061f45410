package nl.voortgang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.TemplateId;
import org.junit.jupiter.api.Test;

/** Streams are found by these names for good. */
class AggregateIdsTest {
    private static final String TEXT = "3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b";
    private static final UUID ID = UUID.fromString(TEXT);

    @Test
    void a_stream_is_named_by_kind_and_id() {
        assertThat(List.of(
                        AggregateIds.of(Zevenaar.ZEVENAAR),
                        AggregateIds.of(Zevenaar.VGR1_2020),
                        AggregateIds.of(new HeadingId(ID)),
                        AggregateIds.of(new GoalId(ID)),
                        AggregateIds.of(new ActivityId(ID)),
                        AggregateIds.of(new IndicatorId(ID)),
                        AggregateIds.of(new BudgetLineId(ID)),
                        AggregateIds.of(new AmendmentId(ID)),
                        AggregateIds.of(new PrintedFigureId(ID)),
                        AggregateIds.of(new ImportId(ID)),
                        AggregateIds.of(new PublicationId(Zevenaar.VGR1_2020)),
                        AggregateIds.of(new TemplateId(Zevenaar.ZEVENAAR, "overview"))))
                .containsExactly(
                        "organisation/zevenaar",
                        "period/zevenaar/vgr1-2020",
                        "heading/" + TEXT,
                        "goal/" + TEXT,
                        "activity/" + TEXT,
                        "indicator/" + TEXT,
                        "budget-line/" + TEXT,
                        "amendment/" + TEXT,
                        "printed-figure/" + TEXT,
                        "import/" + TEXT,
                        "publication/zevenaar/vgr1-2020",
                        "template/zevenaar/overview");
    }

    @Test
    void a_subject_is_found_in_the_stream_of_what_it_names() {
        assertThat(AggregateIds.of(Subject.of(HeadingKind.PROGRAMME, new HeadingId(ID))))
                .isEqualTo("heading/" + TEXT);
        assertThat(AggregateIds.of(Subject.of(HeadingKind.THEME, new HeadingId(ID))))
                .isEqualTo("heading/" + TEXT);
        assertThat(AggregateIds.of(Subject.of(new GoalId(ID)))).isEqualTo("goal/" + TEXT);
        assertThat(AggregateIds.of(Subject.of(new ActivityId(ID)))).isEqualTo("activity/" + TEXT);
    }
}
