package nl.voortgang.application.store;

import java.util.Optional;
import nl.voortgang.eventstore.ContentStore;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;

/** Keeps what was printed beside the events. */
record StoredContents(ContentStore stored) implements Contents {
    @Override
    public Digest keep(byte[] bytes) {
        return new Digest(stored.keep(bytes));
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return stored.find(digest.hex());
    }
}
