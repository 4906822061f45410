package nl.voortgang.commandstore;

import java.util.Optional;
import nl.voortgang.command.dispatch.Receipt;
import nl.voortgang.command.dispatch.Receipts;

/** Finds accepted requests in the event store. */
record StoredReceipts(nl.voortgang.eventstore.Receipts stored) implements Receipts {
    @Override
    public Optional<Receipt> find(String scope, String key) {
        return stored.find(scope, key)
                .map(receipt -> new Receipt(receipt.contentHash(), receipt.aggregateId(), receipt.sequence()));
    }
}
