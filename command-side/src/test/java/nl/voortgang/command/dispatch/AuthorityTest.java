package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.REK_2019;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.events.OrganisationId.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.People;
import nl.voortgang.command.Periods;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Statuses;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import nl.voortgang.command.goal.GoalCommand.RenumberGoal;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody may do is asked again where it is decided, and guarded until it is written. */
class AuthorityTest {
    private static final Command REPORT =
            new ReportStatus(ACTIVITY, new ReportId(id("report")), REK_2019, Statuses.bare("V"));
    private static final Command APPROVE = new ApproveStatus(ACTIVITY, REK_2019);
    private static final Command RENUMBER = new RenumberGoal(GOAL, "1.1", null);

    private final CommandSide side = new CommandSide()
            .with(
                    AggregateIds.of(ZEVENAAR),
                    new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED),
                    Zevenaar.scale(1, V))
            .with(AggregateIds.of(REK_2019), Periods.defined(REK_2019, 1), Periods.opened(REK_2019))
            .with(AggregateIds.of(GOAL), new GoalDefined(GOAL, ZEVENAAR, null, "Meer groen", null, null, List.of()))
            .with(
                    AggregateIds.of(ACTIVITY),
                    new ActivityPlanned(ACTIVITY, ZEVENAAR, null, "Groenplan", null, null, null));

    @Test
    void whoever_has_the_role_may_and_the_append_names_the_revision_that_it_rested_on() {
        side.commands.send(REPORT, Sender.of(People.OFFICER));

        assertThat(side.appends.getLast().dependencies().observed())
                .contains(new Observed(AggregateIds.ofAccess(ZEVENAAR), 1));
        assertThat(side.read).as("what is remembered is not read").doesNotContain(AggregateIds.ofAccess(ZEVENAAR));
    }

    @Test
    void whoever_has_another_role_there_may_not() {
        refused(REPORT, People.CONTROLLER, Reason.NOT_PERMITTED);
        refused(RENUMBER, People.OFFICER, Reason.NOT_PERMITTED);
        assertThat(side.appends).isEmpty();
    }

    @Test
    void for_a_stranger_the_organisation_does_not_exist() {
        assertThatExceptionOfType(NoSuchAggregate.class)
                .isThrownBy(() -> side.commands.send(REPORT, Sender.of(People.COLLEAGUE)));
    }

    @Test
    void who_works_for_a_unit_reports_for_that_unit_alone() {
        granted(People.COLLEAGUE, Role.OFFICER, "sport");
        refused(REPORT, People.COLLEAGUE, Reason.OTHER_UNIT);
        side.with(AggregateIds.of(ACTIVITY), new ActivityAssigned(ACTIVITY, ZEVENAAR, "zorg"));
        refused(REPORT, People.COLLEAGUE, Reason.OTHER_UNIT);
        side.with(AggregateIds.of(ACTIVITY), new ActivityAssigned(ACTIVITY, ZEVENAAR, "sport"));
        assertThat(side.commands.send(REPORT, Sender.of(People.COLLEAGUE))).isEqualTo(3);
    }

    @Test
    void what_was_granted_just_now_on_another_node_is_seen() {
        granted(People.COLLEAGUE, Role.OFFICER, null);
        assertThat(side.commands.send(REPORT, Sender.of(People.COLLEAGUE))).isEqualTo(1);
    }

    @Test
    void nothing_is_written_any_more_once_the_role_was_revoked_on_another_node() {
        side.with(AggregateIds.ofAccess(ZEVENAAR), new RoleRevoked(ZEVENAAR, People.OFFICER, Role.OFFICER, null, null));
        // So the store says it: the revision that the decision rested on is not the newest.
        side.refusal = new DecisionOutdated(AggregateIds.ofAccess(ZEVENAAR));

        assertThatExceptionOfType(NoSuchAggregate.class)
                .isThrownBy(() -> side.commands.send(REPORT, Sender.of(People.OFFICER)));
        assertThat(side.appends).as("tried once, with what was remembered").hasSize(1);
    }

    @Test
    void a_file_is_brought_in_by_a_controller_and_all_its_rows_with_it() {
        side.commands.send(REPORT, Sender.of(People.CONTROLLER, Deciding.IMPORT));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> side.commands.send(RENUMBER, Sender.of(People.OFFICER, Deciding.IMPORT)))
                .returns(Reason.NOT_PERMITTED, Refused::reason);
    }

    @Test
    void the_program_may_whatever_has_to_be_done() {
        side.with(
                AggregateIds.ofAccess(INSTALLATION),
                new RoleGranted(INSTALLATION, People.COLLEAGUE, Role.PROGRAM, null, List.of(), null));
        assertThat(side.commands.send(RENUMBER, Sender.of(People.COLLEAGUE))).isEqualTo(1);
    }

    @Test
    void two_accounts_of_one_person_are_one_pair_of_eyes() {
        granted(People.APPROVER, Role.APPROVER, null);
        side.commands.send(REPORT, Sender.of(People.OFFICER));
        side.with(
                AggregateIds.ofAccess(INSTALLATION),
                new AccountsLinked(INSTALLATION, People.OFFICER, People.APPROVER, null, null));

        refused(APPROVE, People.APPROVER, Reason.FOUR_EYES);
    }

    @Test
    void a_role_in_the_installation_rests_on_what_is_granted_in_each_organisation_just_then() {
        side.with(
                AggregateIds.ofAccess(INSTALLATION),
                new RoleGranted(INSTALLATION, People.APPROVER, Role.ADMIN, null, List.of(), null));
        granted(People.COLLEAGUE, Role.OFFICER, "sport");

        refused(
                new GrantRole(INSTALLATION, People.COLLEAGUE, Role.AUDITOR, null, null),
                People.APPROVER,
                Reason.CONFLICTING_ROLES);
        side.commands.send(
                new GrantRole(INSTALLATION, People.COLLEAGUE, Role.AUDITOR, null, FreeText.of("Even.")),
                Sender.of(People.APPROVER));
        assertThat(side.appends.getLast().dependencies().observed())
                .as("that nobody granted there meanwhile is guarded")
                .contains(new Observed(AggregateIds.ofAccess(ZEVENAAR), 2));
    }

    @Test
    void until_it_is_known_that_they_are_one_person_they_are_two() {
        granted(People.APPROVER, Role.APPROVER, null);
        side.commands.send(REPORT, Sender.of(People.OFFICER));
        assertThat(side.commands.send(APPROVE, Sender.of(People.APPROVER))).isEqualTo(2);
        assertThat(side.appends.getLast().dependencies().observed())
                .as("that nobody linked them meanwhile is guarded")
                .contains(new Observed(AggregateIds.ofAccess(INSTALLATION), -1));
    }

    private void granted(ActorId person, Role role, @Nullable String unit) {
        side.with(AggregateIds.ofAccess(ZEVENAAR), new RoleGranted(ZEVENAAR, person, role, unit, List.of(), null));
    }

    private void refused(Command command, ActorId actor, Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> side.commands.send(command, Sender.of(actor)))
                .returns(reason, Refused::reason);
    }
}
