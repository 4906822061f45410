package nl.voortgang.web.budget;

import java.util.Locale;

/** The columns of the ledger, in the order in which a budget comes about. */
public enum Column {
    ADOPTED,
    CHANGES,
    CURRENT,
    ACTUAL,
    /** Actual less current. */
    DIFFERENCE;

    /** Whether it says how much more or less, and not how much. */
    public boolean isChange() {
        return this == CHANGES || this == DIFFERENCE;
    }

    /** The place of its figures on a page that explains them. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }
}
