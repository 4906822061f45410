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

    void escaped(String text) {
        room(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                encoded(text.substring(i));
                return;
            }
            escaped(c);
        }
    }

    private void encoded(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(2 * utf8.length);
        for (byte b : utf8) {
            escaped((char) (b & 0xff));
        }
    }

    private void escaped(char c) {
        char letter =
                switch (c) {
                    case '\\' -> '\\';
                    case '\t' -> 't';
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    default -> 0;
                };
        if (letter != 0) {
            bytes[size++] = '\\';
        }
        bytes[size++] = (byte) (letter == 0 ? c : letter);
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
