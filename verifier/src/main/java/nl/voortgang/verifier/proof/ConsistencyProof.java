package nl.voortgang.verifier.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That a later tree begins with an earlier one: nothing that the earlier one covers was changed, added or taken away. */
public final class ConsistencyProof {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConsistencyProof() {}

    /** Reads the hashes of a proof: one on each line, a JSON array of them, or an object with that array as {@code hashes}. */
    public static List<byte[]> read(String text) throws Malformed {
        String plain = text.strip();
        List<byte[]> hashes = new ArrayList<>();
        if (plain.startsWith("[") || plain.startsWith("{")) {
            for (JsonNode each : array(plain)) {
                hashes.add(Hashing.fromBase64(each.asString("")));
            }
        } else {
            for (String line : plain.lines().map(String::strip).toList()) {
                hashes.add(Hashing.fromBase64(line));
            }
        }
        return hashes;
    }

    private static JsonNode array(String text) throws Malformed {
        try {
            JsonNode json = JSON.readTree(text);
            JsonNode array = json.isObject() ? json.path("hashes") : json;
            if (array.isArray()) {
                return array;
            }
        } catch (JacksonException e) {
            throw new Malformed("not a list of hashes");
        }
        throw new Malformed("not a list of hashes");
    }

    /** Whether the proof leads from the one root to the other (RFC 9162, 2.1.4.2). */
    public static boolean holds(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, List<byte[]> hashes) {
        if (oldSize > newSize || oldSize < 0) {
            return false;
        }
        if (oldSize == newSize) {
            return hashes.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        if (oldSize == 0) {
            return hashes.isEmpty() && Arrays.equals(oldRoot, Hashing.sha256());
        }
        List<byte[]> path = new ArrayList<>(hashes);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        return !path.isEmpty() && walk(oldSize - 1, oldRoot, newSize - 1, newRoot, path);
    }

    private static boolean walk(long lastOld, byte[] oldRoot, long lastNew, byte[] newRoot, List<byte[]> path) {
        long node = lastOld >> Long.numberOfTrailingZeros(~lastOld);
        long last = lastNew >> Long.numberOfTrailingZeros(~lastOld);
        byte[] older = path.getFirst();
        byte[] newer = path.getFirst();
        for (byte[] hash : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Hashing.node(hash, older);
                newer = Hashing.node(hash, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Hashing.node(newer, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, oldRoot) && Arrays.equals(newer, newRoot);
    }
}
