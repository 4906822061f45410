package nl.voortgang.exchange.run;

/** A file in which something is wrong; nothing of it was imported. */
public final class WrongFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    public WrongFile(ImportReport report) {
        super(report.faultCount() + " faults", null, false, false);
        this.report = report;
    }

    public ImportReport report() {
        return report;
    }
}
