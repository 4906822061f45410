package nl.voortgang.application.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A request as it goes over the wire. */
final class Attempt {
    private static final int SHOWN = 600;

    private final Operation operation;
    private final String method;
    private final String target;
    private final List<String> headers;
    private final byte[] body;

    /**
     * Makes a request.
     *
     * @param target path and query, encoded
     * @param headers lines without their ends
     */
    Attempt(Operation operation, String method, String target, List<String> headers, byte[] body) {
        this.operation = operation;
        this.method = method;
        this.target = target;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** The operation as it was meant; empty where another method was put in its place. */
    Optional<Operation> meant() {
        return method.equals(operation.method()) ? Optional.of(operation) : Optional.empty();
    }

    /** Whether an answer says anything but its headers. */
    boolean asksForBody() {
        return !method.equals("HEAD");
    }

    byte[] body() {
        return body;
    }

    byte[] head(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8);
        return method + " " + (target.length() > SHOWN ? target.substring(0, SHOWN) + "…" : target) + " "
                + headers.stream()
                        .map(line -> line.length() > 120 ? line.substring(0, 120) + "…" : line)
                        .toList()
                + " " + text + (body.length > SHOWN ? "… of " + body.length + " bytes" : "");
    }
}
