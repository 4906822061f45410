package nl.voortgang.query.integrity;

import java.util.List;

/**
 * Shows that the first {@code from} events are the same in both.
 *
 * @param hashes the consistency proof of RFC 6962, in Base64
 */
public record ConsistencyView(long from, long to, List<String> hashes) {
    public ConsistencyView {
        hashes = List.copyOf(hashes);
    }
}
