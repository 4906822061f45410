package nl.voortgang.web.budget;

import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.Effect;
import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.web.budget.LedgerTable.Cell;
import nl.voortgang.web.budget.LedgerTable.Row;
import nl.voortgang.web.budget.LedgerTable.Section;
import nl.voortgang.web.frame.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the figures of the ledger lead: to what they were made from. */
public record LedgerLinks(OrganisationId organisation, LedgerChoice choice, Links links) {
    /**
     * Where a figure comes from; null for a total of no line.
     *
     * @param section null for a total of all lines
     * @param column of the figure, which has a place of its own there
     */
    public @Nullable String figure(@Nullable Section section, Row row, Cell cell, Column column) {
        boolean ofNothing = row.kind() != null && cell.lines().stream().noneMatch(line -> line.kind() == row.kind());
        if (ofNothing) {
            return null;
        }
        // A balance is explained by no page of its own: what changed it is on the list of amendments.
        return row.kind() == null
                ? links.ofBudget(organisation, "amendments?year=" + cell.year())
                : of(section, row, cell) + "#" + column.anchor();
    }

    private String of(@Nullable Section section, Row row, Cell cell) {
        if (section != null && choice.by() == By.LINE) {
            return line(organisation, cell.lines().getFirst(), links);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("budget/course")
                .queryParam("fiscalYear", cell.year())
                .queryParam("kind", row.kind());
        if (section != null) {
            address.queryParam("by", choice.by()).queryParam("of", "{of}");
        }
        if (choice.effect() != Effect.ALL) {
            address.queryParam("effect", choice.effect());
        }
        String key = section == null ? "" : section.group().key();
        return links.ofBudget(organisation, address.encode().buildAndExpand(key).toUriString());
    }

    /** The page of a line; by what makes it one, as long as it has no id of its own. */
    public static String line(OrganisationId organisation, LedgerLine line, Links links) {
        return line.id() != null
                ? links.budgetLine(organisation, line.id())
                : links.ofBudget(
                        organisation,
                        byKey(line.subjectId(), line.fiscalYear(), line.kind(), line.label(), line.taskField()));
    }

    /** The page of the line that an amendment changed. */
    public static String line(OrganisationId organisation, AmendmentLineView line, Links links) {
        return links.ofBudget(
                organisation, byKey(line.subjectId(), line.fiscalYear(), line.kind(), line.label(), line.taskField()));
    }

    private static String byKey(UUID subject, int year, BudgetKind kind, String label, @Nullable String taskField) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("budget/line")
                .queryParam("subject", subject)
                .queryParam("fiscalYear", year)
                .queryParam("kind", kind)
                .queryParam("label", "{label}");
        if (taskField == null) {
            return address.encode().buildAndExpand(label).toUriString();
        }
        return address.queryParam("taskField", "{taskField}")
                .encode()
                .buildAndExpand(label, taskField)
                .toUriString();
    }
}
