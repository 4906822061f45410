package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.REK_2019;
import static nl.voortgang.command.Zevenaar.UNKNOWN_PERIOD;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.People;
import nl.voortgang.command.Periods;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Statuses;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.activity.ActivityCommand.PlanActivity;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.activity.ActivityCommand.RetireActivity;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import nl.voortgang.command.dispatch.Series.Done;
import nl.voortgang.command.goal.GoalCommand.DefineGoal;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRetired;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that are sent together are decided by the same rules as one by one, and written in one piece. */
class SendTogetherTest {
    private static final Sender IMPORTER = Sender.of(People.CONTROLLER, Deciding.IMPORT);
    private static final FreeText REASON = FreeText.of("Klaar.");

    private final CommandSide side = new CommandSide()
            .with(
                    AggregateIds.of(ZEVENAAR),
                    new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED),
                    Zevenaar.scale(1, V))
            .with(AggregateIds.of(REK_2019), Periods.defined(REK_2019, 1), Periods.opened(REK_2019))
            .with(AggregateIds.of(VGR1_2020), Periods.defined(VGR1_2020, 2), Periods.opened(VGR1_2020))
            .with(AggregateIds.of(ACTIVITY), planned(ACTIVITY))
            .with(AggregateIds.of(OTHER_ACTIVITY), planned(OTHER_ACTIVITY));

    @AfterEach
    void no_unit_of_work_is_left_behind() {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void all_of_it_is_written_in_one_piece_in_its_order() {
        List<Done> done = side.commands.sendTogether(List.of(
                series(report(ACTIVITY, REK_2019), report(ACTIVITY, VGR1_2020)),
                series(report(OTHER_ACTIVITY, REK_2019))));
        assertThat(done).containsExactly(new Done(2, 2), new Done(1, 1));
        assertThat(side.appends).singleElement().satisfies(append -> assertThat(append.events())
                .extracting(
                        event -> ((StatusReported) event).activityId(), event -> ((StatusReported) event).periodId())
                .containsExactly(
                        tuple(ACTIVITY, REK_2019), tuple(ACTIVITY, VGR1_2020), tuple(OTHER_ACTIVITY, REK_2019)));
    }

    @Test
    void what_all_decisions_look_at_is_read_once_and_checked_once() {
        side.commands.sendTogether(List.of(
                series(report(ACTIVITY, REK_2019), report(ACTIVITY, VGR1_2020)),
                series(report(OTHER_ACTIVITY, REK_2019))));
        assertThat(side.appends.getFirst().dependencies().observed())
                .containsExactly(
                        new Observed(AggregateIds.of(REK_2019), 1),
                        new Observed(AggregateIds.of(ZEVENAAR), 1),
                        new Observed(AggregateIds.ofAccess(ZEVENAAR), 1),
                        new Observed(AggregateIds.of(VGR1_2020), 1));
        assertThat(side.read)
                .containsExactlyInAnyOrder(
                        AggregateIds.of(ACTIVITY),
                        AggregateIds.of(OTHER_ACTIVITY),
                        AggregateIds.of(REK_2019),
                        AggregateIds.of(VGR1_2020),
                        AggregateIds.of(ZEVENAAR));
    }

    @Test
    void what_is_sent_by_itself_looks_anew() {
        side.commands.sendTogether(List.of(series(report(ACTIVITY, REK_2019))));
        side.with(AggregateIds.of(REK_2019), Periods.closed(REK_2019));
        assertThat(refusal(report(OTHER_ACTIVITY, REK_2019))).isEqualTo(Reason.PERIOD_CLOSED);
    }

    @Test
    void what_a_rule_says_no_to_is_left_with_what_follows_it_and_the_rest_is_done() {
        List<Done> done = side.commands.sendTogether(List.of(
                series(report(ACTIVITY, REK_2019), report(ACTIVITY, UNKNOWN_PERIOD), report(ACTIVITY, VGR1_2020)),
                series(report(OTHER_ACTIVITY, UNKNOWN_PERIOD)),
                series(plan(new ActivityId(id("third"))))));
        assertThat(done).containsExactly(new Done(1, 1), Done.NOTHING, new Done(1, 0));
        assertThat(side.appends.getFirst().events())
                .hasSize(2)
                .hasOnlyElementsOfTypes(StatusReported.class, ActivityPlanned.class);
    }

    @Test
    void what_does_not_exist_is_left() {
        ActivityId nowhere = new ActivityId(id("nowhere"));
        assertThat(side.commands.sendTogether(
                        List.of(series(report(nowhere, REK_2019)), series(report(ACTIVITY, REK_2019)))))
                .containsExactly(Done.NOTHING, new Done(1, 1));
    }

    @Test
    void where_nothing_is_left_to_write_nothing_is() {
        assertThat(side.commands.sendTogether(List.of(series(report(ACTIVITY, UNKNOWN_PERIOD)))))
                .containsExactly(Done.NOTHING);
        assertThat(side.commands.sendTogether(List.of())).isEmpty();
        assertThat(side.appends).isEmpty();
    }

    @Test
    void the_condition_is_about_the_first_command_and_the_others_follow_on_it() {
        Sender seen = IMPORTER.expecting(0L);
        assertThat(side.commands.sendTogether(List.of(new Series(
                        List.of(report(ACTIVITY, REK_2019), report(ACTIVITY, VGR1_2020), retire(ACTIVITY)), seen))))
                .containsExactly(new Done(3, 3));
        assertThat(side.appends.getFirst().events().getLast()).isInstanceOf(ActivityRetired.class);
    }

    @Test
    void where_one_has_gone_on_nothing_is_done() {
        side.with(AggregateIds.of(ACTIVITY), retired(ACTIVITY));
        assertThat(side.commands.sendTogether(List.of(
                        series(report(OTHER_ACTIVITY, REK_2019)),
                        new Series(List.of(retire(ACTIVITY)), IMPORTER.expecting(0L)))))
                .containsExactly(Done.NOTHING, Done.NOTHING);
        assertThat(side.appends).isEmpty();
    }

    @Test
    void where_one_cannot_be_written_nothing_is_done() {
        for (RuntimeException refusal : List.of(
                new ConcurrencyException("another writer was first"),
                new DecisionOutdated("period/zevenaar/rek-2019"),
                new Refused(Reason.CODE_TAKEN, "In use."))) {
            side.refusal = refusal;
            assertThat(side.commands.sendTogether(
                            List.of(series(report(ACTIVITY, REK_2019)), series(report(OTHER_ACTIVITY, REK_2019)))))
                    .containsExactly(Done.NOTHING, Done.NOTHING);
        }
        side.refusal = null;
        assertThat(side.commands.send(report(ACTIVITY, REK_2019), IMPORTER)).isEqualTo(1);
    }

    @Test
    void a_failure_that_is_nobodys_in_particular_reaches_who_asked() {
        side.refusal = new EventStoreException("the database is gone");
        assertThat(catchThrowable(() -> side.commands.sendTogether(List.of(series(report(ACTIVITY, REK_2019))))))
                .isSameAs(side.refusal);
        side.refusal = new IllegalStateException("impossible");
        assertThatIllegalStateException()
                .isThrownBy(() -> side.commands.sendTogether(List.of(series(report(ACTIVITY, REK_2019)))));
    }

    @Test
    void decisions_about_each_other_are_not_made_together() {
        List<Series> both = List.of(series(new ClosePeriod(REK_2019)), series(report(ACTIVITY, REK_2019)));
        assertThat(side.commands.sendTogether(both)).containsExactly(Done.NOTHING, Done.NOTHING);
        assertThat(side.commands.sendTogether(both.reversed())).containsExactly(Done.NOTHING, Done.NOTHING);
        assertThat(side.appends).isEmpty();
    }

    @Test
    void what_is_made_can_be_built_on_but_not_before_it_is() {
        List<Done> done = side.commands.sendTogether(List.of(
                series(planUnder(GOAL, "early")),
                series(new DefineGoal(GOAL, ZEVENAAR, null, "Meer groen", null, null, List.of())),
                series(planUnder(GOAL, "late"))));
        assertThat(done).containsExactly(Done.NOTHING, new Done(1, 0), new Done(1, 0));
        assertThat(side.appends.getFirst().events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(GoalDefined.class, ActivityPlanned.class));
    }

    @Test
    void while_some_are_written_others_are_decided_but_not_written() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        side.writing = () -> {
            side.writing = () -> {};
            await(mayEnd);
        };
        Thread first = sending(report(ACTIVITY, REK_2019));
        untilItWaits(first);
        Thread second = sending(report(OTHER_ACTIVITY, REK_2019));
        untilItWaits(second);
        assertThat(side.appends).hasSize(1);
        mayEnd.countDown();
        first.join();
        second.join();
        assertThat(side.appends).hasSize(2);
    }

    private Thread sending(Command command) {
        return Thread.ofPlatform().start(() -> side.commands.sendTogether(List.of(series(command))));
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).as("it has not ended").isTrue();
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void a_series_is_about_one_thing_and_carries_no_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series(report(ACTIVITY, REK_2019), report(OTHER_ACTIVITY, REK_2019)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of(), IMPORTER));
        RequestKey key = new RequestKey("anna@zevenaar", "key-1", "hash");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Series(List.of(retire(ACTIVITY)), new Sender(People.OFFICER, Deciding.IMPORT, key, null)));
    }

    @Test
    void who_cannot_do_that_leaves_everything() {
        Commands oneByOne = (command, sender) -> 7;
        assertThat(oneByOne.sendTogether(Collections.nCopies(2, series(retire(ACTIVITY)))))
                .containsExactly(Done.NOTHING, Done.NOTHING);
    }

    private Reason refusal(Command command) {
        try {
            side.commands.send(command, IMPORTER);
            throw new AssertionError("not refused");
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    private static Series series(Command... commands) {
        return new Series(List.of(commands), IMPORTER);
    }

    private static ReportStatus report(ActivityId activity, PeriodId period) {
        return new ReportStatus(
                activity, new ReportId(id("report of " + activity + period)), period, Statuses.bare("V"));
    }

    private static PlanActivity plan(ActivityId activity) {
        return new PlanActivity(activity, ZEVENAAR, null, "Groenplan", null, null, null);
    }

    private static PlanActivity planUnder(GoalId goal, String name) {
        return new PlanActivity(new ActivityId(id(name)), ZEVENAAR, null, "Park", null, goal.value(), null);
    }

    private static RetireActivity retire(ActivityId activity) {
        return new RetireActivity(activity, REASON);
    }

    private static ActivityPlanned planned(ActivityId activity) {
        return new ActivityPlanned(activity, ZEVENAAR, null, "Groenplan", null, null, null);
    }

    private static ActivityRetired retired(ActivityId activity) {
        return new ActivityRetired(activity, ZEVENAAR, null, REASON);
    }
}
