package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.REK_2019;
import static nl.voortgang.command.Zevenaar.UNKNOWN_PERIOD;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.People;
import nl.voortgang.command.Periods;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Statuses;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands of one submission: all of them or none. */
class SendAllTest {
    private static final RequestKey REQUEST = new RequestKey("officer@zevenaar", "page:1", "00");
    private static final Sender OFFICER = new Sender(People.OFFICER, null, "7K3M-9QF2-XA4B", REQUEST, null);

    private final CommandSide side = new CommandSide()
            .with(
                    AggregateIds.of(ZEVENAAR),
                    new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED),
                    Zevenaar.scale(1, V))
            .with(AggregateIds.of(REK_2019), Periods.defined(REK_2019, 1), Periods.opened(REK_2019))
            .with(AggregateIds.of(ACTIVITY), planned(ACTIVITY))
            .with(AggregateIds.of(OTHER_ACTIVITY), planned(OTHER_ACTIVITY));

    @AfterEach
    void no_unit_of_work_is_left_behind() {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void all_of_it_is_written_in_one_piece_under_one_request() {
        List<Long> revisions =
                side.commands.sendAll(List.of(report(ACTIVITY, REK_2019), report(OTHER_ACTIVITY, REK_2019)), OFFICER);

        assertThat(revisions).containsExactly(1L, 1L);
        assertThat(side.appends).singleElement().satisfies(append -> {
            assertThat(append.events())
                    .extracting(event -> ((StatusReported) event).activityId())
                    .containsExactly(ACTIVITY, OTHER_ACTIVITY);
            assertThat(append.dependencies().request()).isEqualTo(REQUEST);
        });
    }

    @Test
    void one_refusal_keeps_everything_from_happening_and_says_which() {
        assertThatThrownBy(() -> side.commands.sendAll(
                        List.of(report(ACTIVITY, REK_2019), report(OTHER_ACTIVITY, UNKNOWN_PERIOD)), OFFICER))
                .isInstanceOfSatisfying(NotTogether.class, no -> {
                    assertThat(no.refusals()).containsOnlyKeys(AggregateIds.of(OTHER_ACTIVITY));
                    assertThat(no.refusals().get(AggregateIds.of(OTHER_ACTIVITY)))
                            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                                    .isEqualTo(Reason.UNKNOWN_PERIOD));
                });
        assertThat(side.appends).isEmpty();
    }

    @Test
    void what_does_not_exist_is_a_refusal_too() {
        ActivityId nowhere = new ActivityId(id("nowhere"));
        assertThatThrownBy(() ->
                        side.commands.sendAll(List.of(report(nowhere, REK_2019), report(ACTIVITY, REK_2019)), OFFICER))
                .isInstanceOfSatisfying(
                        NotTogether.class, no -> assertThat(no.refusals()).containsOnlyKeys(AggregateIds.of(nowhere)));
        assertThat(side.appends).isEmpty();
    }

    @Test
    void the_rest_can_be_sent_without_what_was_refused() {
        assertThatThrownBy(() -> side.commands.sendAll(
                        List.of(report(ACTIVITY, REK_2019), report(OTHER_ACTIVITY, UNKNOWN_PERIOD)), OFFICER))
                .isInstanceOf(NotTogether.class);

        assertThat(side.commands.sendAll(List.of(report(ACTIVITY, REK_2019)), OFFICER))
                .containsExactly(1L);
    }

    @Test
    void two_commands_for_one_aggregate_are_not_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> side.commands.sendAll(
                        List.of(report(ACTIVITY, REK_2019), report(ACTIVITY, UNKNOWN_PERIOD)), OFFICER));
    }

    /** Somebody else reported between the look of the sender and the sending. */
    @Test
    void what_is_not_as_it_was_seen_keeps_everything_from_happening() {
        assertThatThrownBy(() -> side.commands.sendAll(List.of(seen(ACTIVITY, 0), seen(OTHER_ACTIVITY, 7)), OFFICER))
                .isInstanceOfSatisfying(NotTogether.class, no -> assertThat(no.refusals())
                        .containsOnlyKeys(AggregateIds.of(OTHER_ACTIVITY))
                        .extractingByKey(AggregateIds.of(OTHER_ACTIVITY))
                        .isInstanceOf(StaleRevision.class));
        assertThat(side.appends).isEmpty();

        assertThat(side.commands.sendAll(List.of(seen(ACTIVITY, 0), seen(OTHER_ACTIVITY, 0)), OFFICER))
                .containsExactly(1L, 1L);
    }

    private static Conditional seen(ActivityId activity, long revision) {
        return new Conditional(report(activity, REK_2019).command(), revision);
    }

    private static Conditional report(ActivityId activity, PeriodId period) {
        return Conditional.of(new ReportStatus(
                activity, new ReportId(id("report of " + activity + period)), period, Statuses.bare("V")));
    }

    private static ActivityPlanned planned(ActivityId activity) {
        return new ActivityPlanned(activity, ZEVENAAR, null, "Groenplan", null, null, null);
    }
}
