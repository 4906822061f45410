package nl.voortgang.exchange.run;

import nl.voortgang.events.ImportId;

/** An import stopped before its end, for a reason that is not in the file. It can be taken up again. */
public final class ImportInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportId importId;

    public ImportInterrupted(ImportId importId, Throwable cause) {
        super("import " + importId + " was interrupted", cause);
        this.importId = importId;
    }

    public ImportId importId() {
        return importId;
    }
}
