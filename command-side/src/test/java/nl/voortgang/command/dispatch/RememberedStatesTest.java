package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.OTHER_ACTIVITY;
import static nl.voortgang.command.Zevenaar.R;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.Zevenaar.scale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.People;
import nl.voortgang.command.Periods;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Statuses;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.StatusReported;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.Test;

/** A period and a scale that are remembered save reading, and never decide anything that the events do not. */
class RememberedStatesTest {
    private static final String PERIOD = AggregateIds.of(VGR1_2020);
    private static final String ORGANISATION = AggregateIds.of(ZEVENAAR);
    private static final Sender OFFICER = Sender.of(People.OFFICER);
    private static final Sender CONTROLLER = Sender.of(People.CONTROLLER);

    private final CommandSide side = new CommandSide()
            .with(
                    ORGANISATION,
                    new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED),
                    scale(1, V))
            .with(PERIOD, Periods.defined(VGR1_2020, 1), Periods.opened(VGR1_2020))
            .with(AggregateIds.of(ACTIVITY), planned(ACTIVITY))
            .with(AggregateIds.of(OTHER_ACTIVITY), planned(OTHER_ACTIVITY));
    private final CommandSide elsewhere = side.neighbour();

    @Test
    void the_next_decision_does_not_read_them_again_and_is_written_only_if_they_are_as_they_were() {
        report(ACTIVITY);
        assertThat(side.read).contains(PERIOD, ORGANISATION);
        side.read.clear();

        report(OTHER_ACTIVITY);

        assertThat(side.read).doesNotContain(PERIOD, ORGANISATION);
        assertThat(side.appends.getLast().dependencies().observed())
                .contains(new Observed(PERIOD, 1), new Observed(ORGANISATION, 1));
    }

    @Test
    void a_period_that_was_closed_on_another_node_takes_no_more_reports() {
        report(ACTIVITY);
        elsewhere.commands.send(new ClosePeriod(VGR1_2020), CONTROLLER);

        isRefused(OTHER_ACTIVITY, Reason.PERIOD_CLOSED);

        assertThat(reported()).containsExactly(ACTIVITY);
    }

    @Test
    void a_period_that_is_closed_while_a_report_is_on_its_way_does_not_take_it() {
        report(ACTIVITY);
        AtomicBoolean closed = new AtomicBoolean();
        side.writing = () -> {
            if (closed.compareAndSet(false, true)) {
                CompletableFuture.runAsync(() -> elsewhere.commands.send(new ClosePeriod(VGR1_2020), CONTROLLER))
                        .join();
            }
        };

        isRefused(OTHER_ACTIVITY, Reason.PERIOD_CLOSED);

        assertThat(reported()).containsExactly(ACTIVITY);
    }

    @Test
    void a_period_that_was_closed_here_is_not_tried_again() {
        report(ACTIVITY);
        side.commands.send(new ClosePeriod(VGR1_2020), CONTROLLER);
        side.appends.clear();

        isRefused(OTHER_ACTIVITY, Reason.PERIOD_CLOSED);

        assertThat(side.appends).isEmpty();
    }

    @Test
    void a_refusal_is_one_by_what_is_stored() {
        report(ACTIVITY);
        side.with(PERIOD, Periods.closed(VGR1_2020));
        isRefused(OTHER_ACTIVITY, Reason.PERIOD_CLOSED);
        side.with(PERIOD, Periods.reopened(VGR1_2020));

        report(OTHER_ACTIVITY);

        assertThat(side.appends.getLast().dependencies().observed()).contains(new Observed(PERIOD, 3));
    }

    @Test
    void a_status_is_one_of_the_scale_in_force_whichever_node_defined_it() {
        report(ACTIVITY);
        side.with(ORGANISATION, scale(2, R, V));

        report(OTHER_ACTIVITY);

        StatusReported reported =
                (StatusReported) side.appends.getLast().events().getFirst();
        assertThat(reported.details().status().scaleVersion()).isEqualTo(2);
    }

    @Test
    void whose_role_was_revoked_elsewhere_is_refused_even_if_the_period_changed_as_well() {
        report(ACTIVITY);
        side.with(AggregateIds.ofAccess(ZEVENAAR), new RoleRevoked(ZEVENAAR, People.OFFICER, Role.OFFICER, null, null))
                .with(PERIOD, Periods.moved(VGR1_2020, 2));

        // Without any role left, the organisation does not exist for them.
        assertThatExceptionOfType(NoSuchAggregate.class).isThrownBy(() -> report(OTHER_ACTIVITY));
        assertThat(reported()).containsExactly(ACTIVITY);
    }

    @Test
    void decisions_that_are_written_together_rest_on_what_is_stored() {
        report(ACTIVITY);
        side.with(PERIOD, Periods.closed(VGR1_2020));
        side.appends.clear();

        assertThatExceptionOfType(NotTogether.class)
                .isThrownBy(() -> side.commands.sendAll(List.of(Conditional.of(reporting(OTHER_ACTIVITY))), OFFICER));

        assertThat(side.appends).isEmpty();
    }

    @Test
    void that_something_does_not_exist_is_not_remembered() {
        ReportStatus early = new ReportStatus(ACTIVITY, new ReportId(id("early")), VGR2_2020, Statuses.bare("V"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> side.commands.send(early, OFFICER))
                .returns(Reason.UNKNOWN_PERIOD, Refused::reason);
        side.with(AggregateIds.of(VGR2_2020), Periods.defined(VGR2_2020, 2), Periods.opened(VGR2_2020));

        side.commands.send(early, OFFICER);

        assertThat(side.appends).hasSize(1);
    }

    @Test
    void nothing_is_remembered_for_longer_than_a_minute_after_it_was_read() {
        AtomicLong now = new AtomicLong();
        RememberedStates remembered = new RememberedStates(now::get);
        long asked = remembered.now();
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        remembered.keep(PERIOD, new Folded<>("as it was read", 1), asked);
        now.addAndGet(TimeUnit.SECONDS.toNanos(57));
        assertThat(remembered.<String>find(PERIOD)).isEqualTo(new Folded<>("as it was read", 1));

        now.addAndGet(TimeUnit.SECONDS.toNanos(2));

        assertThat(remembered.<String>find(PERIOD)).isNull();
    }

    @Test
    void nothing_that_can_be_erased_is_in_it() {
        assertThat(Stream.of(OrganisationState.class, PeriodState.class).flatMap(RememberedStatesTest::within))
                .contains(List.class, Definition.class)
                .doesNotContain(FreeText.class);
    }

    /** Every type that occurs in a record of ours, at whatever depth. */
    private static Stream<Class<?>> within(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Stream.concat(
                    within(parameterized.getRawType()),
                    Arrays.stream(parameterized.getActualTypeArguments()).flatMap(RememberedStatesTest::within));
        }
        if (!(type instanceof Class<?> plain)) {
            return Stream.empty();
        }
        Stream<Type> parts = plain.isRecord() && plain.getName().startsWith("nl.voortgang")
                ? Arrays.stream(plain.getRecordComponents()).map(RecordComponent::getGenericType)
                : Stream.empty();
        return Stream.concat(Stream.of(plain), parts.flatMap(RememberedStatesTest::within));
    }

    private void report(ActivityId activity) {
        side.commands.send(reporting(activity), OFFICER);
    }

    private void isRefused(ActivityId activity, Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> report(activity))
                .returns(reason, Refused::reason);
    }

    /** What has been reported, by what was stored. */
    private List<ActivityId> reported() {
        return Stream.of(ACTIVITY, OTHER_ACTIVITY)
                .filter(activity -> side.revisionOf(AggregateIds.of(activity)) > 0)
                .toList();
    }

    private static ReportStatus reporting(ActivityId activity) {
        return new ReportStatus(activity, new ReportId(id("report on " + activity)), VGR1_2020, Statuses.bare("V"));
    }

    private static ActivityPlanned planned(ActivityId activity) {
        return new ActivityPlanned(activity, ZEVENAAR, null, "Groenplan", null, null, null);
    }
}
