package nl.voortgang.exchange.present;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;

/** Gives tests the history that the program has. */
public final class HistoryOfStore {
    private HistoryOfStore() {}

    public static History of(ObjectProvider<EventStore> store) {
        return new StoredHistory(store);
    }
}
