package nl.voortgang.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.collectionprogress.ReportState;
import nl.voortgang.query.collectionprogress.Todo;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where an officer goes after a report. */
class LeftToReportTest {
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    /** The outline has an order of its own, other than the list of what is to do. */
    private static final List<Item> OUTLINE =
            Stream.of(FIRST, SECOND, THIRD).map(LeftToReportTest::item).toList();

    private static Item item(UUID id) {
        return new Item(
                SubjectKind.ACTIVITY,
                id,
                new OrganisationId("veldwijk"),
                null,
                "Activiteit",
                null,
                false,
                null,
                null,
                null,
                List.of(),
                false);
    }

    private static LeftToReport left(UUID here, ReportState first, ReportState second, ReportState third) {
        return LeftToReport.of(List.of(todo(THIRD, third), todo(SECOND, second), todo(FIRST, first)), OUTLINE, here);
    }

    private static Todo.Item todo(UUID id, ReportState state) {
        return new Todo.Item(id, null, "Activiteit", null, state);
    }

    private static @Nullable UUID next(LeftToReport left) {
        Item next = left.next();
        return next == null ? null : next.id();
    }

    @Test
    void the_next_one_is_the_first_below_that_was_not_reported() {
        LeftToReport left = left(FIRST, ReportState.REPORTED, ReportState.NOT_REPORTED, ReportState.NOT_REPORTED);

        assertThat(left.count()).isEqualTo(2);
        assertThat(next(left)).isEqualTo(SECOND);
    }

    @Test
    void below_the_last_it_goes_on_from_the_top() {
        assertThat(next(left(THIRD, ReportState.NOT_REPORTED, ReportState.NOT_REPORTED, ReportState.REPORTED)))
                .isEqualTo(FIRST);
    }

    @Test
    void a_returned_report_is_still_to_do_and_an_approved_one_is_not() {
        LeftToReport left = left(FIRST, ReportState.REPORTED, ReportState.APPROVED, ReportState.RETURNED);

        assertThat(left.count()).isEqualTo(1);
        assertThat(next(left)).isEqualTo(THIRD);
    }

    @Test
    void one_does_not_lead_to_itself() {
        LeftToReport left = left(SECOND, ReportState.REPORTED, ReportState.NOT_REPORTED, ReportState.REPORTED);

        assertThat(left.count()).isEqualTo(1);
        assertThat(left.next()).isNull();
    }
}
