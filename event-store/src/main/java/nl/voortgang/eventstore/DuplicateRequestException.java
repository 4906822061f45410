package nl.voortgang.eventstore;

/** A request with this key was accepted before, or just now by another writer. Nothing was appended this time. */
public final class DuplicateRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DuplicateRequestException() {
        super("a request with this key was accepted already");
    }
}
