package nl.voortgang.benchmarks.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who reports, one request after the other over one connection that is kept. Used by one thread. */
public final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;
    private Map<String, String> credentials = Map.of();

    private Caller(String address) {
        this.address = address;
    }

    /** Who says with every request who it is. */
    public static Caller byPassword(String address, String name) {
        Caller caller = new Caller(address);
        caller.credentials = Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8)));
        return caller;
    }

    /** Who has signed in, as with a browser. */
    public static Caller bySession(String address, String name, String password)
            throws IOException, InterruptedException {
        Caller caller = new Caller(address);
        String form = "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                + encoded(caller.token("/login"));
        HttpResponse<String> answer = caller.send(caller.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in as " + name + " was refused");
        }
        caller.credentials = Map.of("X-CSRF-TOKEN", caller.token("/account"));
        return caller;
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(send(request(page).GET()).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1);
    }

    /** What an address answers. */
    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(request(path).header("Accept", "application/json").GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** Reports; returns when it is recorded. */
    public void report(UUID activity, String period) {
        String body = """
                {"periodCode":"%s","status":"V","explanation":"The tender had one bidder and was held again; the works go on as planned."}\
                """.formatted(period);
        HttpRequest.Builder request = request("/v1/activities/" + activity + "/status-reports")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body));
        credentials.forEach(request::header);
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Whether somebody answers at all. */
    public static boolean answers(String address) throws InterruptedException {
        Caller caller = new Caller(address);
        try {
            return caller.send(caller.request("/login").GET()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
