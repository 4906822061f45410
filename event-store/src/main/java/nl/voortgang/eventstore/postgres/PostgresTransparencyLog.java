package nl.voortgang.eventstore.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.voortgang.eventstore.transparency.Blocks;
import nl.voortgang.eventstore.transparency.Checkpoint;
import nl.voortgang.eventstore.transparency.Hash;
import nl.voortgang.eventstore.transparency.InclusionProof;
import nl.voortgang.eventstore.transparency.KeyStatement;
import nl.voortgang.eventstore.transparency.TransparencyLog;
import nl.voortgang.eventstore.transparency.Tree;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers from the tables. Rows are only ever added to them, so that no transaction is needed to see them as one. */
final class PostgresTransparencyLog implements TransparencyLog {
    private final JdbcTemplate jdbc;
    private final SealedLog log;
    private final CheckpointTables checkpoints;
    private final Supplier<Optional<String>> trouble;

    PostgresTransparencyLog(DataSource pool, SealedLog log, Supplier<Optional<String>> trouble) {
        this.jdbc = new JdbcTemplate(pool);
        this.log = log;
        this.checkpoints = new CheckpointTables(jdbc, log);
        this.trouble = trouble;
    }

    @Override
    public Optional<Checkpoint> latest() {
        return checkpoints.latest();
    }

    @Override
    public Optional<InclusionProof> inclusionProof(long position) {
        if (position < 1) {
            throw new IllegalArgumentException("positions begin at 1");
        }
        return latest().filter(checkpoint -> position <= checkpoint.size())
                .map(checkpoint -> new InclusionProof(
                        position,
                        leaf(position),
                        tree(checkpoint.size()).inclusionProof(position - 1, checkpoint.size()),
                        checkpoint));
    }

    @Override
    public Optional<List<Hash>> consistencyProof(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("a log of " + from + " events cannot be the beginning of one of " + to);
        }
        return latest().filter(checkpoint -> to <= checkpoint.size())
                .map(checkpoint -> tree(to).consistencyProof(from, to));
    }

    @Override
    public List<KeyStatement> keys() {
        return checkpoints.keys();
    }

    @Override
    public Optional<String> trouble() {
        return trouble.get();
    }

    private byte[] leaf(long position) {
        return jdbc.queryForList(log.leaf(), byte[].class, position).getFirst();
    }

    private Tree tree(long size) {
        return new Tree(new WholeTiles(new TreeTables(jdbc, log), size));
    }

    /** A proof needs several hashes of the same few tiles: each is read once, as far as the log filled it. */
    private static final class WholeTiles implements Blocks {
        private final Blocks tables;
        private final long size;
        private final Map<Tile, List<Hash>> read = new HashMap<>();

        WholeTiles(Blocks tables, long size) {
            this.tables = tables;
            this.size = size;
        }

        private record Tile(int level, long number) {}

        /** No subtree of RFC 6962 reaches over the end of a tile, unless it is the tile. */
        @Override
        public List<Hash> roots(int level, long from, long to) {
            long first = from / WIDTH * WIDTH;
            List<Hash> tile = read.computeIfAbsent(
                    new Tile(level, from / WIDTH),
                    unread -> tables.roots(level, first, Math.min(first + WIDTH, complete(level))));
            return tile.subList((int) (from - first), (int) (to - first));
        }

        private long complete(int level) {
            long blocks = size;
            for (int below = 0; below < level; below++) {
                blocks /= WIDTH;
            }
            return blocks;
        }
    }
}
