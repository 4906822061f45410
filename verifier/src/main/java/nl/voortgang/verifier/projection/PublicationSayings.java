package nl.voortgang.verifier.projection;

import java.util.Locale;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.PeriodName;
import nl.voortgang.verifier.event.TemplateName;

/** What the trail hears in the events of templates and publications. */
final class PublicationSayings {
    private PublicationSayings() {}

    static Saying of(DomainEvent event) {
        return event.name().startsWith("template.") ? template(event) : publication(event);
    }

    private static Saying template(DomainEvent event) {
        Fields says = event.says();
        Saying saying = new Saying(Saying.ITSELF);
        return event.name().equals("template.retired")
                ? saying.says("retired", "true").because(says.sealed("reason"))
                : saying.named(says.text("title"))
                        .says(
                                "template",
                                TemplateName.of(says.text("templateId")).name())
                        .says("templateVersion", says.shown("version"))
                        .says(says, "title")
                        .says("templateDigest", says.shown("digest"))
                        .says("retired", null);
    }

    private static Saying publication(DomainEvent event) {
        Fields says = event.says();
        String code = PeriodName.of(says.text("publicationId")).code();
        long edition = says.number("edition");
        Saying saying = new Saying("edition/" + edition).in(code).named(code + ", " + edition);
        return switch (event.name()) {
            case "publication.requested" -> requested(saying.says("state", "REQUESTED"), says);
            case "publication.sealed" -> sealed(saying.says("state", "SEALED"), says);
            case "publication.cancelled" -> saying.says("state", "CANCELLED").because(says.sealed("reason"));
            default -> saying.says("state", "WITHDRAWN").because(says.sealed("reason"));
        };
    }

    private static Saying requested(Saying saying, Fields says) {
        Fields template = says.part("template");
        return saying.says(says, "edition", "position", "exportedAt", "madeAt", "scaleVersion")
                .says("template", template.shown("name"))
                .says("templateVersion", template.shown("version"))
                .says("templateDigest", template.shown("digest"))
                .says(says, "previous")
                .because(says.sealedOrNull("reason"));
    }

    private static Saying sealed(Saying saying, Fields says) {
        for (Fields form : says.parts("forms")) {
            String name = form.text("form").toLowerCase(Locale.ROOT);
            saying.says(name + "Digest", form.shown("digest")).says(name + "Size", form.shown("size"));
        }
        return saying;
    }
}
