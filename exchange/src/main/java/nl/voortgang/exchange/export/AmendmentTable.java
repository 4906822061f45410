package nl.voortgang.exchange.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.Decision;
import nl.voortgang.exchange.file.YearWriter;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Sheets;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.AmendmentView;
import org.jspecify.annotations.Nullable;

/** What became of the budget after it was adopted: to be read by people, as taking it in again would go past the second pair of eyes. */
final class AmendmentTable {
    private static final List<String> COLUMNS = List.of(
            "wijziging",
            "toestand",
            "besluit",
            "orgaan",
            "besluitdatum",
            "reden",
            "onderwerp",
            "label",
            "taakveld",
            "jaar",
            "soort",
            "bedrag",
            "incidenteel");

    private AmendmentTable() {}

    static void write(List<AmendmentView> amendments, YearWriter out) throws IOException {
        out.table(Sheets.AMENDMENTS, COLUMNS);
        for (AmendmentView amendment : amendments) {
            for (AmendmentLineView line : amendment.lines()) {
                out.row(row(amendment, line));
            }
        }
    }

    private static List<@Nullable Cell> row(AmendmentView amendment, AmendmentLineView line) {
        Decision decision = amendment.decision();
        UUID id = amendment.id();
        List<@Nullable Cell> cells = new ArrayList<>(Templates.texts(
                id.toString(),
                amendment.state().name(),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.body().name()));
        cells.add(decision == null ? null : new Cell.Day(decision.date(), BigDecimal.ZERO));
        cells.addAll(Templates.texts(amendment.reason(), line.subjectId().toString(), line.label(), line.taskField()));
        cells.add(new Cell.Decimal(BigDecimal.valueOf(line.fiscalYear())));
        cells.add(new Cell.Text(line.kind().name()));
        cells.add(new Cell.Decimal(BigDecimal.valueOf(line.amountCents(), 2)));
        cells.add(new Cell.Text(line.incidental() ? "ja" : "nee"));
        return cells;
    }
}
