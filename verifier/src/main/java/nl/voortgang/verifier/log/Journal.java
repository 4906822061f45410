package nl.voortgang.verifier.log;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.voortgang.verifier.BadEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A file of acknowledged requests, one in each line. Its length is taken before the database is looked at: what was written to it later may
 * be about events that were not there yet.
 */
final class Journal implements AutoCloseable {
    private final Beginning bytes;
    private final BufferedReader lines;
    private @Nullable String ahead;

    private Journal(Beginning bytes) {
        this.bytes = bytes;
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        this.ahead = read();
    }

    static Journal asOfNow(Path file) {
        try {
            return new Journal(new Beginning(Files.newInputStream(file), Files.size(file)));
        } catch (IOException e) {
            throw new BadEvidence("the journal cannot be read: " + file, e);
        }
    }

    /** The next line; null at the end. */
    @Nullable
    String next() {
        String next = ahead;
        ahead = next == null ? null : read();
        return next;
    }

    /** Whether the line that was handed out is the last one and has no end: somebody may still be writing it. */
    boolean isUnfinished() {
        return ahead == null && bytes.last != '\n';
    }

    private @Nullable String read() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new BadEvidence("the journal cannot be read to its end", e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new BadEvidence("the journal cannot be closed", e);
        }
    }

    /** The first so many bytes of a stream. */
    private static final class Beginning extends FilterInputStream {
        private long left;
        private int last;

        private Beginning(InputStream bytes, long length) {
            super(bytes);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = left > 0 ? in.read(into, offset, (int) Math.min(left, length)) : -1;
            if (read > 0) {
                left -= read;
                last = into[offset + read - 1];
            }
            return read;
        }
    }
}
