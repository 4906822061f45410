package nl.voortgang.publication.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.publication.Form;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every template's PDF keeps every rule of PDF/A-3a and of PDF/UA-1, as far as a machine can tell. */
class PdfConformanceIT {
    @BeforeAll
    static void provide() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<String> reports() {
        return StoredReports.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void no_rule_is_broken(String organisation) throws Exception {
        byte[] pdf = pdf(organisation);

        assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void it_has_a_title_a_language_bookmarks_and_the_report_as_data(String organisation) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(organisation))) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).contains(" – Gemeente ");
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getDocumentOutline().children()).isNotEmpty();

            COSArray associated = catalog.getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            COSDictionary file = (COSDictionary) associated.getObject(0);
            assertThat(file.getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(new PDComplexFileSpecification(file).getEmbeddedFile().toByteArray())
                    .isEqualTo(Printer.print(
                            StoredReports.published(organisation), StoredReports.template(organisation), Form.JSON));
        }
    }

    private static byte[] pdf(String organisation) {
        return Printer.print(StoredReports.published(organisation), StoredReports.template(organisation), Form.PDF);
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage() + " "
                            + each.getLocation().getContext())
                    .toList();
        }
    }
}
