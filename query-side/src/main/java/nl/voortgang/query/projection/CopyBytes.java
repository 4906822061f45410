package nl.voortgang.query.projection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** Text for COPY as the bytes that are sent: UTF-8, with what separates values and rows escaped within a value. */
final class CopyBytes {
    private byte[] bytes = new byte[1_024];
    private int size;

    int size() {
        return size;
    }

    void plain(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    void plain(byte[] some, int length) {
        room(length);
        System.arraycopy(some, 0, bytes, size, length);
        size += length;
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
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }
}
