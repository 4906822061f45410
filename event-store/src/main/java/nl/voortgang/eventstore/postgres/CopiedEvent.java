package nl.voortgang.eventstore.postgres;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.UndecodedEvent;
import nl.voortgang.eventstore.codec.EncodedEvent;
import nl.voortgang.eventstore.codec.EventCodec;
import org.jspecify.annotations.Nullable;

/** One row of a COPY in binary form: each value with its length before it, numbers with their highest byte first. */
final class CopiedEvent implements UndecodedEvent {
    /** PostgreSQL counts microseconds from here. */
    private static final long YEAR_2000 = 946_684_800;

    private static final long MICROS = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private final EventCodec codec;
    private final long position;
    private final long sequencedAt;
    private final UUID eventId;
    private final String aggregateType;
    private final String aggregateId;
    private final long sequence;
    private final String name;
    private final int revision;
    private final long occurredAt;
    private final byte[] payload;
    private final byte[] metadata;
    private final byte @Nullable [] keys;

    CopiedEvent(DataInputStream row, EventCodec codec) throws IOException {
        this.codec = codec;
        this.position = number(row);
        this.sequencedAt = number(row);
        this.eventId = uuid(row);
        this.aggregateType = text(row);
        this.aggregateId = text(row);
        this.sequence = number(row);
        this.name = text(row);
        this.revision = smallNumber(row);
        this.occurredAt = number(row);
        this.payload = bytes(row);
        this.metadata = bytes(row);
        this.keys = bytesOrNull(row);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public LoggedEvent decode() {
        return new LoggedEvent(
                position,
                instant(sequencedAt),
                eventId,
                aggregateType,
                aggregateId,
                sequence,
                name,
                instant(occurredAt),
                codec.decode(eventId, new EncodedEvent(name, revision, payload, keys)),
                codec.decodeMetadata(metadata));
    }

    @Override
    public @Nullable String text(String field) {
        return codec.text(payload, field);
    }

    private static Instant instant(long microseconds) {
        return Instant.ofEpochSecond(
                YEAR_2000 + Math.floorDiv(microseconds, MICROS), Math.floorMod(microseconds, MICROS) * NANOS_PER_MICRO);
    }

    private static long number(DataInputStream row) throws IOException {
        require(row, Long.BYTES);
        return row.readLong();
    }

    private static int smallNumber(DataInputStream row) throws IOException {
        require(row, Integer.BYTES);
        return row.readInt();
    }

    private static UUID uuid(DataInputStream row) throws IOException {
        require(row, 2 * Long.BYTES);
        return new UUID(row.readLong(), row.readLong());
    }

    private static String text(DataInputStream row) throws IOException {
        return new String(bytes(row), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream row) throws IOException {
        byte[] bytes = bytesOrNull(row);
        if (bytes == null) {
            throw new IOException("a value is missing");
        }
        return bytes;
    }

    private static byte @Nullable [] bytesOrNull(DataInputStream row) throws IOException {
        int length = row.readInt();
        return length == -1 ? null : row.readNBytes(length);
    }

    private static void require(DataInputStream row, int length) throws IOException {
        int found = row.readInt();
        if (found != length) {
            throw new IOException("a value of " + found + " bytes, expected " + length);
        }
    }
}
