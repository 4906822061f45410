package nl.voortgang.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One connection that is kept as long as the server keeps it, on which one request follows the answer to the one before. Sends each in one piece and reads the answer on the
 * thread that asked: a client that hands both over to other threads is measured itself where processors are few.
 */
final class Line implements AutoCloseable {
    private final URI address;
    private Socket socket;
    private InputStream in;

    Line(URI address) throws IOException {
        this.address = address;
        this.socket = connected(address);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connected(URI address) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return socket;
    }

    /** An answer, its headers by their names in small letters; the same header can come several times. */
    record Answer(int status, List<Map.Entry<String, String>> headers, String body) {
        List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** Sends a request; an empty body is none. */
    Answer ask(String method, String path, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getAuthority())
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        socket.getOutputStream().write(whole);
        Answer answer = answer();
        // A server takes only so many requests over one connection.
        if (answer.all("connection").contains("close")) {
            socket.close();
            socket = connected(address);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return answer;
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        Answer empty = new Answer(status, headers, "");
        if (!empty.all("transfer-encoding").isEmpty()) {
            return new Answer(status, headers, chunks());
        }
        List<String> length = empty.all("content-length");
        return length.isEmpty() ? empty : new Answer(status, headers, text(Integer.parseInt(length.getFirst())));
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunkLength(); length > 0; length = chunkLength()) {
            body.write(bytes(length));
            String unused = line();
        }
        String unused = line();
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
