package nl.voortgang.query.audittrail;

import java.util.Locale;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.events.TemplateEvent.TemplateDefined;
import nl.voortgang.events.TemplateEvent.TemplateRetired;

/** What the events of publications and their templates say. */
final class PublicationFacts {
    private PublicationFacts() {}

    static Facts of(PublicationEvent event) {
        // Each edition has a course of its own: what the one before said is not what this one changes.
        Facts facts = Facts.ofPart("edition/" + event.edition())
                .in(event.publicationId().periodId())
                .named(event.publicationId().periodId().code() + ", " + event.edition());
        return switch (event) {
            case PublicationRequested it ->
                facts.says("state", "REQUESTED")
                        .says("edition", it.edition())
                        .says("position", it.position())
                        .says("exportedAt", it.exportedAt())
                        .says("madeAt", it.madeAt())
                        .says("scaleVersion", it.scaleVersion())
                        .says("template", it.template().name())
                        .says("templateVersion", it.template().version())
                        .says("templateDigest", it.template().digest())
                        .says("previous", it.previous())
                        .because(it.reason());
            case PublicationSealed it -> {
                facts.says("state", "SEALED");
                for (PrintedForm form : it.forms()) {
                    String field = form.form().name().toLowerCase(Locale.ROOT);
                    facts.says(field + "Digest", form.digest()).says(field + "Size", form.size());
                }
                yield facts;
            }
            case PublicationCancelled it -> facts.says("state", "CANCELLED").because(it.reason());
            case PublicationWithdrawn it -> facts.says("state", "WITHDRAWN").because(it.reason());
        };
    }

    static Facts of(TemplateEvent event) {
        return switch (event) {
            case TemplateDefined it ->
                Facts.ofItself()
                        .named(it.title())
                        .says("template", it.templateId().name())
                        .says("templateVersion", it.version())
                        .says("title", it.title())
                        .says("templateDigest", it.digest())
                        .says("retired", null);
            case TemplateRetired it -> Facts.ofItself().says("retired", true).because(it.reason());
        };
    }
}
