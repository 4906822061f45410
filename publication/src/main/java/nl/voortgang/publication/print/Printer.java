package nl.voortgang.publication.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportJson;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.ReportTemplate;
import nl.voortgang.publication.view.Places;
import nl.voortgang.publication.view.ReportPlaces;
import org.w3c.dom.Document;

/** Makes the forms of a report, with one template. A function of the two and of nothing else. */
public final class Printer {
    private Printer() {}

    /** All forms, which have the same content. */
    public static Map<Form, byte[]> all(Report report, ReportTemplate template) {
        Map<Form, byte[]> forms = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            forms.put(form, print(report, template, form));
        }
        return forms;
    }

    public static byte[] print(Report report, ReportTemplate template, Form form) {
        return switch (form) {
            case HTML -> HtmlWriter.write(page(report, template)).getBytes(StandardCharsets.UTF_8);
            case PDF ->
                PdfPrinter.print(page(report, template), made(report), ReportJson.write(report), fileName(report));
            case JSON -> ReportJson.write(report);
        };
    }

    /** The page of a report that was not published, with ways on from there. */
    public static byte[] preview(Report report, ReportTemplate template, PreviewWords words, List<Offer> offers) {
        Document page = page(report, template, words);
        PreviewNotice.offer(page, words, offers);
        return HtmlWriter.write(page).getBytes(StandardCharsets.UTF_8);
    }

    /** The same on paper. */
    public static byte[] previewPdf(Report report, ReportTemplate template, PreviewWords words) {
        return PdfPrinter.print(
                page(report, template, words), made(report), ReportJson.write(report), fileName(report));
    }

    private static Document page(Report report, ReportTemplate template) {
        return page(report, template, PreviewWords.DUTCH);
    }

    private static Document page(Report report, ReportTemplate template, PreviewWords words) {
        Places places = ReportPlaces.of(report, template.settings().choices(), BuiltInTemplates.styles());
        Document page = template.page(places);
        if (report.edition() == null) {
            PreviewNotice.put(page, words);
        }
        return page;
    }

    private static Instant made(Report report) {
        Instant made = report.snapshot().madeAt();
        return made == null ? report.snapshot().exportedAt() : made;
    }

    private static String fileName(Report report) {
        return report.organisationId() + "-" + report.period().code() + "." + Form.JSON.suffix();
    }
}
