package nl.voortgang.query.projection;

import java.util.Arrays;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Of which part each event of the log is, in a byte for each: so that what is not of the first part is read a second time when its part has its
 * turn, and not with every other part as well.
 */
final class Turns {
    private static final String ORGANISATION = "organisationId";

    private final int parts;
    private byte[] turns = new byte[1 << 12];

    Turns(int parts) {
        this.parts = parts;
    }

    /** Makes room for events up to this position. Not to be called while others note some. */
    void room(long position) {
        if (parts > 1 && position >= turns.length) {
            turns = Arrays.copyOf(turns, Math.toIntExact(Math.max(2L * turns.length, position + 1)));
        }
    }

    /**
     * Notes whose turn it is. Of an event of another part no more is read than it takes to know.
     *
     * @param everything whether to decode it whosever it is
     * @return the event; null where it was not decoded
     */
    @Nullable
    LoggedEvent note(UndecodedEvent event, boolean everything) {
        String organisation = parts == 1 ? null : event.text(ORGANISATION);
        if (organisation == null || everything) {
            LoggedEvent decoded = event.decode();
            note(decoded.position(), Part.of(Part.organisation(decoded), parts));
            return decoded;
        }
        Part part = Part.of(organisation, parts);
        note(event.position(), part);
        return part.isFirst() ? of(part, event) : null;
    }

    private void note(long position, Part part) {
        if (parts > 1) {
            turns[Math.toIntExact(position)] = (byte) part.number();
        }
    }

    /** The event, which must be of this part. One that names two organisations would be left out of both unnoticed. */
    static LoggedEvent of(Part part, UndecodedEvent event) {
        LoggedEvent decoded = event.decode();
        if (!part.has(decoded)) {
            throw new IllegalStateException("the event at position " + decoded.position() + " names two organisations");
        }
        return decoded;
    }

    /** The positions of the next events of a part other than the first: empty where there are no more. */
    long[] next(Part part, long after, int most) {
        long[] found = new long[most];
        int count = 0;
        for (int position = Math.toIntExact(after + 1); position < turns.length && count < most; position++) {
            if (Byte.toUnsignedInt(turns[position]) == part.number()) {
                found[count++] = position;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
