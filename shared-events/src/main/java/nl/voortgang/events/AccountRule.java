package nl.voortgang.events;

/** Whether a status at risk or off track must name cause, consequence and correction. */
public enum AccountRule {
    REQUIRED,
    WAIVED
}
