package nl.voortgang.events;

/** Who decided. Only the council authorises a change of the budget (Gemeentewet, article 192). */
public enum DecidingBody {
    /** Gemeenteraad. */
    COUNCIL,
    /** College van burgemeester en wethouders. */
    EXECUTIVE,
    /** A mandated officer. */
    MANDATE
}
