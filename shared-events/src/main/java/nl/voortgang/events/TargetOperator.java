package nl.voortgang.events;

/** How a measured value is compared with its target. */
public enum TargetOperator {
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    EQUAL_TO
}
