package nl.voortgang.command.dispatch;

import java.util.Optional;

/** The accepted requests, remembered in the transaction of their events. */
public interface Receipts {
    Optional<Receipt> find(String scope, String key);
}
