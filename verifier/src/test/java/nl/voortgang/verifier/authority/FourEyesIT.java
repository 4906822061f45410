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

/** Four eyes are two people's, by whichever account; what was not known when somebody decided is said and is no difference. */
class FourEyesIT {
    private static final int WRITER = 1;
    private static final int JUDGE = 2;
    private static final int ADMIN = 3;
    private static final String ACTIVITY = "00000000-0000-0000-0000-0000000000ac";
    private static final String AMENDMENT = "00000000-0000-0000-0000-00000000000a";
    private static final String OF_REPORT =
            "{\"activityId\":\"" + ACTIVITY + "\",\"organisationId\":\"town\",\"periodId\":\"town/p1\"}";
    private static final String OF_PERIOD = "{\"periodId\":\"town/p1\"}";
    private static final String OF_AMENDMENT = "{\"amendmentId\":\"" + AMENDMENT + "\",\"organisationId\":\"town\"";

    private final SmallLog log = new SmallLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_report_that_its_writer_judges_is_found() {
        activity("reported", WRITER);
        activity("returned", WRITER);
        activity("corrected", JUDGE);
        activity("approved", JUDGE);

        assertThat(judged().differences())
                .containsExactly(
                        new Difference(2L, "activity.status-returned by the person who wrote the report"),
                        new Difference(4L, "activity.status-approved by the person who wrote the report"));
    }

    @Test
    void a_judgement_by_another_account_of_the_writer_is_found() {
        link(WRITER, JUDGE);
        activity("reported", WRITER);
        activity("approved", JUDGE);

        assertThat(judged().differences())
                .containsExactly(new Difference(3L, "activity.status-approved by the person who wrote the report"));
    }

    @Test
    void accounts_that_were_linked_over_a_third_are_one_person_s_too() {
        link(WRITER, 9);
        link(9, JUDGE);
        activity("reported", WRITER);
        activity("approved", JUDGE);

        assertThat(judged().differences()).hasSize(1);
    }

    @Test
    void a_period_that_is_reopened_by_who_closed_it_is_found() {
        link(JUDGE, WRITER);
        period("closed", WRITER);
        period("reopened", ADMIN);
        period("closed", JUDGE);
        period("reopened", WRITER);

        assertThat(judged().differences())
                .containsExactly(new Difference(5L, "a period was reopened by the person who closed it"));
    }

    @Test
    void what_turned_out_after_a_decision_is_no_difference_and_is_said() {
        activity("reported", WRITER);
        activity("returned", JUDGE);
        activity("corrected", WRITER);
        activity("approved", JUDGE);
        link(JUDGE, WRITER);

        assertThat(judged().isGood()).isTrue();
        assertThat(judged().remarks())
                .containsExactly(
                        "NOT four eyes after all: accounts " + id(WRITER) + " and " + id(JUDGE)
                                + " turned out to be one person's only after decisions at position 2, 4; it was not known then");
    }

    @Test
    void what_is_decided_after_it_turned_out_is_a_difference() {
        activity("reported", WRITER);
        link(JUDGE, WRITER);
        activity("approved", JUDGE);

        assertThat(judged().differences()).extracting(Difference::position).containsExactly(3L);
        assertThat(judged().remarks()).isEmpty();
    }

    @Test
    void an_amendment_that_its_proposer_decides_on_by_another_account_is_found() {
        link(WRITER, JUDGE);
        amendment("proposed", WRITER, ",\"lines\":[]");
        amendment("approved", JUDGE, "");

        assertThat(decided().differences())
                .containsExactly(
                        new Difference(3L, "amendment " + AMENDMENT + " was decided on by the person who proposed it"));
    }

    @Test
    void an_amendment_may_be_withdrawn_by_another_account_of_its_proposer() {
        link(WRITER, JUDGE);
        amendment("proposed", WRITER, ",\"lines\":[]");
        amendment("withdrawn", JUDGE, "");

        assertThat(decided().isGood()).isTrue();
    }

    @Test
    void that_an_amendment_was_approved_by_who_proposed_it_can_turn_out_later() {
        amendment("proposed", WRITER, ",\"lines\":[]");
        amendment("approved", JUDGE, "");
        link(WRITER, JUDGE);

        assertThat(decided().isGood()).isTrue();
        assertThat(decided().remarks()).singleElement().asString().contains("decisions at position 2;");
    }

    @Test
    void an_erasure_that_one_person_asks_for_and_agrees_on_is_found() {
        link(WRITER, JUDGE);
        erasure("requested", WRITER, 7, "details.cause");
        erasure("approved", JUDGE, 7, "details.cause");
        erasure("requested", WRITER, 7, null);
        erasure("approved", ADMIN, 7, null);

        assertThat(erased().differences())
                .containsExactly(new Difference(3L, "an erasure was agreed on by the person who asked for it"));
        assertThat(erased().checked()).isEqualTo(2);
    }

    @Test
    void an_erasure_that_nobody_asks_for_or_that_was_decided_before_is_found() {
        erasure("approved", ADMIN, 7, null);
        erasure("requested", WRITER, 8, null);
        erasure("rejected", WRITER, 8, null);
        erasure("approved", ADMIN, 8, null);

        assertThat(erased().differences())
                .containsExactly(
                        new Difference(1L, "erasure.approved without anybody who asked for it"),
                        new Difference(4L, "erasure.approved without anybody who asked for it"));
    }

    private void erasure(String what, int actor, long position, @Nullable String text) {
        log.event(
                "erasure/town/" + position,
                "erasure." + what,
                actor,
                "{\"organisationId\":\"town\",\"position\":" + position
                        + (text == null ? "" : ",\"text\":\"" + text + "\"") + "}");
    }

    private Check erased() {
        return log.check(Part.AUTHORITY, "each text that was erased");
    }

    private void link(int account, int other) {
        log.event(
                "access/installation",
                "access.accounts-linked",
                ADMIN,
                "{\"organisationId\":\"installation\",\"account\":\"" + id(account) + "\",\"other\":\"" + id(other)
                        + "\"}");
    }

    private void activity(String what, int actor) {
        log.event("activity/" + ACTIVITY, "activity.status-" + what, actor, OF_REPORT);
    }

    private void period(String what, int actor) {
        log.event("period/town/p1", "period." + what, actor, OF_PERIOD);
    }

    private void amendment(String what, int actor, String more) {
        log.event("amendment/" + AMENDMENT, "amendment." + what, actor, OF_AMENDMENT + more + "}");
    }

    private static UUID id(int person) {
        return new UUID(0, person);
    }

    private Check judged() {
        return log.check(Part.AUTHORITY, "each report was judged");
    }

    private Check decided() {
        return log.check(Part.BUDGET, "each amendment was decided");
    }
}
