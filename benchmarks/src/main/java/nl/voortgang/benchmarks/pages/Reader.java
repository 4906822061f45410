package nl.voortgang.benchmarks.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Somebody who is signed in and asks for pages as a browser does: over a kept connection, compressed where the server offers it. */
final class Reader {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;

    Reader(String address) {
        this.address = address;
    }

    /**
     * What came.
     *
     * @param firstByte in nanoseconds, from asking until the first of it was there
     * @param sent bytes as they went over the wire, without headers
     * @param length bytes after unpacking
     */
    record Answer(int status, String type, long firstByte, int sent, int length, String text) {
        boolean isPage() {
            return status == 200 && type.startsWith("text/html");
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login").text());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in with");
        }
        String form =
                "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        int status = send(request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .status();
        if (status != 302 || get("/account").status() != 200) {
            throw new IllegalStateException("signing in as " + name + " was refused");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        long begun = System.nanoTime();
        byte[] sent;
        try (InputStream body = response.body()) {
            sent = body.readAllBytes();
        }
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        String type = response.headers().firstValue("Content-Type").orElse("");
        byte[] body = packed ? unpacked(sent) : sent;
        return new Answer(
                response.statusCode(),
                type,
                begun - asked,
                sent.length,
                body.length,
                new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return body.readAllBytes();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
