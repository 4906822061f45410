package nl.voortgang.query.projection;

/** The tables are not those that this version of the projection writes to. Only a rebuild helps. */
final class UnfitTables extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitTables(String message) {
        super(message);
    }

    UnfitTables(String message, Throwable cause) {
        super(message, cause);
    }
}
