package nl.voortgang.query.projection;

/** Remembers keys in a fixed amount of memory. It may think that it has seen one that it has not, but never the other way round. */
final class SeenKeys {
    private static final int BITS = 26;
    private static final int PROBES = 3;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] bits = new long[1 << (BITS - 6)];

    void add(Object key) {
        long hash = hash(key);
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    boolean mayContain(Object key) {
        long hash = hash(key);
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            if ((bits[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long hash(Object key) {
        long hash = key.hashCode() * SPREAD;
        return (hash ^ hash >>> 32) * SPREAD;
    }

    private static int bit(long hash, int probe) {
        return (int) (Long.rotateLeft(hash, probe * 21) >>> (Long.SIZE - BITS));
    }
}
