package nl.voortgang.application.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends a request as it stands, also one that no well-behaved client would send. */
final class Wire {
    private Wire() {}

    record Answer(int status, Map<String, List<String>> headers, String body) {
        String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (values.size() > 1) {
                throw new AssertionError(name + " was sent more than once: " + values);
            }
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    static Answer send(String address, String requestLine, String... headers) {
        URI host = URI.create(address);
        try (Socket socket = new Socket(host.getHost(), host.getPort())) {
            socket.setSoTimeout(30_000);
            String request = requestLine + " HTTP/1.1\r\nHost: " + host.getAuthority() + "\r\nConnection: close\r\n"
                    + Arrays.stream(headers).map(each -> each + "\r\n").collect(Collectors.joining()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        List<String> lines =
                answer.substring(0, end < 0 ? answer.length() : end).lines().toList();
        Map<String, List<String>> headers = lines.stream()
                .skip(1)
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0].toLowerCase(Locale.ROOT),
                        Collectors.mapping(line -> line.length > 1 ? line[1] : "", Collectors.toList())));
        return new Answer(
                Integer.parseInt(lines.getFirst().split(" ", 3)[1]), headers, end < 0 ? "" : answer.substring(end + 4));
    }
}
