package nl.voortgang.web.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** In what amounts are printed. */
public enum Unit {
    /** Euro and cents, exact. */
    CENTS(0, 2),
    /** Whole euros. */
    EURO(0, 0),
    /** Thousands of euros. */
    THOUSAND(3, 0);

    private final int thousands;
    private final int decimals;

    Unit(int thousands, int decimals) {
        this.thousands = thousands;
        this.decimals = decimals;
    }

    /** Rounded half away from zero: from the exact amount, never from one that was rounded before. */
    BigDecimal of(long cents) {
        return BigDecimal.valueOf(cents, 2).movePointLeft(thousands).setScale(decimals, RoundingMode.HALF_UP);
    }
}
