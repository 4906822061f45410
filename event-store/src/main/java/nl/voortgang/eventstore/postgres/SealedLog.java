package nl.voortgang.eventstore.postgres;

/**
 * A log whose order is sealed: where its hashes, its tree and what was signed of it lie.
 *
 * @param schema with the tables {@code tile}, {@code checkpoint} and {@code log_key}
 * @param hashes the table with {@code position} and {@code leaf_hash}
 * @param leaf the query for the bytes of the leaf at a position
 * @param turn the advisory lock of class 1702261620 that one node at a time holds to sign
 */
record SealedLog(String schema, String hashes, String leaf, int turn) {
    static final SealedLog EVENTS = new SealedLog("event_store", "event_store.log_position", """
            select event_store.leaf(p.position, p.sequenced_at, e)
            from event_store.log_position p
            join event_store.event e on e.global_index = p.global_index
            where p.position = ?""", 4);

    static final SealedLog ACCESS = new SealedLog(
            "access_log",
            "access_log.leaf_hash",
            "select access_log.leaf(e) from access_log.entry e where e.position = ?",
            6);

    /** The query for the position up to which there is anything; zero where there is nothing. */
    String head() {
        return "select coalesce(max(position), 0) from " + hashes;
    }

    String table(String name) {
        return schema + "." + name;
    }
}
