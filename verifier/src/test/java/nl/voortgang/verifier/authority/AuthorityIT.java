package nl.voortgang.verifier.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.fixture.SmallLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever caused an event had the role for it then; whatever somebody put into the log without one is found. */
class AuthorityIT {
    private static final int PROGRAM = 1;
    private static final int ADMIN = 2;
    private static final int CONTROLLER = 3;
    private static final int OFFICER = 4;
    private static final int APPROVER = 5;
    private static final int STRANGER = 6;
    private static final String ACTIVITY = "00000000-0000-0000-0000-0000000000ac";
    private static final String STREAM = "activity/" + ACTIVITY;
    private static final String OF_ACTIVITY = "\"activityId\":\"" + ACTIVITY + "\",\"organisationId\":\"town\"";
    private static final String IN_PERIOD = "{" + OF_ACTIVITY + ",\"periodId\":\"town/p1\"}";

    private final SmallLog log = new SmallLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_people_did_with_their_roles_is_good() {
        begin();
        report(OFFICER);
        judge("approved", APPROVER);

        assertThat(roles().differences()).isEmpty();
        assertThat(roles().checked()).isEqualTo(9);
        assertThat(roles().remarks()).isEmpty();
    }

    @Test
    void an_event_by_somebody_without_the_role_is_found() {
        begin();
        report(APPROVER);
        report(STRANGER);
        event("organisation/town", "organisation.renamed", OFFICER, "{\"organisationId\":\"town\"}");
        event("publication/town/p1", "publication.sealed", CONTROLLER, "{\"publicationId\":\"town/p1\",\"edition\":1}");

        assertThat(roles().differences())
                .containsExactly(
                        new Difference(8L, "activity.status-reported by somebody who was not OFFICER in 'town'"),
                        new Difference(9L, "activity.status-reported by somebody who was not OFFICER in 'town'"),
                        new Difference(
                                10L,
                                "organisation.renamed by somebody who was not ADMIN in 'town', nor ADMIN in the installation"),
                        new Difference(11L, "publication.sealed by somebody who was not the program"));
    }

    @Test
    void a_role_counts_from_its_grant_until_it_is_revoked_and_in_its_own_organisation_only() {
        begin();
        grant("village", STRANGER, "OFFICER", null, ADMIN, "");
        report(STRANGER);
        grant("town", STRANGER, "OFFICER", null, ADMIN, "");
        report(STRANGER);
        event(
                "access/town",
                "access.role-revoked",
                ADMIN,
                "{\"organisationId\":\"town\",\"person\":\"" + id(STRANGER) + "\",\"role\":\"OFFICER\"}");
        report(STRANGER);

        assertThat(roles().differences()).extracting(Difference::position).containsExactly(9L, 13L);
    }

    @Test
    void a_role_for_a_unit_reaches_what_was_the_unit_s_at_that_moment() {
        begin();
        grant("town", STRANGER, "OFFICER", "sport", ADMIN, "");
        report(STRANGER);
        assign("sport");
        report(STRANGER);
        assign("care");
        report(STRANGER);

        assertThat(roles().differences())
                .containsExactly(
                        new Difference(
                                9L,
                                "activity.status-reported by somebody who had the role for it, but for another unit"),
                        new Difference(
                                13L,
                                "activity.status-reported by somebody who had the role for it, but for another unit"));
    }

    @Test
    void what_came_with_a_file_takes_the_right_to_import_and_no_other() {
        begin();
        String completed = "{\"importId\":\"00000000-0000-0000-0000-00000000000f\",\"organisationId\":\"town\"}";
        event("import/1", "import.completed", CONTROLLER, completed);
        event("import/1", "import.completed", ADMIN, completed);
        event("import/1", "import.completed", OFFICER, completed);

        assertThat(roles().differences())
                .containsExactly(
                        new Difference(
                                10L,
                                "import.completed by somebody who was not CONTROLLER in 'town', nor ADMIN in the installation"));
    }

    @Test
    void what_was_recorded_before_roles_were_events_is_counted_and_said_not_to_be_checked() {
        report(STRANGER);
        report(STRANGER);
        begin();
        report(OFFICER);

        assertThat(roles().isGood()).isTrue();
        assertThat(roles().checked()).isEqualTo(8);
        assertThat(roles().remarks())
                .containsExactly("NOT checked: 2 events from before roles were granted by events;"
                        + " nothing in the log says who might cause them");
    }

    @Test
    void a_log_in_which_somebody_else_than_the_program_granted_first_is_found() {
        grant("town", OFFICER, "OFFICER", null, ADMIN, "");

        assertThat(roles().differences())
                .containsExactly(new Difference(1L, "the first that was granted is not the program's own role"));
    }

    @Test
    void who_grants_to_themselves_is_found_also_by_another_account_of_theirs() {
        begin();
        grant("town", ADMIN, "ADMIN", null, ADMIN, "");
        link(ADMIN, STRANGER, "");
        grant("town", STRANGER, "ADMIN", null, ADMIN, "");

        assertThat(check("nobody gave").differences())
                .containsExactly(
                        new Difference(8L, "somebody gave ADMIN to themselves"),
                        new Difference(10L, "somebody gave ADMIN to themselves"));
    }

    @Test
    void roles_that_do_not_go_together_and_do_not_say_so_are_found() {
        begin();
        grant("town", OFFICER, "APPROVER", null, ADMIN, "");
        grant("town", APPROVER, "OFFICER", null, ADMIN, ",\"conflicts\":[\"APPROVER\"]");
        grant("town", STRANGER, "APPROVER", "sport", ADMIN, "");
        grant("town", STRANGER, "OFFICER", "care", ADMIN, "");
        grant("installation", CONTROLLER, "AUDITOR", null, PROGRAM, "");

        assertThat(check("where one person").differences())
                .containsExactly(
                        new Difference(8L, "it goes against OFFICER, and says that it goes against nothing"),
                        new Difference(9L, "it goes against APPROVER, and gives no reason"),
                        new Difference(12L, "it goes against CONTROLLER, and says that it goes against nothing"));
    }

    @Test
    void accounts_that_were_linked_in_spite_of_their_roles_and_do_not_say_so_are_found() {
        begin();
        grant("town", STRANGER, "BUDGET_PROPOSER", null, ADMIN, "");
        link(STRANGER, CONTROLLER, "");
        link(OFFICER, APPROVER, "");
        link(CONTROLLER, ADMIN, ",\"conflicts\":[\"ADMIN\",\"BUDGET_PROPOSER\",\"CONTROLLER\"]");

        assertThat(check("where one person").differences())
                .containsExactly(
                        new Difference(10L, "it goes against APPROVER, OFFICER, and says that it goes against nothing"),
                        new Difference(11L, "it goes against ADMIN, BUDGET_PROPOSER, CONTROLLER, and gives no reason"));
    }

    /** The program, an admin of the installation, and somebody for each of some roles in town: seven events. */
    private void begin() {
        grant("installation", PROGRAM, "PROGRAM", null, PROGRAM, "");
        grant("installation", ADMIN, "ADMIN", null, PROGRAM, "");
        event("organisation/town", "organisation.registered", ADMIN, "{\"organisationId\":\"town\"}");
        grant("town", CONTROLLER, "CONTROLLER", null, ADMIN, "");
        grant("town", OFFICER, "OFFICER", null, ADMIN, "");
        grant("town", APPROVER, "APPROVER", null, ADMIN, "");
        event(STREAM, "activity.planned", CONTROLLER, "{" + OF_ACTIVITY + ",\"title\":\"Trees\"}");
    }

    private void grant(String place, int person, String role, @Nullable String unit, int by, String more) {
        event(
                "access/" + place,
                "access.role-granted",
                by,
                "{\"organisationId\":\"" + place + "\",\"person\":\"" + id(person) + "\",\"role\":\"" + role + "\""
                        + (unit == null ? "" : ",\"unit\":\"" + unit + "\"")
                        + (more.contains("conflicts") ? "" : ",\"conflicts\":[]") + more + "}");
    }

    private void link(int account, int other, String more) {
        event(
                "access/installation",
                "access.accounts-linked",
                PROGRAM,
                "{\"organisationId\":\"installation\",\"account\":\"" + id(account) + "\",\"other\":\"" + id(other)
                        + "\"" + more + "}");
    }

    private void report(int actor) {
        event(STREAM, "activity.status-reported", actor, IN_PERIOD);
    }

    private void judge(String how, int actor) {
        event(STREAM, "activity.status-" + how, actor, IN_PERIOD);
    }

    private void assign(String unit) {
        event(STREAM, "activity.assigned", CONTROLLER, "{" + OF_ACTIVITY + ",\"unit\":\"" + unit + "\"}");
    }

    private void event(String stream, String name, int actor, String payload) {
        log.event(stream, name, actor, payload);
    }

    private static UUID id(int person) {
        return new UUID(0, person);
    }

    private Check roles() {
        return check("whoever caused");
    }

    private Check check(String beginning) {
        return log.check(Part.AUTHORITY, beginning);
    }
}
