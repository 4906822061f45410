package nl.voortgang.exchange.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.exchange.answer.AnswerTable.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The ledger on paper keeps every rule of PDF/A-3a and of PDF/UA-1, as far as a machine can tell. */
class LedgerPdfTest {
    private static final LedgerQuery QUERY = new LedgerQuery(List.of(
            new Fact("organisatie", "Gemeente Veldwijk (veldwijk)"),
            new Fact("programma", "alle"),
            new Fact("positie in het logboek", "1284")));

    @BeforeAll
    static void provide() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> ledgers() {
        return Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> Stream.of(
                        Arguments.of(flavour, "nothing", List.of()),
                        Arguments.of(flavour, "one line", List.of(row("Toegang"))),
                        Arguments.of(flavour, "many pages", rows(400)),
                        Arguments.of(flavour, "what the font does not have", List.of(row("漢字 😀 \uE000 ﷽ é €")))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ledgers")
    void no_rule_is_broken(PDFAFlavour flavour, String what, List<List<@Nullable Object>> rows) throws Exception {
        byte[] pdf = LedgerPdf.write(new LedgerTable(QUERY, rows));

        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            assertThat(result.getTestAssertions())
                    .filteredOn(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(each -> each.getRuleId().getClause() + " " + each.getMessage() + " "
                            + each.getLocation().getContext())
                    .isEmpty();
        }
    }

    private static List<List<@Nullable Object>> rows(int count) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row("Toegang " + i));
        }
        return rows;
    }

    private static List<@Nullable Object> row(String label) {
        return Arrays.asList(
                "6 Sociaal domein",
                "6.1.3 Toegankelijkheid & inclusie",
                label,
                "6.1 Samenkracht",
                2020,
                "lasten",
                "lijn",
                new BigDecimal("156150.00"),
                null,
                "2020-14",
                "raad",
                LocalDate.of(2020, 6, 25),
                null,
                null,
                null,
                new BigDecimal("156150.00"),
                new BigDecimal("-12.50"),
                null);
    }
}
