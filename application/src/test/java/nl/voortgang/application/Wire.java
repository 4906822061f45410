package nl.voortgang.application;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection that sends what it is given, right or wrong: an HTTP client with manners would refuse to. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final URI address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** Connects when something is sent, and again after the server hung up. */
    public Wire(String address) {
        this.address = URI.create(address);
    }

    /** What came back; names of headers are in small letters. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {
        /** The value of this header; empty where it was not sent. */
        public String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (values.size() > 1) {
                throw new AssertionError(name + " was sent more than once: " + values);
            }
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /** One request without a body, on a connection of its own. */
    public static Answer send(String address, String requestLine, String... headers) {
        StringBuilder head = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: ");
        head.append(URI.create(address).getAuthority()).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        try (Wire wire = new Wire(address)) {
            return wire.send(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer send(byte[] head, byte[] body) throws IOException {
        OutputStream out = open().getOutputStream();
        try {
            out.write(head);
            out.write(body);
            out.flush();
        } catch (SocketException refused) {
            // A server may answer and hang up before it has read everything; what it said is still there to read.
        }
        Answer answer = read(new String(head, 0, 5, StandardCharsets.US_ASCII).equals("HEAD "));
        // After an expectation that it cannot meet Tomcat hangs up without saying so.
        if (answer.header("connection").equalsIgnoreCase("close") || answer.status() == 417) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(address.getHost(), address.getPort());
            open.setSoTimeout(PATIENCE_MILLIS);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        return open;
    }

    private Answer read(boolean withoutBody) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        Answer head = new Answer(status, headers, "");
        if (withoutBody || status == 204 || status == 304 || status < 200) {
            return head;
        }
        byte[] body;
        if (head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            body = chunks();
        } else if (headers.containsKey("content-length")) {
            body = bytes(Integer.parseInt(head.header("content-length")));
        } else {
            body = input().readAllBytes();
            headers.put("connection", List.of("close"));
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
            all.writeBytes(bytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] bytes(int size) throws IOException {
        byte[] bytes = input().readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("hung up within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input().read(); next != '\n'; next = input().read()) {
            if (next < 0) {
                throw new EOFException("hung up without an answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private InputStream input() {
        InputStream open = in;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
