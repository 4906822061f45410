package nl.voortgang.publication.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.logging.Level;
import nl.voortgang.publication.Digest;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Prints a page as PDF/A-3a and PDF/UA-1: with tags, bookmarks, its fonts, and the data attached. No clock and no chance in it. */
final class PdfPrinter {
    /** Liberation Sans, SIL Open Font License 1.1. */
    private static final String FONT = "Liberation Sans";

    private static final String FONTS = "/liberation/LiberationSans-";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final String STYLE = style();
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The library tells the console about every step of every document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfPrinter() {}

    /**
     * The PDF.
     *
     * @param page is changed
     * @param made the date that it carries
     * @param data the report as data, which is attached
     */
    static byte[] print(Document page, Instant made, byte[] data, String fileName) {
        PdfPage.prepare(page, STYLE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = new PdfRendererBuilder()
                .useFont(() -> font("Regular"), FONT, NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(COLOURS)
                .withProducer("Voortgang")
                .withW3cDocument(page, null)
                .toStream(out)
                .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            PdfFacts.attach(document, data, made, fileName);
            PdfFacts.date(document, made, Digest.of(data));
            document.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static InputStream font(String weight) {
        String file = FONTS + weight + ".ttf";
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(file), file);
    }

    private static String style() {
        String file = "/publication-templates/paper.css";
        try (InputStream in = Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
