package nl.voortgang.publication.print;

import java.util.Map;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.Press;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.publication.report.TemplateName;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.BuiltInTemplates.BuiltIn;
import nl.voortgang.publication.template.ReportTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prints with the template of an edition: one that comes with the program, or one that was kept. */
@Component
public final class PressOfTemplates implements Press {
    private final ReportReader reports;
    private final BuiltInTemplates builtIn;
    private final ObjectProvider<Contents> contents;

    public PressOfTemplates(ReportReader reports, BuiltInTemplates builtIn, ObjectProvider<Contents> contents) {
        this.reports = reports;
        this.builtIn = builtIn;
        this.contents = contents;
    }

    @Override
    public Map<Form, byte[]> print(Edition edition) {
        ReportTemplate template = ReportTemplate.of(bytes(edition.template()));
        TemplateName name = new TemplateName(template.settings().name(), edition.template());
        return Printer.all(reports.of(edition, name, template.settings().periods()), template);
    }

    private byte[] bytes(Digest digest) {
        return builtIn.find(digest)
                .map(BuiltIn::bytes)
                .or(() -> contents.stream().findFirst().flatMap(kept -> kept.find(digest)))
                .orElseThrow(() -> new IllegalStateException("no template " + digest));
    }
}
