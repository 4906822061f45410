package nl.voortgang.publication.publishing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.events.PeriodId;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.print.Printer;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.publication.template.ReportTemplate;
import nl.voortgang.query.NotFound;
import org.springframework.stereotype.Component;

/** Shows what a report would look like now. It is kept nowhere, and says that it is no publication. */
@Component
public final class Previews {
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final String MARK = "<p role=\"note\" style=\"background: #fff4cc; border: 2px solid #8a6d00;"
            + " color: #2b2200; font-family: sans-serif; margin: 0; padding: 0.5rem 1rem\"><strong>Voorbeeld.</strong>"
            + " Dit rapport is niet gepubliceerd en kan nog veranderen.</p>";

    private final ReportReader reports;
    private final TemplateShelf shelf;

    public Previews(ReportReader reports, TemplateShelf shelf) {
        this.reports = reports;
        this.shelf = shelf;
    }

    /**
     * The page as it would be.
     *
     * @return empty where there is no such template
     * @throws NotFound where there is no such period
     */
    public Optional<byte[]> page(PeriodId period, String template) {
        return shelf.text(period.organisationId(), template)
                .map(ReportTemplate::of)
                .map(found -> {
                    int periods = found.settings().periods();
                    return marked(Printer.print(reports.at(period, periods, null), found, Form.HTML));
                });
    }

    /** Put in here, as a municipality's own template could leave it out. */
    private static byte[] marked(byte[] page) {
        Matcher body = BODY.matcher(new String(page, StandardCharsets.UTF_8));
        if (!body.find()) {
            throw new IllegalStateException("a page without a body");
        }
        return body.replaceFirst("$0" + MARK).getBytes(StandardCharsets.UTF_8);
    }
}
