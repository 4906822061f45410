package nl.voortgang.web.budget;

import java.math.BigDecimal;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.web.frame.Formats;
import org.jspecify.annotations.Nullable;

/**
 * How amounts are printed: in a unit, by a convention of signs. Each is rounded by itself from exact cents, half away from zero; so a total may
 * differ from the sum of the amounts that are printed above it.
 */
public record Printing(Unit unit, Signs signs, Formats formats) {
    /** An amount of one kind, kept unsigned. */
    public String amount(BudgetKind kind, long cents) {
        return plain(signed(kind, cents));
    }

    /** A change or difference of one kind: with its sign, also where that is a plus. */
    public String change(BudgetKind kind, long cents) {
        return signed(signed(kind, cents));
    }

    /** Income less expense, with or without reserves. */
    public String balance(long cents) {
        return plain(balanced(cents));
    }

    /** A change of income less expense. */
    public String balanceChange(long cents) {
        return signed(balanced(cents));
    }

    /** A figure of the ledger; a dash where nothing is known. */
    public String figure(LedgerTable.Row row, Column column, @Nullable Long cents) {
        if (cents == null) {
            return "–";
        }
        BudgetKind kind = row.kind();
        if (kind == null) {
            return column.isChange() ? balanceChange(cents) : balance(cents);
        }
        return column.isChange() ? change(kind, cents) : amount(kind, cents);
    }

    private BigDecimal signed(BudgetKind kind, long cents) {
        return turned(unit.of(cents), signs.isTurned(kind));
    }

    private BigDecimal balanced(long cents) {
        return turned(unit.of(cents), signs.isBalanceTurned());
    }

    /** Rounding half away from zero gives the same on both sides of zero, so it can come first. */
    private static BigDecimal turned(BigDecimal rounded, boolean turned) {
        return turned ? rounded.negate() : rounded;
    }

    private String plain(BigDecimal rounded) {
        return formats.decimal(rounded);
    }

    private String signed(BigDecimal rounded) {
        return rounded.signum() > 0 ? "+" + plain(rounded) : plain(rounded);
    }
}
