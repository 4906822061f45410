package nl.voortgang.verifier.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Cursor;
import nl.voortgang.verifier.database.Lookup;
import org.jspecify.annotations.Nullable;

/** That the kept roots of complete blocks are there as far as checkpoints cover them, and are what the events lead to. */
public final class Tiles implements AutoCloseable {
    /** Blocks of 256 to the power of eight leaves would be more than there can be. */
    private static final int LEVELS = 7;

    /** A level's blocks are eight levels of the tree higher than those of the level below. */
    private static final int HEIGHT = 8;

    private final Findings findings;
    private final List<Cursor<Row>> levels = new ArrayList<>();
    private final List<Block> complete = new ArrayList<>();
    private final long signed;
    private final String covers;

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(long number, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Block(int level, long number, byte[] root) {
        /** The position of its last event. */
        long last() {
            return (number + 1) << (HEIGHT * level);
        }

        String named() {
            return "the root of block " + number + " of level " + level;
        }
    }

    /**
     * Nothing checked yet.
     *
     * @param signed the size of the newest checkpoint: so far there are roots, and no farther
     */
    public Tiles(SealedLog log, Connection connection, long signed) throws SQLException {
        this.findings = log.findings("each kept root of a block is that of its " + log.entries());
        this.covers = " covers more " + log.entries() + " than there are";
        this.signed = signed;
        for (int level = 1; level <= LEVELS; level++) {
            levels.add(Cursor.open(
                    connection,
                    "select number, hash from " + log.table("tile") + " where level = ? order by number",
                    row -> new Row(row.getLong(1), row.getBytes(2)),
                    (short) level));
        }
        Long impossible = Lookup.first(
                connection,
                "select count(*) from " + log.table("tile") + " where level < 1 or level > " + LEVELS,
                row -> row.getLong(1));
        if (impossible != null && impossible > 0) {
            findings.differs(impossible + " rows are of a level that no log can have");
        }
    }

    public Findings findings() {
        return findings;
    }

    /** A subtree of the tree is complete. */
    public void complete(int height, long number, byte[] root) {
        if (height > 0 && height % HEIGHT == 0) {
            complete.add(new Block(height / HEIGHT, number, root));
        }
    }

    /** Looks at the blocks that are complete by now. */
    public void lookAtComplete() throws SQLException {
        for (Block block : complete) {
            check(block);
        }
        complete.clear();
    }

    private void check(Block block) throws SQLException {
        Cursor<Row> rows = levels.get(block.level() - 1);
        Row row = rows.peek();
        while (row != null && row.number() < block.number()) {
            findings.differs(null, "block " + row.number() + " of level " + block.level() + " is there twice");
            rows.next();
            row = rows.peek();
        }
        if (row != null && row.number() == block.number()) {
            findings.checked();
            if (!Arrays.equals(row.hash(), block.root())) {
                findings.differs(block.last(), block.named() + " is another one");
            } else if (block.last() > signed) {
                findings.differs(block.last(), block.named() + " is there, but the checkpoint it was made with is not");
            }
            rows.next();
        } else if (block.last() <= signed) {
            findings.differs(block.last(), block.named() + " is missing");
        }
    }

    public void end(@Nullable Long gap) throws SQLException {
        for (int level = 1; level <= LEVELS; level++) {
            Cursor<Row> rows = levels.get(level - 1);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                findings.checked();
                findings.differs(
                        gap,
                        "block " + row.number() + " of level " + level
                                + (gap == null
                                        ? covers
                                        : " cannot be made again, because position " + gap + " is missing"));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Cursor<Row> rows : levels) {
            rows.close();
        }
    }
}
