package nl.voortgang.verifier.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Everything of an event that is hashed, in this order. Never compared: its hash is.
 *
 * @param recorded in microseconds since the epoch, like occurred
 */
@SuppressWarnings("ArrayRecordComponent")
public record Leaf(
        long position,
        long recorded,
        long index,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        int revision,
        long occurred,
        byte[] payload,
        byte[] metadata) {
    private static final byte VERSION = 1;
    private static final int FIXED = 1 + 12 * Integer.BYTES + 5 * Long.BYTES + 16 + Integer.BYTES;

    public byte[] hash() {
        return Hashing.leaf(bytes());
    }

    /** The leaf as it is hashed and handed out. */
    public byte[] bytes() {
        byte[] type = utf8(aggregateType);
        byte[] aggregate = utf8(aggregateId);
        byte[] eventName = utf8(name);
        int length = FIXED + type.length + aggregate.length + eventName.length + payload.length + metadata.length;
        ByteBuffer leaf = ByteBuffer.allocate(length).put(VERSION);
        leaf.putInt(Long.BYTES).putLong(position);
        leaf.putInt(Long.BYTES).putLong(recorded);
        leaf.putInt(Long.BYTES).putLong(index);
        leaf.putInt(16).putLong(eventId.getMostSignificantBits()).putLong(eventId.getLeastSignificantBits());
        leaf.putInt(type.length).put(type);
        leaf.putInt(aggregate.length).put(aggregate);
        leaf.putInt(Long.BYTES).putLong(sequence);
        leaf.putInt(eventName.length).put(eventName);
        leaf.putInt(Integer.BYTES).putInt(revision);
        leaf.putInt(Long.BYTES).putLong(occurred);
        leaf.putInt(payload.length).put(payload);
        leaf.putInt(metadata.length).put(metadata);
        return leaf.array();
    }

    /** Reads a leaf that somebody handed in. */
    public static Leaf read(byte[] bytes) throws Malformed {
        return new Fields(bytes).leaf();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes the fields off one after the other. */
    private static final class Fields {
        private final ByteBuffer left;

        private Fields(byte[] bytes) throws Malformed {
            left = ByteBuffer.wrap(bytes);
            if (!left.hasRemaining() || left.get() != VERSION) {
                throw new Malformed("a leaf of another version than 1");
            }
        }

        private Leaf leaf() throws Malformed {
            Leaf leaf = new Leaf(
                    number(),
                    number(),
                    number(),
                    id(),
                    text(),
                    text(),
                    number(),
                    text(),
                    next(Integer.BYTES).getInt(),
                    number(),
                    bytes(),
                    bytes());
            if (left.hasRemaining()) {
                throw new Malformed("a leaf with something behind its last field");
            }
            return leaf;
        }

        private long number() throws Malformed {
            return next(Long.BYTES).getLong();
        }

        private UUID id() throws Malformed {
            ByteBuffer id = next(16);
            return new UUID(id.getLong(), id.getLong());
        }

        private String text() throws Malformed {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes()))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new Malformed("a leaf with a text that is not UTF-8");
            }
        }

        private ByteBuffer next(int length) throws Malformed {
            byte[] field = bytes();
            if (field.length != length) {
                throw new Malformed("a leaf with a field of " + field.length + " bytes instead of " + length);
            }
            return ByteBuffer.wrap(field);
        }

        private byte[] bytes() throws Malformed {
            if (left.remaining() < Integer.BYTES) {
                throw new Malformed("a leaf that ends too early");
            }
            int length = left.getInt();
            if (length < 0 || length > left.remaining()) {
                throw new Malformed("a leaf that ends too early");
            }
            byte[] field = new byte[length];
            left.get(field);
            return field;
        }
    }
}
