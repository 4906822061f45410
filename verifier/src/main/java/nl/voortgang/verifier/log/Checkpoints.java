package nl.voortgang.verifier.log;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Cursor;
import nl.voortgang.verifier.proof.Checkpoint;
import nl.voortgang.verifier.proof.Hashing;
import nl.voortgang.verifier.proof.KeyChain;
import nl.voortgang.verifier.proof.Malformed;
import nl.voortgang.verifier.proof.Tree;
import nl.voortgang.verifier.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** That every checkpoint, in the database and in the directory, was signed by the right key and says what the events lead to. */
public final class Checkpoints implements AutoCloseable {
    private final SealedLog log;
    private final Findings inDatabase;
    private final Findings inDirectory;
    private final KeyChain keys;
    private final Cursor<Row> rows;
    private final Deque<Export.Exported> files = new ArrayDeque<>();
    private final @Nullable Export export;
    private @Nullable Row lastRow;
    private long notExported;

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(long size, byte[] root, String note) {}

    public Checkpoints(SealedLog log, Connection connection, KeyChain keys, @Nullable Export export)
            throws SQLException {
        this.log = log;
        this.inDatabase = log.findings("each checkpoint in the database says what the " + log.entries() + " lead to");
        this.inDirectory = log.findings("each checkpoint in the directory says what the " + log.entries() + " lead to");
        this.keys = keys;
        this.export = export;
        this.rows = Cursor.open(
                connection,
                "select size, root, note from " + log.table("checkpoint") + " order by size",
                row -> new Row(row.getLong(1), row.getBytes(2), row.getString(3)));
        if (export != null) {
            files.addAll(export.checkpoints());
        }
    }

    public Findings inDatabase() {
        return inDatabase;
    }

    public Findings inDirectory() {
        return inDirectory;
    }

    /** Looks at the checkpoints of this size. */
    public void grownTo(Tree tree) throws SQLException {
        Row row = rows.peek();
        Export.Exported file = files.peek();
        if ((row == null || row.size() > tree.size()) && (file == null || file.number() > tree.size())) {
            return;
        }
        byte[] root = tree.root();
        while (row != null && row.size() <= tree.size()) {
            check(row, row.size() == tree.size() ? root : null, "is of a size that no log has");
            row = rows.peek();
        }
        while (file != null && file.number() <= tree.size()) {
            check(file, file.number() == tree.size() ? root : null, "is of a size that no log has");
            file = files.peek();
        }
    }

    /** Looks at those beyond the last event. */
    public void end(Tree tree, @Nullable Long gap) throws SQLException {
        String why = gap == null
                ? "covers more " + log.entries() + " than there are: the log ends at position " + tree.size()
                : "cannot be made again, because position " + gap + " is missing";
        while (rows.peek() != null || !files.isEmpty()) {
            Row row = rows.peek();
            Export.Exported file = files.peek();
            if (row != null && (file == null || row.size() <= file.number())) {
                check(row, null, why);
            } else if (file != null) {
                check(file, null, why);
            }
        }
        remark(tree.size());
    }

    private void check(Row row, byte @Nullable [] root, String otherwise) throws SQLException {
        rows.next();
        lastRow = row;
        Export.Exported exported = files.peek();
        if (exported == null || exported.number() != row.size()) {
            notExported++;
        }
        inDatabase.checked();
        Checkpoint checkpoint = read(row.note(), row.size(), "checkpoint " + row.size(), inDatabase);
        if (checkpoint == null) {
            return;
        }
        if (!Hashing.base64(row.root()).equals(checkpoint.root())) {
            inDatabase.differs(row.size(), "the row of checkpoint " + row.size() + " has another root than its note");
        }
        compare(checkpoint, root, "checkpoint " + row.size(), otherwise, inDatabase);
    }

    private void check(Export.Exported file, byte @Nullable [] root, String otherwise) {
        files.remove();
        inDirectory.checked();
        String name = "the file " + file.file().getFileName();
        try {
            Checkpoint checkpoint = read(file.text(), file.number(), name, inDirectory);
            if (checkpoint != null) {
                requireInDatabase(checkpoint, name);
                compare(checkpoint, root, name, otherwise, inDirectory);
            }
        } catch (IOException e) {
            inDirectory.differs(file.number(), name + " cannot be read");
        }
    }

    private void requireInDatabase(Checkpoint checkpoint, String name) {
        Row same = lastRow;
        if (same == null || same.size() != checkpoint.size()) {
            inDirectory.differs(checkpoint.size(), name + " is a checkpoint that the database does not have");
        } else if (!Hashing.base64(same.root()).equals(checkpoint.root())) {
            inDirectory.differs(checkpoint.size(), name + " and the database have different checkpoints of this size");
        }
    }

    private void compare(
            Checkpoint checkpoint, byte @Nullable [] root, String name, String otherwise, Findings findings) {
        VerifierKey key = keys.keyFor(checkpoint.size());
        if (key == null) {
            findings.differs(checkpoint.size(), name + " is of a size for which there is no key that can be relied on");
        } else if (!checkpoint.isSignedBy(key)) {
            findings.differs(checkpoint.size(), name + " is not signed by the key of its time");
        }
        if (root == null) {
            findings.differs(checkpoint.size(), name + " " + otherwise);
        } else if (!Hashing.base64(root).equals(checkpoint.root())) {
            findings.differs(
                    checkpoint.size(),
                    "the first " + checkpoint.size() + " " + log.entries() + " do not lead to the root that " + name
                            + " has");
        }
    }

    private static @Nullable Checkpoint read(String text, long size, String name, Findings findings) {
        try {
            Checkpoint checkpoint = Checkpoint.read(text);
            if (checkpoint.size() == size) {
                return checkpoint;
            }
            findings.differs(size, name + " is about another size, " + checkpoint.size());
        } catch (Malformed e) {
            findings.differs(size, name + " is not a checkpoint: " + e.getMessage());
        }
        return null;
    }

    private void remark(long head) {
        long signed = lastRow == null ? 0 : lastRow.size();
        if (signed < head) {
            inDatabase.remark(
                    signed == 0
                            ? "No " + log.entry() + " is covered by a checkpoint."
                            : "The " + log.entries() + " after position " + signed
                                    + " are not covered by a checkpoint.");
        }
        if (export == null) {
            inDirectory.remark(
                    "No directory of checkpoints was given. Whoever can write to the database can cut off the"
                            + " newest " + log.entries()
                            + " together with their checkpoints, and nothing here would show it.");
            return;
        }
        long outside = export.checkpoints().isEmpty()
                ? 0
                : export.checkpoints().getLast().number();
        if (outside < head) {
            inDirectory.remark(
                    "The " + log.entries() + " after position " + outside
                            + " are covered by no checkpoint outside the database: that they are complete cannot be proved yet.");
        }
        if (notExported > 0) {
            inDirectory.remark(notExported + " of the database's checkpoints are not in the directory.");
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
