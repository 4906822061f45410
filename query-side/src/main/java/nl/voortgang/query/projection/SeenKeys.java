package nl.voortgang.query.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers keys in some twenty bits for each, and in no more than sixteen megabytes. It may think that it has seen one that it has not, but never the
 * other way round.
 */
final class SeenKeys {
    private static final int FEWEST_BITS = 17;
    private static final int MOST_BITS = 26;

    private final List<Filter> filters = new ArrayList<>(List.of(new Filter(FEWEST_BITS)));
    private Filter last = filters.getFirst();

    void add(Object key) {
        if (last.isFull() && last.bits < MOST_BITS) {
            last = new Filter(last.bits + 1);
            filters.add(last);
        }
        last.add(hash(key));
    }

    boolean mayContain(Object key) {
        long hash = hash(key);
        for (Filter filter : filters) {
            if (filter.mayContain(hash)) {
                return true;
            }
        }
        return false;
    }

    /** The bits there are for all keys. */
    long size() {
        return filters.stream().mapToLong(filter -> 1L << filter.bits).sum();
    }

    private static long hash(Object key) {
        long hash = key.hashCode() * Filter.SPREAD;
        return (hash ^ hash >>> 32) * Filter.SPREAD;
    }

    /** So many bits, of which each key sets three. */
    private static final class Filter {
        private static final int PROBES = 3;
        private static final int BITS_PER_KEY = 12;
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final int bits;
        private final long[] set;
        private int keys;

        Filter(int bits) {
            this.bits = bits;
            this.set = new long[1 << (bits - 6)];
        }

        /** More keys would make it think of too many that it had seen them. */
        boolean isFull() {
            return keys >= (1 << bits) / BITS_PER_KEY;
        }

        void add(long hash) {
            keys++;
            for (int probe = 0; probe < PROBES; probe++) {
                int bit = bit(hash, probe);
                set[bit >>> 6] |= 1L << bit;
            }
        }

        boolean mayContain(long hash) {
            for (int probe = 0; probe < PROBES; probe++) {
                int bit = bit(hash, probe);
                if ((set[bit >>> 6] & 1L << bit) == 0) {
                    return false;
                }
            }
            return true;
        }

        private int bit(long hash, int probe) {
            return (int) (Long.rotateLeft(hash, probe * 21) >>> (Long.SIZE - bits));
        }
    }
}
