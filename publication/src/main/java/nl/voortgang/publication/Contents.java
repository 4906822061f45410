package nl.voortgang.publication;

import java.util.Optional;

/** Bytes under their digest, kept for good: what was printed, and the templates it was printed with. */
public interface Contents {

    /** Keeps them; once only, however often that is asked. */
    Digest keep(byte[] bytes);

    Optional<byte[]> find(Digest digest);
}
