package nl.voortgang.publication.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import nl.voortgang.publication.Digest;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What a PDF says about itself beside its pages: its dates, its id, and the data that go with it. */
final class PdfFacts {
    private static final String DATE_ELEMENT = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";

    private PdfFacts() {}

    /** As an associated file of the whole document, of which it is the data. */
    static void attach(PDDocument document, byte[] data, Instant made, String fileName) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(data), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(data.length);
        file.setCreationDate(calendar(made));
        file.setModDate(calendar(made));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(fileName);
        specification.setFileUnicode(fileName);
        specification.setFileDescription("Dit rapport als gegevens");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(fileName, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** The library dates a document by the clock; here it is dated by what it is of. */
    static void date(PDDocument document, Instant made, Digest data) throws IOException {
        document.getDocumentInformation().setCreationDate(calendar(made));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = DateTimeFormatter.ISO_INSTANT.format(made.truncatedTo(ChronoUnit.SECONDS));
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                xmp.replaceAll(DATE_ELEMENT, "$1" + dated + "$2").getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(Long.parseUnsignedLong(data.hex().substring(0, 16), 16));
    }

    private static Calendar calendar(Instant moment) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(moment.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        return calendar;
    }
}
