package nl.voortgang.command.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests as a servlet container hands them over, as far as this package looks at them. */
final class Requests {
    private Requests() {}

    static HttpServletRequest post(String path, String body) {
        return request("POST", path, body, Map.of());
    }

    static HttpServletRequest request(String method, String path, String body, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getInputStream" -> new Bytes(body.getBytes(StandardCharsets.UTF_8));
                    case "getHeader" -> headers.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        private Bytes(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read blocking");
        }
    }
}
