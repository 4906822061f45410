package nl.voortgang.exchange.ledger;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import nl.voortgang.exchange.answer.AnswerTable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The ledger as a PDF to be printed and kept: PDF/A-3a, with tags, and with its font in it. */
final class LedgerPdf {
    /** Comes with PDFBox; SIL Open Font License 1.1. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** A table needs a row: with a head alone it is none to those who have it read aloud. */
    private static final String NOTHING = "<p>Er zijn geen begrotingslijnen.</p>";

    private static final String STYLE = """
            @page { size: A3 landscape; margin: 15mm;
                @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans"; } }
            body { font: 7pt "Liberation Sans"; color: #000; }
            h1 { font-size: 14pt; font-weight: normal; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            table.query { width: auto; margin-bottom: 5mm; }
            th { font-weight: normal; text-align: left; border-bottom: 1.5pt solid #000; padding: 1mm; }
            table.query th { border: none; }
            td { border-bottom: 0.5pt solid #999; padding: 1mm; vertical-align: top; }
            table.query td { border: none; }
            tr { page-break-inside: avoid; }
            .number { text-align: right; white-space: nowrap; }
            """;

    static {
        // The library tells the console about every step of every document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private LedgerPdf() {}

    static byte[] write(LedgerTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(LedgerPdf::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .withHtmlContent(html(table), null)
                    .toStream(out)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(LedgerPdf.class.getResourceAsStream(FONT), FONT);
    }

    private static String html(LedgerTable table) {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"nl\"><head><title>Begrotingsverloop</title>")
                .append("<meta name=\"subject\" content=\"Begrotingsverloop\"/><style>")
                .append(STYLE)
                .append("</style></head><body><h1>Begrotingsverloop</h1><table class=\"query\"><tbody>");
        for (AnswerTable.Fact fact : table.query().facts()) {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(fact.name()))
                    .append("</th><td>")
                    .append(escaped(fact.value()))
                    .append("</td></tr>");
        }
        html.append("</tbody></table>");
        return html.append(table.rows().isEmpty() ? NOTHING : rows(table))
                .append("</body></html>")
                .toString();
    }

    private static String rows(LedgerTable table) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        for (LedgerTable.Column column : LedgerTable.Column.values()) {
            html.append(column.isAmount() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                    .append(escaped(column.title()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<@Nullable Object> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append(cell(cell)));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String cell(@Nullable Object cell) {
        return cell instanceof BigDecimal euros
                ? "<td class=\"number\">" + amount(euros) + "</td>"
                : "<td>" + escaped(AnswerTable.text(cell)) + "</td>";
    }

    /** As amounts are printed in the Netherlands: 1.234,56. */
    private static String amount(BigDecimal euros) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.of("nl", "NL"))).format(euros);
    }

    /** By number, as XML knows few names; control characters, which it does not know at all, as spaces. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("\\p{Cntrl}", " "));
    }
}
