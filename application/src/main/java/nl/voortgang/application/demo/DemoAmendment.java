package nl.voortgang.application.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.exchange.file.Limits;
import nl.voortgang.exchange.file.Tables;
import nl.voortgang.exchange.format.Cell;
import nl.voortgang.exchange.format.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A change of a budget that a published report speaks of. None of the reports names the decision it rests on, so none is made up.
 *
 * @param isApproved whether the report says that it was done; otherwise it is only expected, advised or asked for
 */
record DemoAmendment(ProposeAmendment proposal, boolean isApproved) {
    /** As in an export of an organisation: there as here it is read past by an import, as an amendment takes two people. */
    private static final String TABLE = "wijzigingen";

    /** Those of a report, in its order: rows that say the same {@code wijziging} are changes of one amendment. */
    static List<DemoAmendment> of(OrganisationId organisation) {
        Rows rows = new Rows();
        DemoReports.of(organisation.value()).read(name -> name.equals(TABLE) ? rows : null, Limits.DEFAULT);
        List<DemoAmendment> amendments = new ArrayList<>();
        rows.byAmendment.forEach((key, lines) -> amendments.add(of(organisation, key, lines)));
        return amendments;
    }

    private static DemoAmendment of(OrganisationId organisation, String key, List<Map<String, String>> rows) {
        Map<String, String> first = rows.getFirst();
        return new DemoAmendment(
                new ProposeAmendment(
                        new AmendmentId(Keys.id(organisation, "amendment", key)),
                        organisation,
                        null,
                        FreeText.of(value(first, "reden")),
                        rows.stream().map(row -> line(organisation, row)).toList(),
                        false),
                value(first, "toestand").equals("APPROVED"));
    }

    private static AmendmentLine line(OrganisationId organisation, Map<String, String> row) {
        ActivityId activity = new ActivityId(Keys.id(organisation, "activity", value(row, "onderwerp")));
        return new AmendmentLine(
                new BudgetLineKey(
                        Subject.of(activity),
                        value(row, "label"),
                        row.get("taakveld"),
                        Integer.parseInt(value(row, "jaar")),
                        BudgetKind.valueOf(value(row, "soort"))),
                Money.ofCents(
                        new BigDecimal(value(row, "bedrag")).movePointRight(2).longValueExact()),
                value(row, "incidenteel").equals("ja"));
    }

    private static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("an amendment of the demonstration has no " + column);
        }
        return value;
    }

    /** Takes the rows of the table as they are read, under the names in its first row. */
    private static final class Rows implements Tables.Rows {
        private final Map<String, List<Map<String, String>>> byAmendment = new LinkedHashMap<>();
        private List<String> columns = List.of();

        @Override
        public void row(int number, List<@Nullable Cell> cells) {
            List<@Nullable String> texts = new ArrayList<>();
            cells.forEach(cell -> texts.add(cell == null ? null : cell.shown()));
            if (columns.isEmpty()) {
                columns = texts.stream().map(String::valueOf).toList();
                return;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < texts.size(); column++) {
                String text = texts.get(column);
                if (text != null) {
                    row.put(columns.get(column), text);
                }
            }
            byAmendment
                    .computeIfAbsent(value(row, "wijziging"), key -> new ArrayList<>())
                    .add(row);
        }
    }
}
