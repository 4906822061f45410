package nl.voortgang.events;

/** Why a text goes. No free text: it might repeat what is to be forgotten. Stored by name for good. */
public enum ErasureCause {
    REQUEST_OF_PERSON,
    MISTAKE,
    COURT_ORDER
}
