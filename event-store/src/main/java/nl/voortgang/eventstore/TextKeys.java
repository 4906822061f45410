package nl.voortgang.eventstore;

/**
 * The keys of sealed texts. Destroying a key makes its text unreadable for good; the stored event does not change by a single byte.
 *
 * <p>What the database keeps of the old key row goes with the next vacuum of {@code event_store.text_key}, and with the backups and the
 * write-ahead log of before.
 */
public interface TextKeys {

    /**
     * Destroys the key of one text.
     *
     * @param position of the event
     * @param text counts the sealed texts within the event from zero, in the order in which they were written
     * @return false where the event has no such text
     */
    boolean destroy(long position, int text);

    /**
     * Destroys the keys of all texts of an event.
     *
     * @return false where the event has no sealed text
     */
    boolean destroyAll(long position);
}
