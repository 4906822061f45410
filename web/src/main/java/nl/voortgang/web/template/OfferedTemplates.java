package nl.voortgang.web.template;

import java.util.Optional;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.publishing.TemplateVersions;
import nl.voortgang.publication.publishing.TemplateVersions.KnownVersion;
import org.springframework.stereotype.Component;

/** Finds the text of a version as addresses name it: a number, the one that comes with the program, or what the asker uploaded. */
@Component
public class OfferedTemplates {
    static final String DRAFT = "draft";
    static final String SHIPPED = "shipped";

    private final TemplateVersions versions;
    private final TemplateDrafts drafts;
    private final CurrentActor currentActor;

    OfferedTemplates(TemplateVersions versions, TemplateDrafts drafts, CurrentActor currentActor) {
        this.versions = versions;
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    /** Empty where there is no such version. */
    public Optional<byte[]> text(TemplateId template, String version) {
        if (version.equals(DRAFT)) {
            return drafts.find(currentActor.id(), template).map(TemplateDraft::bytes);
        }
        return versions.find(template)
                .flatMap(known -> known.versions().stream()
                        .filter(each -> address(each).equals(version))
                        .findFirst())
                .flatMap(each -> versions.text(each.version()));
    }

    static String address(KnownVersion version) {
        return version.own() ? Integer.toString(version.version().version()) : SHIPPED;
    }
}
