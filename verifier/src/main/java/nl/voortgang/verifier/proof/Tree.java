package nl.voortgang.verifier.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The Merkle tree of RFC 6962 while it grows, leaf by leaf: keeps the roots of the complete subtrees it consists of, of which there are never
 * more than 63.
 */
public final class Tree {
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private final BlockListener listener;
    private long size;

    /** Is told of every complete subtree of 2^height leaves, from one leaf on. */
    @FunctionalInterface
    public interface BlockListener {
        void complete(int height, long number, byte[] root);
    }

    public Tree(BlockListener listener) {
        this.listener = listener;
    }

    public long size() {
        return size;
    }

    public void add(byte[] leafHash) {
        byte[] root = leafHash;
        int height = 0;
        listener.complete(height, size, root);
        // Each low bit that is set in the size so far is a subtree that the new one completes to one twice as large.
        for (long blocks = size; (blocks & 1) == 1; blocks >>= 1) {
            root = Hashing.node(subtrees.pop(), root);
            height++;
            listener.complete(height, blocks >> 1, root);
        }
        subtrees.push(root);
        size++;
    }

    /** The root over all leaves so far. */
    public byte[] root() {
        Iterator<byte[]> fromTheSmallest = subtrees.iterator();
        if (!fromTheSmallest.hasNext()) {
            return Hashing.sha256();
        }
        byte[] root = fromTheSmallest.next();
        while (fromTheSmallest.hasNext()) {
            root = Hashing.node(fromTheSmallest.next(), root);
        }
        return root;
    }
}
