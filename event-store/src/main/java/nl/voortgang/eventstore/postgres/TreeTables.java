package nl.voortgang.eventstore.postgres;

import java.util.List;
import nl.voortgang.eventstore.transparency.Blocks;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.LogAlteredException;
import nl.voortgang.eventstore.transparency.Tree;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hashes of the tree, as they lie in {@code log_position} and {@code tile}. */
final class TreeTables implements Blocks {
    private static final String LEAVES = """
            select leaf_hash from event_store.log_position
            where position > ? and position <= ?
            order by position""";

    private static final String TILES = """
            select hash from event_store.tile
            where level = ? and number >= ? and number < ?
            order by number""";

    private static final String INSERT = """
            insert into event_store.tile (level, number, hash)
            select ?, ? + place - 1, hash from unnest(?) with ordinality as made (hash, place)""";

    /** Bounds how many hashes are in memory at once while a long backlog is worked off. */
    private static final int BLOCKS_AT_ONCE = 64;

    private final JdbcTemplate jdbc;

    TreeTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hash> roots(int level, long from, long to) {
        List<byte[]> found = level == 0
                ? jdbc.queryForList(LEAVES, byte[].class, from, to)
                : jdbc.queryForList(TILES, byte[].class, level, from, to);
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
        jdbc.update(INSERT, insert -> {
            insert.setInt(1, level);
            insert.setLong(2, from);
            insert.setArray(3, insert.getConnection().createArrayOf("bytea", hashes));
        });
    }
}
