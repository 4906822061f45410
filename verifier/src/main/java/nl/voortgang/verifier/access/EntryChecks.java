package nl.voortgang.verifier.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.ProgressListener;
import nl.voortgang.verifier.database.Cursor;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.log.Checkpoints;
import nl.voortgang.verifier.log.Tiles;
import nl.voortgang.verifier.proof.Tree;
import org.jspecify.annotations.Nullable;

/** Reads hashes and entries side by side, and grows the tree from what the entries are. */
final class EntryChecks {
    private static final int TOLD_EVERY = 1_000;

    private final Findings dense =
            new Findings(Part.ACCESS, "the positions of the access log are 1, 2, 3 … without a gap");
    private final Findings there =
            new Findings(Part.ACCESS, "every position of the access log has its entry, but for those that were let go");
    private final Findings hashes = new Findings(Part.ACCESS, "each hash in the access log is that of its entry");
    private final LetGo letGo;
    private final Tiles tiles;
    private final Checkpoints checkpoints;
    private final Tree tree;
    private @Nullable Long gap;
    private long before;

    @SuppressWarnings("ArrayRecordComponent")
    private record Leaf(long position, byte[] hash) {}

    EntryChecks(LetGo letGo, Tiles tiles, Checkpoints checkpoints) {
        this.letGo = letGo;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.tree = new Tree(tiles::complete);
    }

    List<Findings> findings() {
        return List.of(dense, there, hashes);
    }

    void run(Connection connection, ProgressListener progress) throws SQLException {
        Long last = Lookup.first(
                connection, "select max(position) from access_log.leaf_hash", row -> row.getObject(1, Long.class));
        long head = last == null ? 0 : last;
        try (Cursor<Leaf> leaves = Cursor.open(
                        connection,
                        "select position, leaf_hash from access_log.leaf_hash order by position",
                        row -> new Leaf(row.getLong(1), row.getBytes(2)));
                Cursor<Entry> entries = Cursor.open(connection, Entry.SELECT, Entry::read)) {
            for (Leaf leaf = leaves.next(); leaf != null; leaf = leaves.next()) {
                findPutIn(entries, leaf.position());
                Entry next = entries.peek();
                grow(leaf, next != null && next.position() == leaf.position() ? entries.next() : null);
                if (leaf.position() % TOLD_EVERY == 0 || leaf.position() == head) {
                    progress.at("reading the access log", leaf.position(), head);
                }
            }
            findPutIn(entries, Long.MAX_VALUE);
        }
        tiles.end(gap);
        checkpoints.end(tree, gap);
    }

    private void grow(Leaf leaf, @Nullable Entry entry) throws SQLException {
        dense.checked();
        if (leaf.position() != before + 1) {
            dense.differs(before + 1, "after position " + before + " comes position " + leaf.position());
        }
        before = leaf.position();
        byte[] hash = entry == null ? missing(leaf) : present(leaf, entry);
        if (gap == null && leaf.position() == tree.size() + 1) {
            tree.add(hash);
            tiles.lookAtComplete();
            checkpoints.grownTo(tree);
        } else if (gap == null) {
            gap = tree.size() + 1;
        }
    }

    private byte[] missing(Leaf leaf) {
        there.checked();
        if (!letGo.includes(leaf.position())) {
            there.differs(leaf.position(), "there is no entry");
        }
        return leaf.hash();
    }

    private byte[] present(Leaf leaf, Entry entry) {
        there.checked();
        if (letGo.includes(leaf.position())) {
            there.differs(leaf.position(), "the entry is there, though the log says that it was let go");
        }
        letGo.saw(entry);
        hashes.checked();
        byte[] hash = entry.hash();
        if (!Arrays.equals(hash, leaf.hash())) {
            hashes.differs(leaf.position(), "the entry is not the one that was hashed");
        }
        return hash;
    }

    private void findPutIn(Cursor<Entry> entries, long position) throws SQLException {
        for (Entry next = entries.peek(); next != null && next.position() < position; next = entries.peek()) {
            there.checked();
            there.differs(next.position(), "the entry was put in: there is no hash of it");
            entries.next();
        }
    }
}
