package nl.voortgang.publication.print;

import java.util.Map;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.Press;
import nl.voortgang.publication.compare.EditionChanges;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportJson;
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
        Report report = reports.of(edition, name, template.settings().periods());
        Digest previous = edition.previous();
        return Printer.all(
                previous == null ? report : EditionChanges.since(ReportJson.read(kept(previous)), report), template);
    }

    private byte[] kept(Digest digest) {
        return contents.stream()
                .findFirst()
                .flatMap(all -> all.find(digest))
                .orElseThrow(() -> new IllegalStateException("not kept: " + digest));
    }

    private byte[] bytes(Digest digest) {
        return builtIn.find(digest).map(BuiltIn::bytes).orElseGet(() -> kept(digest));
    }
}
