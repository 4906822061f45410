package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.ZEVENAAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.VisibleEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The trail shows of what happened only what whoever asks may read, however it is searched. */
class TrailVisibilityIT {
    private static final Set<String> SHOWN =
            Set.of("activity.planned", "organisation.registered", "budget-line.adopted");

    private final History history = Story.everything();
    private final AuditTrail all = Trail.of(history);
    private final AuditTrail some = seeing(SHOWN);

    private AuditTrail seeing(Set<String> shown) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("visible", (VisibleEvents) organisation -> shown);
        return new AuditTrail(
                Database.jdbc(), history.moments(), Trail.NAMES, beans.getBeanProvider(VisibleEvents.class));
    }

    @Test
    void whatever_is_asked_only_what_may_be_shown_is_found_and_all_of_that() {
        for (Questions question : List.of(
                Questions.all(),
                Questions.all().actor(Story.OFFICER),
                Questions.all().goal(Story.GOAL),
                Questions.all().event("activity.status-reported"),
                Questions.all().event("activity.planned"),
                Questions.all().saying("school"))) {
            TrailQuestion asked = question.limit(1000).ask();
            assertThat(some.page(asked, null).items())
                    .isEqualTo(all.page(asked, null).items().stream()
                            .filter(entry -> SHOWN.contains(entry.event()))
                            .toList());
        }
        assertThat(some.page(TrailQuestion.all(ZEVENAAR).among(Set.of(Story.GOAL.value(), Story.PARK.value())), null)
                        .items())
                .extracting(TrailEntry::event)
                .isSubsetOf(SHOWN)
                .isNotEmpty();
    }

    @Test
    void a_page_is_full_though_much_is_left_out() {
        long shown = all.page(Questions.all().limit(1000).ask(), null).items().stream()
                .filter(entry -> SHOWN.contains(entry.event()))
                .count();
        TrailPage first = some.page(Questions.all().limit(2).ask(), null);
        assertThat(first.items()).hasSize(2);
        TrailPage rest =
                some.page(Questions.all().limit(1000).after(first.next()).ask(), null);
        assertThat(first.items().size() + rest.items().size()).isEqualTo((int) shown);
    }

    @Test
    void whoever_may_be_shown_nothing_is_shown_nothing() {
        assertThat(seeing(Set.of()).page(Questions.all().ask(), null).items()).isEmpty();
    }
}
