package nl.voortgang.query.projection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.copy.CopyIn;

/**
 * Text for COPY as the bytes that are sent: UTF-8, with what separates values and rows escaped within a value. In blocks, because the
 * collector of garbage does not like arrays of megabytes.
 */
final class CopyBytes {
    private static final int BLOCK = 1 << 16;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] bytes = new byte[1_024];
    private int size;
    private int sizeOfFull;

    int size() {
        return sizeOfFull + size;
    }

    void plain(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    void plain(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
    }

    /** Text in which nothing needs escaping and every character is one byte. */
    void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    /** Any text. Most of it needs no escaping, and is copied in one piece. */
    void escaped(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(2 * utf8.length);
        int from = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte letter = escape(utf8[i]);
            if (letter != 0) {
                copy(utf8, from, i);
                bytes[size++] = '\\';
                bytes[size++] = letter;
                from = i + 1;
            }
        }
        copy(utf8, from, utf8.length);
    }

    private void copy(byte[] some, int from, int to) {
        System.arraycopy(some, from, bytes, size, to - from);
        size += to - from;
    }

    /** What stands behind the backslash for this byte; zero where it stands for itself. */
    private static byte escape(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void room(int more) {
        if (bytes.length - size >= more) {
            return;
        }
        if (size + more <= BLOCK) {
            bytes = Arrays.copyOf(bytes, Math.min(BLOCK, Math.max(2 * bytes.length, size + more)));
            return;
        }
        full.add(Arrays.copyOf(bytes, size));
        sizeOfFull += size;
        bytes = new byte[Math.max(BLOCK, more)];
        size = 0;
    }

    byte[] take() {
        byte[] taken = new byte[size()];
        int at = 0;
        for (byte[] block : full) {
            System.arraycopy(block, 0, taken, at, block.length);
            at += block.length;
        }
        System.arraycopy(bytes, 0, taken, at, size);
        clear();
        return taken;
    }

    void send(CopyIn copy) throws SQLException {
        for (byte[] block : full) {
            copy.writeToCopy(block, 0, block.length);
        }
        copy.writeToCopy(bytes, 0, size);
        clear();
    }

    private void clear() {
        full.clear();
        sizeOfFull = 0;
        size = 0;
    }
}
