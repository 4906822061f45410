package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.CONTROLLER;
import static nl.voortgang.query.audittrail.Story.GOAL;
import static nl.voortgang.query.audittrail.Story.OFFICER;
import static nl.voortgang.query.audittrail.Story.PARK;
import static nl.voortgang.query.audittrail.Story.SCHOOL;
import static nl.voortgang.query.audittrail.Story.VGR1;
import static nl.voortgang.query.audittrail.Story.ZEVENAAR;
import static nl.voortgang.query.audittrail.Story.details;
import static nl.voortgang.query.audittrail.Story.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.Test;

class AuditTrailIT {

    @Test
    void an_amendment_is_found_by_each_activity_of_its_lines_up_to_its_decision() {
        AuditTrail trail = Trail.of(Story.begun()
                .happened(BudgetStory.transfer(), new AmendmentApproved(BudgetStory.AMENDMENT, ZEVENAAR, null)));
        for (ActivityId activity : List.of(PARK, SCHOOL)) {
            assertThat(trail.page(TrailQuestion.of(ZEVENAAR, activity), null).items())
                    .extracting(TrailEntry::event)
                    .containsExactly("activity.planned", "amendment.proposed", "amendment.approved");
        }
    }

    @Test
    void a_reopening_is_found_by_the_activities_it_is_for() {
        AuditTrail trail = Trail.of(Story.everything());
        assertThat(trail.page(TrailQuestion.of(ZEVENAAR, SCHOOL), null).items())
                .extracting(TrailEntry::event)
                .contains("period.reopened")
                .doesNotContain("period.closed");
    }

    @Test
    void the_events_of_a_goal_include_its_indicators() {
        AuditTrail trail = Trail.of(Story.everything());
        assertThat(trail.page(Questions.all().goal(GOAL).ask(), null).items())
                .extracting(TrailEntry::event)
                .contains("goal.defined", "goal.assessed", "indicator.measured")
                .doesNotContain("activity.planned");
    }

    @Test
    void an_actor_and_a_kind_of_event_narrow_the_trail() {
        AuditTrail trail = Trail.of(Story.everything());
        assertThat(trail.page(Questions.all().actor(OFFICER).ask(), null).items())
                .isNotEmpty()
                .allMatch(entry -> entry.actorId().equals(OFFICER.value()))
                .allMatch(entry -> entry.actor().equals("Olga Ficier"));
        assertThat(trail.page(
                                Questions.all()
                                        .actor(CONTROLLER)
                                        .event("activity.status-approved")
                                        .activity(PARK)
                                        .ask(),
                                null)
                        .items())
                .extracting(TrailEntry::event)
                .containsExactly("activity.status-approved");
    }

    @Test
    void from_and_to_include_what_was_recorded_at_that_very_moment() {
        AuditTrail trail = Trail.of(Story.begun());
        assertThat(trail.page(
                                Questions.all()
                                        .from("2020-01-01T00:00:02Z")
                                        .to("2020-01-01T00:00:04Z")
                                        .ask(),
                                null)
                        .items())
                .extracting(TrailEntry::position)
                .containsExactly(3L, 4L, 5L);
        assertThat(trail.page(
                                Questions.all()
                                        .from("2020-01-01T00:00:02.0000005Z")
                                        .to("2020-01-01T00:00:03.999Z")
                                        .ask(),
                                null)
                        .items())
                .extracting(TrailEntry::position)
                .containsExactly(4L);
    }

    @Test
    void pages_follow_each_other_in_both_orders() {
        AuditTrail trail = Trail.of(Story.everything());
        List<Long> oldestFirst = positions(trail, Questions.all().limit(4));
        assertThat(oldestFirst).isEqualTo(upTo(Story.everything().events().size()));
        assertThat(positions(trail, Questions.all().limit(4).newestFirst())).isEqualTo(oldestFirst.reversed());
    }

    @Test
    void a_last_page_that_is_just_full_has_no_next() {
        History history = Story.begun();
        AuditTrail trail = Trail.of(history);
        assertThat(trail.page(Questions.all().limit(history.events().size()).ask(), null)
                        .next())
                .isNull();
    }

    @Test
    void paging_shows_every_event_once_while_new_ones_arrive() {
        History history = Story.begun();
        AuditTrail trail = Trail.of(history);
        for (boolean newestFirst : List.of(false, true)) {
            int before = history.events().size();
            List<Long> seen = new ArrayList<>();
            String next = null;
            do {
                Questions page = Questions.all().limit(3).after(next);
                TrailPage found = trail.page((newestFirst ? page.newestFirst() : page).ask(), null);
                found.items().forEach(entry -> seen.add(entry.position()));
                next = found.next();
                if (seen.size() < before) {
                    arrive(history);
                }
            } while (next != null);
            int all = history.events().size();
            assertThat(all).isGreaterThan(before);
            assertThat(seen).isEqualTo(newestFirst ? upTo(before).reversed() : upTo(all));
        }
    }

    private static void arrive(History history) {
        history.happened(
                new ActivityRevised(PARK, ZEVENAAR, "Park " + history.events().size(), null, null, null, null));
        Database.projectMore(new AuditTrailProjection(), List.of(history.last()), 1);
    }

    @Test
    void the_trail_as_known_at_each_moment_ends_there() {
        History history = Story.everything();
        AuditTrail trail = Trail.of(history);
        for (LoggedEvent event : history.events()) {
            TrailPage then = trail.page(Questions.all().limit(1000).ask(), event.sequencedAt());
            assertThat(then.items()).extracting(TrailEntry::position).isEqualTo(upTo(event.position()));
            assertThat(then.asOf().position()).isEqualTo(event.position());
        }
    }

    @Test
    void the_trail_of_another_organisation_is_another_trail() {
        OrganisationId aalten = new OrganisationId("aalten");
        AuditTrail trail =
                Trail.of(Story.begun().happened(new OrganisationRegistered(aalten, "Aalten", AccountRule.WAIVED)));
        assertThat(trail.page(TrailQuestion.all(aalten), null).items())
                .extracting(TrailEntry::event)
                .containsExactly("organisation.registered");
        assertThatThrownBy(() -> trail.page(TrailQuestion.of(aalten, PARK), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_not_known_then_is_not_found() {
        History history = Story.begun();
        AuditTrail trail = Trail.of(history);
        assertThatThrownBy(() -> trail.page(TrailQuestion.all(new OrganisationId("weert")), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trail.page(
                        TrailQuestion.all(ZEVENAAR),
                        history.events().getFirst().sequencedAt().minusSeconds(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trail.page(
                        TrailQuestion.of(ZEVENAAR, PARK),
                        history.events().getFirst().sequencedAt()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trail.page(TrailQuestion.of(ZEVENAAR, new ActivityId(new UUID(0, 0))), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_event_is_shown_with_everything() {
        History history =
                Story.begun().by(OFFICER).happened(reported(VGR1, details("V", null)), BudgetStory.transfer());
        AuditTrail trail = Trail.of(history);
        TrailEvent event = trail.event(history.last().position(), null);
        assertThat(event.organisationId()).isEqualTo(ZEVENAAR);
        assertThat(event.entry().event()).isEqualTo("amendment.proposed");
        assertThat(event.eventId()).isEqualTo(history.last().eventId());
        assertThat(event.sequence()).isZero();
        assertThat(event.occurredAt()).isEqualTo(history.last().occurredAt());
        assertThat(event.concerned()).containsExactly(Subject.of(PARK), Subject.of(SCHOOL));
    }

    @Test
    void an_event_that_was_not_there_yet_is_not_found() {
        History history = Story.begun();
        AuditTrail trail = Trail.of(history);
        assertThatThrownBy(() -> trail.event(history.last().position() + 1, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trail.event(
                        history.last().position(), history.last().sequencedAt().minusMillis(1)))
                .isInstanceOf(NotFound.class);
    }

    private static List<Long> positions(AuditTrail trail, Questions questions) {
        List<Long> seen = new ArrayList<>();
        String next = null;
        do {
            TrailPage page = trail.page(questions.after(next).ask(), null);
            page.items().forEach(entry -> seen.add(entry.position()));
            next = page.next();
        } while (next != null);
        return seen;
    }

    private static List<Long> upTo(long position) {
        return LongStream.rangeClosed(1, position).boxed().toList();
    }
}
