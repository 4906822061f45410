package nl.voortgang.exchange.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.exchange.answer.AnswerTable;
import nl.voortgang.query.budgetledger.Adjustment;
import nl.voortgang.query.budgetledger.Ledger;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as rows: one for each budget line, and below it one for each adjustment. An amount stands in one row only, so that what is adopted
 * and all adjustments come to the current budget in every sum of rows.
 *
 * @param rows cells in the order of {@link Column}; each a text, a {@link BigDecimal} in euros, a number, a date, or null
 */
record LedgerTable(LedgerQuery query, List<List<@Nullable Object>> rows) {

    /** What stands in the columns, from left to right. */
    enum Column {
        PROGRAMME("programma"),
        SUBJECT("onderwerp"),
        LABEL("label"),
        TASK_FIELD("taakveld"),
        FISCAL_YEAR("jaar"),
        KIND("soort"),
        ROW("regel"),
        ADOPTED("primitief", true),
        ADJUSTMENT("wijziging", true),
        DECISION("besluit"),
        BODY("orgaan"),
        DATE("besluitdatum"),
        PROPOSER("indiener"),
        APPROVER("goedkeurder"),
        POSITION("positie"),
        CURRENT("na wijziging", true),
        ACTUAL("realisatie", true),
        DIFFERENCE("verschil", true);

        private final String title;
        private final boolean amount;

        Column(String title) {
            this(title, false);
        }

        Column(String title, boolean amount) {
            this.title = title;
            this.amount = amount;
        }

        boolean isAmount() {
            return amount;
        }

        String title() {
            return title;
        }

        static List<String> titles() {
            return Arrays.stream(values()).map(Column::title).toList();
        }
    }

    static LedgerTable of(Ledger ledger, LedgerQuery query) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LedgerLine line : ledger.lines()) {
            rows.add(of(line));
            for (Adjustment adjustment : line.adjustments()) {
                rows.add(of(line, adjustment));
            }
        }
        return new LedgerTable(query, rows);
    }

    private static List<@Nullable Object> of(LedgerLine line) {
        Long actual = line.actualCents();
        boolean budgeted = line.adoptedCents() != null || !line.adjustments().isEmpty();
        List<@Nullable Object> row = name(line, "lijn");
        row.add(euros(line.adoptedCents()));
        row.add(null);
        row.addAll(decision(line.adoptedBy()));
        row.addAll(Arrays.asList(null, null, null));
        row.add(budgeted ? euros(line.currentCents()) : null);
        row.add(euros(actual));
        row.add(budgeted && actual != null ? euros(Math.subtractExact(actual, line.currentCents())) : null);
        return row;
    }

    private static List<@Nullable Object> of(LedgerLine line, Adjustment adjustment) {
        List<@Nullable Object> row = name(line, "wijziging");
        row.add(null);
        row.add(euros(adjustment.amountCents()));
        row.addAll(decision(adjustment.decision()));
        row.addAll(Arrays.asList(adjustment.proposedBy(), adjustment.approvedBy(), adjustment.position()));
        row.addAll(Arrays.asList(null, null, null));
        return row;
    }

    private static List<@Nullable Object> name(LedgerLine line, String kindOfRow) {
        return new ArrayList<>(Arrays.asList(
                line.programme() == null
                        ? null
                        : title(line.programme().code(), line.programme().title()),
                title(line.subjectCode(), line.subjectTitle()),
                line.label(),
                title(line.taskField(), line.taskFieldName()),
                line.fiscalYear(),
                kind(line.kind()),
                kindOfRow));
    }

    private static @Nullable String title(@Nullable String code, @Nullable String title) {
        String both = Stream.of(code, title).filter(part -> part != null).collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }

    private static List<@Nullable Object> decision(@Nullable Decision decision) {
        return decision == null
                ? Arrays.asList(null, null, null)
                : List.of(decision.number(), body(decision.body()), decision.date());
    }

    private static String kind(BudgetKind kind) {
        return switch (kind) {
            case EXPENSE -> "lasten";
            case INCOME -> "baten";
            case RESERVE_ADDITION -> "toevoeging aan reserve";
            case RESERVE_WITHDRAWAL -> "onttrekking aan reserve";
        };
    }

    private static String body(DecidingBody body) {
        return switch (body) {
            case COUNCIL -> "raad";
            case EXECUTIVE -> "college";
            case MANDATE -> "mandaat";
        };
    }

    /** Two decimals, whatever they are. */
    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    AnswerTable asAnswer() {
        return new AnswerTable("begrotingsverloop", query.facts(), Column.titles(), rows);
    }
}
