package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.PublicationStory.PUBLICATION;
import static nl.voortgang.query.audittrail.PublicationStory.TEMPLATE;
import static nl.voortgang.query.audittrail.PublicationStory.requested;
import static nl.voortgang.query.audittrail.PublicationStory.sealed;
import static nl.voortgang.query.audittrail.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;
import nl.voortgang.events.TemplateEvent.TemplateDefined;
import nl.voortgang.events.TemplateEvent.TemplateRetired;
import nl.voortgang.query.History;
import org.junit.jupiter.api.Test;

class PublicationTrailIT {
    private final History history = Story.begun();

    @Test
    void an_edition_that_was_asked_for_says_what_it_is_made_from() {
        TrailEntry entry = Trail.last(history.happened(requested(1, 1284)));

        assertThat(entry.period()).isEqualTo("vgr1-2020");
        assertThat(entry.item()).isEqualTo("vgr1-2020, 1");
        assertThat(entry.changes())
                .containsExactly(
                        new Change("state", null, "REQUESTED"),
                        new Change("edition", null, "1"),
                        new Change("position", null, "1284"),
                        new Change("exportedAt", null, "2020-11-19T09:00:53.127Z"),
                        new Change("madeAt", null, "2020-11-19T09:08:33.127Z"),
                        new Change("scaleVersion", null, "1"),
                        new Change("template", null, "tiles"),
                        new Change("templateVersion", null, "1"),
                        new Change("templateDigest", null, "a1"));
    }

    @Test
    void a_seal_says_the_digest_and_size_of_each_form() {
        TrailEntry entry = Trail.last(history.happened(requested(1, 1284), sealed(1, "b1")));

        assertThat(entry.changes())
                .containsExactly(
                        new Change("state", "REQUESTED", "SEALED"),
                        new Change("htmlDigest", null, "h1"),
                        new Change("htmlSize", null, "48"),
                        new Change("pdfDigest", null, "p1"),
                        new Change("pdfSize", null, "183"),
                        new Change("jsonDigest", null, "b1"),
                        new Change("jsonSize", null, "30"));
    }

    /** The first edition is not what the second changes: both stay. */
    @Test
    void each_edition_has_a_course_of_its_own_and_a_correction_its_reason() {
        history.happened(requested(1, 1284), sealed(1, "b1"));

        TrailEntry second = Trail.last(history.happened(requested(2, 1300)));

        assertThat(second.reason()).isEqualTo("6.1.3 stond verkeerd");
        assertThat(second.changes())
                .contains(new Change("state", null, "REQUESTED"), new Change("previous", null, "b1"));
        TrailEntry withdrawn =
                Trail.last(history.happened(new PublicationWithdrawn(PUBLICATION, 1, text("verkeerde bijlage"))));
        assertThat(withdrawn.reason()).isEqualTo("verkeerde bijlage");
        assertThat(withdrawn.changes()).containsExactly(new Change("state", "SEALED", "WITHDRAWN"));
    }

    @Test
    void what_was_given_up_says_why() {
        history.happened(requested(1, 1284));

        TrailEntry cancelled =
                Trail.last(history.happened(new PublicationCancelled(PUBLICATION, 1, text("het sjabloon klopt niet"))));

        assertThat(cancelled.reason()).isEqualTo("het sjabloon klopt niet");
        assertThat(cancelled.changes()).containsExactly(new Change("state", "REQUESTED", "CANCELLED"));
    }

    @Test
    void a_template_shows_what_a_new_version_changes_and_that_it_was_retired() {
        history.happened(new TemplateDefined(TEMPLATE, 1, "Tegels", "a1"));

        TrailEntry changed = Trail.last(history.happened(new TemplateDefined(TEMPLATE, 2, "Tegels", "a2")));
        assertThat(changed.item()).isEqualTo("Tegels");
        assertThat(changed.changes())
                .containsExactly(new Change("templateVersion", "1", "2"), new Change("templateDigest", "a1", "a2"));

        TrailEntry retired = Trail.last(history.happened(new TemplateRetired(TEMPLATE, text("niet meer nodig"))));
        assertThat(retired.changes()).containsExactly(new Change("retired", null, "true"));
        TrailEntry back = Trail.last(history.happened(new TemplateDefined(TEMPLATE, 3, "Tegels", "a2")));
        assertThat(back.changes()).contains(new Change("retired", "true", null));
    }
}
