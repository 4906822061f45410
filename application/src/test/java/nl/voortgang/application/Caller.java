package nl.voortgang.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls any address as somebody whose password is their name: the API with a password each time, pages within a session. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;
    private final String account;
    private final String token;

    Caller(Program program, String account) {
        this.address = program.address();
        this.account = account;
        post("/login", "username=" + account + "&password=" + account + "&_csrf=" + token("/login"));
        this.token = token("/account");
    }

    /** What was answered; of what goes on for long, only how it began. */
    record Answer(int status, String body, Set<String> headers) {}

    /** Sends what the address takes: a form to a page, JSON to the API. */
    Answer call(String method, String path, String content) {
        boolean api = path.startsWith("/v1/");
        HttpRequest.Builder request = to(path);
        if (api) {
            request.header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8)))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "*");
        }
        if (method.equals("GET")) {
            return send(request.GET());
        }
        String body = api ? content : content + (content.isEmpty() ? "" : "&") + "_csrf=" + token;
        return send(request.header("Content-Type", api ? contentType(path) : FORM)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String contentType(String path) {
        return path.equals("/v1/imports") ? "application/zip" : "application/json";
    }

    private String token(String page) {
        Matcher found = TOKEN.matcher(send(to(page).GET()).body());
        if (!found.find()) {
            throw new AssertionError("no form on " + page + " for " + account);
        }
        return found.group(1);
    }

    private void post(String path, String form) {
        send(to(path).header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean endless = response.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
                return new Answer(
                        response.statusCode(),
                        endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8),
                        response.headers().map().keySet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
