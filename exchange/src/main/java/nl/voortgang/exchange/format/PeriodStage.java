package nl.voortgang.exchange.format;

/** How far a period should be once the file was taken in. A reopening cannot come from a file: another person decides on it. */
public enum PeriodStage {
    DEFINED,
    OPEN,
    CLOSED
}
