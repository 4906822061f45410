package nl.voortgang.verifier.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a leaf is in a tree: the hashes beside the way from the leaf up to the root. */
public final class InclusionProof {
    private InclusionProof() {}

    /** The root that leaf and hashes lead to (RFC 9162, 2.1.3.2); null where the hashes do not fit index and size. */
    public static byte @Nullable [] rootOf(byte[] leafHash, long index, long size, List<byte[]> hashes) {
        if (index < 0 || index >= size) {
            return null;
        }
        long node = index;
        long last = size - 1;
        byte[] root = leafHash;
        for (byte[] hash : hashes) {
            if (last == 0) {
                return null;
            }
            if ((node & 1) == 1 || node == last) {
                root = Hashing.node(hash, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = Hashing.node(root, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? root : null;
    }
}
