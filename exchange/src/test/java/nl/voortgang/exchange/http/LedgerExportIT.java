package nl.voortgang.exchange.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.budgetledger.BudgetLedger;
import nl.voortgang.query.budgetledger.LedgerQuestion;
import nl.voortgang.stack.Installation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the ledger says stands in its files, to the cent. */
class LedgerExportIT {
    private static final List<String> COLUMNS = List.of(
            "programma",
            "onderwerp",
            "label",
            "taakveld",
            "jaar",
            "soort",
            "regel",
            "primitief",
            "wijziging",
            "besluit",
            "orgaan",
            "besluitdatum",
            "indiener",
            "goedkeurder",
            "positie",
            "na wijziging",
            "realisatie",
            "verschil");

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static Installation installation;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static MockMvc http;

    private static Instant beforeTheAmendment = Instant.EPOCH;
    private static long approval;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start();
        http = MockMvcBuilders.standaloneSetup(installation.get(LedgerExportEndpoint.class))
                .build();
        beforeTheAmendment = LedgerTown.fill(installation);
        approval = installation
                .get(BudgetLedger.class)
                .lines(LedgerQuestion.all(LedgerTown.ID), null)
                .lines()
                .getFirst()
                .adjustments()
                .getFirst()
                .position();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void csv_holds_every_line_and_adjustment_below_what_was_asked() throws Exception {
        MockHttpServletResponse answer = ask("format=CSV");
        List<List<String>> rows = csv(answer);
        String position = Objects.requireNonNull(answer.getHeader("Voortgang-Position"));

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"stad-begrotingsverloop-" + position + ".csv\"");
        assertThat(rows)
                .contains(
                        List.of("organisatie", "Gemeente stad (stad)"),
                        List.of("programma", "alle"),
                        List.of("activiteit", "alle"),
                        List.of("begrotingsjaar", "alle"),
                        List.of("positie in het logboek", position));
        assertThat(rows.get(5).getFirst()).isEqualTo("stand van");
        assertThat(rows.get(5).get(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d CES?T");
        int header = rows.indexOf(COLUMNS);
        assertThat(rows.subList(header + 1, rows.size()))
                .hasSize(5)
                .contains(
                        row(
                                "Zorg & welzijn;6.71 Maatwerkdienstverlening 18+;2020;lasten;lijn;1000000,05;;2019-112;raad;"
                                        + "2019-11-06;;;;997499,95;997500,00;0,05"),
                        row(
                                "Reserve;0.10 Mutaties reserves;2021;onttrekking aan reserve;lijn;999999999999,99;;2019-112;"
                                        + "raad;2019-11-06;;;;999999999999,99;;"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("6 Sociaal", "6 Sociaal", "Zorg & welzijn")
                        .containsSubsequence("wijziging", "", "-2500,10", "2020-14", "college", "2020-06-25")
                        .contains(Long.toString(approval)));
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_made_harmless_in_csv_and_negative_amounts_stay_numbers()
            throws Exception {
        String text = ask("format=CSV").getContentAsString(StandardCharsets.UTF_8);

        assertThat(text)
                .contains(";\"'=HYPERLINK(\"\"http://example.org\"\")\";")
                .contains(";-2500,10;");
        assertThat(text).doesNotContain(";=").doesNotContain(";\"=").doesNotContain("'-2500");
    }

    @Test
    void what_is_adopted_and_every_adjustment_come_to_the_current_budget_in_the_columns() throws Exception {
        List<List<String>> rows = csv(ask("format=CSV&fiscalYear=2020"));
        List<List<String>> table = rows.subList(rows.indexOf(COLUMNS) + 1, rows.size());

        assertThat(sum(table, 7).add(sum(table, 8))).isEqualByComparingTo(sum(table, 15));
        assertThat(sum(table, 15)).isEqualByComparingTo("997500.03");
        assertThat(rows).contains(List.of("begrotingsjaar", "2020"));
    }

    @Test
    void a_workbook_holds_amounts_as_numbers_and_texts_as_texts() throws Exception {
        List<Row> rows = new ArrayList<>();
        List<Row> facts;
        MockHttpServletResponse answer = ask("format=XLSX");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            rows.addAll(workbook.getFirstSheet().read());
            facts = workbook.getSheet(1).orElseThrow().read();
        }

        assertThat(rows.getFirst().stream().map(Cell::asString).toList()).isEqualTo(COLUMNS);
        assertThat(rows).hasSize(6);
        Row care = only(rows, "Zorg & welzijn", "lijn");
        assertThat(number(care, 7)).isEqualByComparingTo("1000000.05");
        assertThat(number(care, 15)).isEqualByComparingTo("997499.95");
        assertThat(number(care, 16)).isEqualByComparingTo("997500.00");
        assertThat(number(care, 17)).isEqualByComparingTo("0.05");
        assertThat(care.getCellAsDate(11).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2019, 11, 6));
        Row change = only(rows, "Zorg & welzijn", "wijziging");
        assertThat(number(change, 8)).isEqualByComparingTo("-2500.10");
        assertThat(number(change, 14)).isEqualByComparingTo(BigDecimal.valueOf(approval));
        assertThat(change.getCellText(9)).isEqualTo("2020-14");
        Row formula = only(rows, LedgerTown.FORMULA, "lijn");
        assertThat(formula.getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(formula.getCell(2).getFormula()).isNull();
        assertThat(number(only(rows, "Reserve", "lijn"), 7)).isEqualByComparingTo("999999999999.99");
        assertThat(facts.stream()
                        .map(row -> row.getCellText(0) + ": " + row.getCellText(1))
                        .toList())
                .contains("positie in het logboek: " + answer.getHeader("Voortgang-Position"));
    }

    @Test
    void a_pdf_holds_the_same_with_its_font_and_tags_in_it() throws Exception {
        MockHttpServletResponse answer = ask("format=PDF&programme=6&fiscalYear=2020");

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Gemeente stad (stad)")
                    .contains("programma 6")
                    .contains("begrotingsjaar 2020")
                    .contains("positie in het logboek " + answer.getHeader("Voortgang-Position"))
                    .contains("1.000.000,05")
                    .contains("-2.500,10")
                    .contains("997.499,95")
                    .contains("2020-14")
                    .contains("Zorg & welzijn")
                    .contains("=HYPERLINK")
                    .doesNotContain("999.999.999.999,99");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Begrotingsverloop");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfaid")
                    .contains("pdfuaid");
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX", "PDF"})
    void a_file_can_speak_of_an_earlier_moment(String format) throws Exception {
        MockHttpServletResponse then = ask("format=" + format + "&knownAt=" + beforeTheAmendment);

        assertThat(Long.parseLong(Objects.requireNonNull(then.getHeader("Voortgang-Position"))))
                .isLessThan(approval);
        if (format.equals("CSV")) {
            assertThat(then.getContentAsString(StandardCharsets.UTF_8))
                    .contains("1000000,05")
                    .doesNotContain("-2500,10");
        }
    }

    @Test
    void what_is_not_understood_or_not_there_is_said() {
        assertThatThrownBy(() -> ask("format=DOC&fiscalYear=x&activityId=y&knownAt=z"))
                .rootCause()
                .isInstanceOfSatisfying(InvalidQuery.class, refused -> assertThat(refused.faults())
                        .extracting(InvalidQuery.Fault::parameter)
                        .containsExactlyInAnyOrder("format", "fiscalYear", "activityId", "knownAt"));
        assertThatThrownBy(() -> ask("programme=99")).rootCause().isInstanceOf(NotFound.class);
    }

    private static MockHttpServletResponse ask(String query) throws Exception {
        return http.perform(get("/v1/organisations/stad/budget-ledger/export?" + query))
                .andReturn()
                .getResponse();
    }

    private static List<List<String>> csv(MockHttpServletResponse answer) {
        String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (var records = CsvReader.builder()
                .fieldSeparator(';')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.substring(1))) {
            return StreamSupport.stream(records.spliterator(), false)
                    .map(record -> record.getFields())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String rest) {
        return List.of(("6 Sociaal;6 Sociaal;" + rest).split(";", -1));
    }

    private static BigDecimal sum(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .map(text -> new BigDecimal(text.replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Row only(List<Row> rows, String label, String kind) {
        List<Row> found = rows.stream()
                .filter(row ->
                        row.getCellText(2).equals(label) && row.getCellText(6).equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow();
    }
}
