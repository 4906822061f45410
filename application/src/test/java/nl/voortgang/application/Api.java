package nl.voortgang.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API, signed in as one of the demo accounts. */
public final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final String account;

    Api(String address, String account) {
        this.address = address;
        this.account = account;
    }

    public record Answer(int status, HttpResponse<String> raw) {
        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public List<JsonNode> items() {
            return StreamSupport.stream(json().path("items").spliterator(), false)
                    .toList();
        }
    }

    public Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    /** Sends a command with a new idempotency key, whatever the present revision. */
    public Answer post(String path, String body) {
        return post(path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*");
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** Puts something in place of what is there, whatever its present revision. */
    public Answer put(String path, String body) {
        return send("PUT", path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*");
    }

    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The activity with this code. */
    public String activity(String organisation, String code) {
        return get("/v1/organisations/" + organisation + "/outline").items().stream()
                .filter(item -> item.path("kind").asString().equals("ACTIVITY")
                        && item.path("code").asString().equals(code))
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        if (!account.isEmpty()) {
            String credentials = account + ":" + account;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static List<String> texts(List<JsonNode> items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asString()));
        return texts;
    }
}
