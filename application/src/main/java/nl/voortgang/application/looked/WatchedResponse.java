package nl.voortgang.application.looked;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells of an answer once, before the first byte of it goes out: with its status, and with where it leads. */
final class WatchedResponse extends HttpServletResponseWrapper {
    private final BiConsumer<Integer, String> answering;
    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    /**
     * Watches.
     *
     * @param answering is given the status, and the address that is led to, empty for none
     */
    WatchedResponse(HttpServletResponse response, BiConsumer<Integer, String> answering) {
        super(response);
        this.answering = answering;
    }

    /** To be called at the end: an answer may have no bytes. */
    void end() {
        tell(getStatus(), "");
    }

    private void tell(int status, String location) {
        if (told.compareAndSet(false, true)) {
            answering.accept(status, location);
        }
    }

    private void tell() {
        tell(getStatus(), "");
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        tell(status, "");
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        tell(status, "");
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        tell(SC_FOUND, location);
        super.sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        tell(status, location);
        super.sendRedirect(location, status, clearBuffer);
    }

    @Override
    public void flushBuffer() throws IOException {
        tell();
        super.flushBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream watched = stream;
        if (watched == null) {
            watched = new Watched(super.getOutputStream());
            stream = watched;
        }
        return watched;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter watched = writer;
        if (watched == null) {
            watched = new PrintWriter(new WatchedWriter(super.getWriter()));
            writer = watched;
        }
        return watched;
    }

    private final class Watched extends ServletOutputStream {
        private final ServletOutputStream out;

        private Watched(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            tell();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            tell();
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            tell();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            tell();
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }

    private final class WatchedWriter extends FilterWriter {
        private WatchedWriter(Writer out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            tell();
            super.write(one);
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            tell();
            super.write(text, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            tell();
            super.write(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            tell();
            super.flush();
        }

        @Override
        public void close() throws IOException {
            tell();
            super.close();
        }
    }
}
