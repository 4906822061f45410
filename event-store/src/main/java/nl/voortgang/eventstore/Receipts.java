package nl.voortgang.eventstore;

import java.util.Optional;

/** The memory of accepted requests. Safe for use by any number of threads. */
public interface Receipts {

    /** The receipt of an accepted request; empty where no request with this key was accepted in this scope. */
    Optional<StoredReceipt> find(String scope, String key);
}
