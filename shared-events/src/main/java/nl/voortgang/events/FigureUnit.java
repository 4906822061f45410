package nl.voortgang.events;

/** The unit in which a figure was printed. */
public enum FigureUnit {
    EUR,
    EUR_THOUSAND,
    PERCENT
}
