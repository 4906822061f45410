package nl.voortgang.publication.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.template.TemplateCommand.DefineTemplate;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.BuiltInTemplates.BuiltIn;
import nl.voortgang.publication.template.FaultyTemplate;
import nl.voortgang.publication.template.ReportTemplate;
import nl.voortgang.publication.template.Settings;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.query.publication.TemplateView;
import org.springframework.stereotype.Component;

/** What an organisation can print with: the templates that come with the program, and its own. One of its own stands in for another of that name. */
@Component
public final class TemplateShelf {
    private final BuiltInTemplates builtIn;
    private final Publications publications;
    private final Contents contents;

    public TemplateShelf(BuiltInTemplates builtIn, Publications publications, Contents contents) {
        this.builtIn = builtIn;
        this.publications = publications;
        this.contents = contents;
    }

    /**
     * Those that can be chosen now.
     *
     * @throws NotFound where there is no such organisation
     */
    public List<TemplateChoice> choices(OrganisationId organisation) {
        Map<String, TemplateChoice> choices = new LinkedHashMap<>();
        builtIn.all().forEach(each -> choices.put(each.name(), choice(each)));
        for (TemplateView own : publications.templates(organisation, null).items()) {
            if (!own.retired()) {
                choices.put(own.name(), new TemplateChoice(own.title(), own.asVersion(), true));
            }
        }
        return List.copyOf(choices.values());
    }

    private static TemplateChoice choice(BuiltIn builtIn) {
        return new TemplateChoice(
                builtIn.title(),
                new TemplateVersion(
                        builtIn.name(), builtIn.version(), builtIn.digest().hex()),
                false);
    }

    /** One of them, with its bytes kept: whatever is printed with it can be traced to them for ever. */
    public Optional<TemplateVersion> take(OrganisationId organisation, String name) {
        Optional<TemplateChoice> chosen = choices(organisation).stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst();
        if (chosen.filter(choice -> !choice.own()).isPresent()) {
            builtIn.named(name).ifPresent(each -> contents.keep(each.bytes()));
        }
        return chosen.map(TemplateChoice::version);
    }

    /**
     * What a text defines, with its bytes kept.
     *
     * @throws FaultyTemplate where it is not in order; then it is kept nowhere
     */
    public DefineTemplate definition(OrganisationId organisation, byte[] text) {
        Settings settings = ReportTemplate.of(text).settings();
        return new DefineTemplate(
                new TemplateId(organisation, settings.name()),
                settings.title(),
                contents.keep(text).hex());
    }

    /** The text of one of them. */
    public Optional<byte[]> text(OrganisationId organisation, String name) {
        return take(organisation, name).flatMap(version -> contents.find(new Digest(version.digest())));
    }
}
