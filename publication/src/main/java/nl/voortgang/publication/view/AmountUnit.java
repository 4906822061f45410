package nl.voortgang.publication.view;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** In what a template prints amounts. */
public enum AmountUnit {
    /** Euro and cents, exact. */
    CENT(0, 2),
    /** Whole euros. */
    EURO(0, 0),
    /** Thousands of euros. */
    THOUSAND(3, 0);

    private final int thousands;
    private final int decimals;

    AmountUnit(int thousands, int decimals) {
        this.thousands = thousands;
        this.decimals = decimals;
    }

    /** Rounded half away from zero: each amount by itself, from the exact one. */
    BigDecimal of(long cents) {
        return BigDecimal.valueOf(cents, 2).movePointLeft(thousands).setScale(decimals, RoundingMode.HALF_UP);
    }
}
