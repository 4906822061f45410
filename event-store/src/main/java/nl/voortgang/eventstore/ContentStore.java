package nl.voortgang.eventstore;

import java.util.Optional;

/**
 * Bytes under their SHA-256, kept for good beside the events that name them. Safe for use by any number of threads.
 *
 * <p>What is kept has committed when the call returns, whatever transaction the caller may have open: an event that names it can be appended
 * afterwards, and never names what is not there.
 */
public interface ContentStore {

    /** Keeps them, once however often that is asked; returns the digest, 64 hexadecimal digits in lower case. */
    String keep(byte[] bytes);

    /** What was kept under a digest. */
    Optional<byte[]> find(String digest);
}
