package nl.voortgang.eventstore.postgres;

import java.util.List;
import nl.voortgang.eventstore.transparency.Blocks;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.LogAlteredException;
import nl.voortgang.eventstore.transparency.Tree;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hashes of the tree, as they lie beside the entries of the log and in {@code tile}. */
final class TreeTables implements Blocks {
    /** Bounds how many hashes are in memory at once while a long backlog is worked off. */
    private static final int BLOCKS_AT_ONCE = 64;

    private final JdbcTemplate jdbc;
    private final String leaves;
    private final String tiles;
    private final String insert;

    TreeTables(JdbcTemplate jdbc, SealedLog log) {
        this.jdbc = jdbc;
        this.leaves =
                "select leaf_hash from " + log.hashes() + " where position > ? and position <= ? order by position";
        this.tiles = "select hash from " + log.table("tile")
                + " where level = ? and number >= ? and number < ? order by number";
        this.insert = "insert into " + log.table("tile") + " (level, number, hash)"
                + " select ?, ? + place - 1, hash from unnest(?) with ordinality as made (hash, place)";
    }

    @Override
    public List<Hash> roots(int level, long from, long to) {
        List<byte[]> found = level == 0
                ? jdbc.queryForList(leaves, byte[].class, from, to)
                : jdbc.queryForList(tiles, byte[].class, level, from, to);
        if (found.size() != to - from) {
            throw new LogAlteredException("of the hashes %d to %d on level %d of the tree, only %d are there"
                    .formatted(from, to - 1, level, found.size()));
        }
        return found.stream().map(Hash::of).toList();
    }

    /** Adds the roots of the blocks that are complete only since the log grew. */
    void grow(long before, long after) {
        long width = WIDTH;
        for (int level = 1; width <= after; level++, width *= WIDTH) {
            long last = after / width;
            for (long first = before / width; first < last; first += BLOCKS_AT_ONCE) {
                add(level, first, Math.min(last, first + BLOCKS_AT_ONCE));
            }
        }
    }

    private void add(int level, long from, long to) {
        List<Hash> parts = roots(level - 1, from * WIDTH, to * WIDTH);
        byte[][] hashes = new byte[(int) (to - from)][];
        for (int block = 0; block < hashes.length; block++) {
            hashes[block] =
                    Tree.over(parts.subList(block * WIDTH, (block + 1) * WIDTH)).bytes();
        }
        jdbc.update(insert, row -> {
            row.setInt(1, level);
            row.setLong(2, from);
            row.setArray(3, row.getConnection().createArrayOf("bytea", hashes));
        });
    }
}
