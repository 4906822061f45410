package nl.voortgang.publication.view;

/** In what order a template prints years. */
public enum YearOrder {
    OLDEST_FIRST,
    NEWEST_FIRST
}
