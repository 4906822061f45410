package nl.voortgang.events;

/** The shape drawn beside a status label: a status is never shown by colour alone (WCAG 2.2, 1.4.1). */
public enum StatusShape {
    CIRCLE,
    TRIANGLE,
    SQUARE,
    DIAMOND,
    RING,
    CHECK
}
