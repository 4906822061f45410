package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.VGR1;
import static nl.voortgang.query.audittrail.Story.ZEVENAAR;
import static nl.voortgang.query.audittrail.Story.text;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateEvent.TemplateDefined;
import nl.voortgang.events.TemplateEvent.TemplateRetired;
import nl.voortgang.events.TemplateId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.query.History;

/** What is published at the end of it, and words for that. */
final class PublicationStory {
    static final PublicationId PUBLICATION = new PublicationId(VGR1);
    static final TemplateId TEMPLATE = new TemplateId(ZEVENAAR, "tiles");

    private static final Instant MADE = Instant.parse("2020-11-19T09:08:33.127Z");

    private PublicationStory() {}

    static void add(History history) {
        history.happened(
                new TemplateDefined(TEMPLATE, 1, "Tegels", "a1"),
                requested(1, 100),
                sealed(1, "b1"),
                new TemplateDefined(TEMPLATE, 2, "Tegels", "a2"),
                requested(2, 200),
                sealed(2, "b2"),
                new PublicationWithdrawn(PUBLICATION, 1, text("verkeerde bijlage")),
                requested(3, 300),
                new PublicationCancelled(PUBLICATION, 3, text("toch niet nodig")),
                new TemplateRetired(TEMPLATE, text("niet meer nodig")));
    }

    static PublicationRequested requested(int edition, long position) {
        return new PublicationRequested(
                PUBLICATION,
                edition,
                position,
                MADE.minusSeconds(460),
                MADE,
                1,
                new TemplateVersion("tiles", edition, "a" + edition),
                edition == 1 ? null : text("6.1.3 stond verkeerd"),
                edition == 1 ? null : "b" + (edition - 1));
    }

    static PublicationSealed sealed(int edition, String data) {
        return new PublicationSealed(
                PUBLICATION,
                edition,
                List.of(
                        new PrintedForm(PublicationForm.HTML, "h" + edition, 48),
                        new PrintedForm(PublicationForm.PDF, "p" + edition, 183),
                        new PrintedForm(PublicationForm.JSON, data, 30)));
    }
}
