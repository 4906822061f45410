package nl.voortgang.verifier.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.database.Lookup;

/** Which entries were let go because they were old, and whether the log says so itself. */
final class LetGo {
    private static final int BLOCK = 256;

    private final Findings findings =
            new Findings(Part.ACCESS, "what the access log let go was whole blocks, and it says so itself");
    private final List<Blocks> unsaid = new ArrayList<>();
    private long upTo;

    private record Blocks(long from, long to) {}

    private record Row(long to, String day) {}

    private LetGo() {}

    static LetGo of(Connection connection) throws SQLException {
        LetGo all = new LetGo();
        Lookup.all(
                        connection,
                        "select up_to, (forgotten_at at time zone 'UTC')::date::text from access_log.forgotten"
                                + " order by up_to",
                        row -> new Row(row.getLong(1), row.getString(2)))
                .forEach(all::add);
        return all;
    }

    private void add(Row row) {
        findings.checked();
        if (row.to() % BLOCK != 0) {
            findings.differs(row.to(), "what was let go up to here is no whole block");
        }
        findings.remark("The entries " + (upTo + 1) + " to " + row.to() + " were let go on " + row.day()
                + ". Compare that with how long they are to be kept.");
        unsaid.add(new Blocks(upTo + 1, row.to()));
        upTo = row.to();
    }

    boolean includes(long position) {
        return position <= upTo;
    }

    void saw(Entry entry) {
        unsaid.removeIf(each -> entry.isAboutForgetting(each.from(), each.to()));
    }

    /** An entry that says so may have been let go itself, long after: then there was a later time, which is said. */
    void end() {
        for (Blocks each : unsaid) {
            if (each.to() == upTo) {
                findings.differs(each.to(), "no entry says that those up to here were let go");
            }
        }
    }

    Findings findings() {
        return findings;
    }
}
