package nl.voortgang.exchange.http;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.command.http.Fault;
import nl.voortgang.exchange.run.ImportReport;

/** What is wrong with a file, in the words of an answer to a bad request. */
final class FileFaults {
    private static final int MOST = 1_000;

    private FileFaults() {}

    static List<Fault> of(ImportReport report) {
        List<Fault> faults = new ArrayList<>();
        report.faults().stream().limit(MOST).forEach(fault -> faults.add(new Fault(place(fault), sentence(fault))));
        if (report.faultCount() > MOST) {
            faults.add(new Fault("file", "has " + report.faultCount() + " faults; a dry run lists more of them"));
        }
        return faults;
    }

    /** For example {@code statussen[12].status}. */
    private static String place(nl.voortgang.exchange.format.Fault fault) {
        if (fault.sheet() == null) {
            return "file";
        }
        String row = fault.row() == null ? "" : "[" + fault.row() + "]";
        String column = fault.column() == null ? "" : "." + fault.column();
        return fault.sheet() + row + column;
    }

    private static String sentence(nl.voortgang.exchange.format.Fault fault) {
        return fault.value() == null ? fault.message() : "'" + fault.value() + "' " + fault.message();
    }
}
