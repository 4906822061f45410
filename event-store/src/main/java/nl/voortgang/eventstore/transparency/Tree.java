package nl.voortgang.eventstore.transparency;

import java.util.ArrayList;
import java.util.List;

/** The Merkle tree of RFC 6962 over leaves whose blocks are read from elsewhere, as few as it takes. */
public final class Tree {
    private final Blocks blocks;

    public Tree(Blocks blocks) {
        this.blocks = blocks;
    }

    /** The root over the first {@code size} leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.OF_NOTHING : root(0, size);
    }

    /** What leads from a leaf to the root over the first {@code size} leaves: the audit path of RFC 6962, from the leaf upwards. */
    public List<Hash> inclusionProof(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not among the first " + size);
        }
        List<Hash> path = new ArrayList<>();
        addPath(index, 0, size, path);
        return path;
    }

    /** What shows that the tree of {@code to} leaves begins with the tree of {@code from} leaves: the consistency proof of RFC 6962. */
    public List<Hash> consistencyProof(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("a tree of " + from + " leaves cannot be the beginning of one of " + to);
        }
        List<Hash> proof = new ArrayList<>();
        addProof(from, 0, to, true, proof);
        return proof;
    }

    private void addPath(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerOfTwoBelow(to - from);
        if (index < middle) {
            addPath(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            addPath(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    private void addProof(long known, long from, long to, boolean whole, List<Hash> proof) {
        if (known == to) {
            if (!whole) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + largestPowerOfTwoBelow(to - from);
        if (known <= middle) {
            addProof(known, from, middle, whole, proof);
            proof.add(root(middle, to));
        } else {
            addProof(known, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    /** The root over a subtree. Those of RFC 6962 begin at a multiple of the size of every block they hold. */
    private Hash root(long from, long to) {
        int level = 0;
        long width = 1;
        while (to - from >= width * Blocks.WIDTH) {
            width *= Blocks.WIDTH;
            level++;
        }
        long first = from / width;
        long last = to / width;
        List<Hash> parts = new ArrayList<>(blocks.roots(level, first, last));
        if (last * width < to) {
            parts.add(root(last * width, to));
        }
        return over(parts);
    }

    /** The root over subtrees of equal size, the last of which may be smaller. */
    public static Hash over(List<Hash> roots) {
        if (roots.size() == 1) {
            return roots.getFirst();
        }
        int middle = (int) largestPowerOfTwoBelow(roots.size());
        return Hash.ofNode(over(roots.subList(0, middle)), over(roots.subList(middle, roots.size())));
    }

    private static long largestPowerOfTwoBelow(long size) {
        return Long.highestOneBit(size - 1);
    }
}
