package nl.voortgang.eventstore.codec;

/**
 * An event class under the name it is stored by.
 *
 * @param name logical, for example {@code activity.status-reported}; the class may move, this may not
 * @param revision of the shape in which it is written now; the first is 1
 */
public record StoredType(String name, int revision, Class<?> type) {
    public StoredType {
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1: " + name);
        }
    }
}
