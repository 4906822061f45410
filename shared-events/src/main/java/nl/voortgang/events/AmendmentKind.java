package nl.voortgang.events;

/** What sort of amendment, where it is a special one. */
public enum AmendmentKind {
    /** Moves money between lines: in each fiscal year the changes come to zero. */
    TRANSFER,
    /** Undoes an amendment that was approved. */
    REVERSAL
}
