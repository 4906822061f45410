package nl.voortgang.query.projection;

import nl.voortgang.eventstore.EventLog;

/** What rebuilds are done with. */
record RebuildTools(EventLog log, Transactions transactions, BulkFills bulk) {
    RebuildTools(EventLog log, Transactions transactions) {
        this(log, transactions, new BulkFills(log, transactions));
    }
}
