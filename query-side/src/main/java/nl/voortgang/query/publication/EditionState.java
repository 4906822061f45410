package nl.voortgang.query.publication;

/** How far an edition has come. */
public enum EditionState {
    /** Asked for, and being printed. */
    REQUESTED,
    /** Printed, kept and public. */
    SEALED,
    /** No longer given out; that it was there, and why it is not any more, is public. */
    WITHDRAWN,
    /** Given up before it was printed; never public. */
    CANCELLED;

    /** Whether anybody may know of it. */
    public boolean isPublic() {
        return this == SEALED || this == WITHDRAWN;
    }
}
