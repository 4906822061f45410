package nl.voortgang.exchange.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nl.voortgang.exchange.format.Problem;

/**
 * Steps through a zip file by its directory, in memory. The JDK reads directories of files on disk only, and streams without their directory,
 * which fails on what some programs write, our own library for workbooks among them.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer zip;
    private int at;
    private int nextAt;

    ZipDirectory(byte[] bytes) throws DataFormatException {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        nextAt = zip.getInt(end() + 16);
    }

    /** The end of the directory stands at the end of the file, before a comment of at most 65,535 bytes. */
    private int end() throws DataFormatException {
        int last = zip.limit() - END_SIZE;
        for (int place = last; place >= Math.max(0, last - 0xFFFF); place--) {
            if (zip.getInt(place) == END) {
                return place;
            }
        }
        throw new DataFormatException("no directory");
    }

    /** Moves on to the next entry; false where the directory ends. */
    boolean next() {
        at = nextAt;
        if (zip.getInt(at) != ENTRY) {
            return false;
        }
        nextAt = at + ENTRY_SIZE + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        return true;
    }

    String name() {
        byte[] name = new byte[unsigned(at + 28)];
        zip.get(at + ENTRY_SIZE, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** What the entry holds, but at most as many bytes. */
    byte[] content(int most) throws DataFormatException {
        if ((unsigned(at + 8) & 1) != 0) {
            throw UnreadableFile.because(Problem.UNREADABLE_FILE, "The file is protected by a password.");
        }
        int local = zip.getInt(at + 42);
        if (zip.getInt(local) != LOCAL) {
            throw new DataFormatException("no entry where one should be");
        }
        int start = local + LOCAL_SIZE + unsigned(local + 26) + unsigned(local + 28);
        return switch (unsigned(at + 10)) {
            case STORED -> stored(start, zip.getInt(at + 20), most);
            case DEFLATED -> inflated(start, most);
            default -> throw new DataFormatException("packed in an unknown way");
        };
    }

    private byte[] stored(int start, int size, int most) {
        Objects.checkFromIndexSize(start, size, zip.limit());
        byte[] content = new byte[Math.min(most, size)];
        zip.get(start, content);
        return content;
    }

    private byte[] inflated(int start, int most) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.slice(start, zip.limit() - start));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[64 * 1024];
            while (!inflater.finished() && out.size() < most) {
                int read = inflater.inflate(chunk, 0, Math.min(chunk.length, most - out.size()));
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("ends too early");
                }
                out.write(chunk, 0, read);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private int unsigned(int place) {
        return Short.toUnsignedInt(zip.getShort(place));
    }
}
