package nl.voortgang.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.voortgang.benchmarks.http.Line.Answer;

/** Somebody who reports, one request after the other over one connection that is kept. Used by one thread. */
public final class Caller implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Line line;
    private final Map<String, String> cookies = new HashMap<>();
    private Map<String, String> credentials = Map.of();

    private Caller(String address) throws IOException {
        this.line = new Line(URI.create(address));
    }

    /** Who says with every request who it is. */
    public static Caller byPassword(String address, String name) throws IOException {
        Caller caller = new Caller(address);
        caller.credentials = Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8)));
        return caller;
    }

    /** Who has signed in, as with a browser: the password is reckoned with once, and not again with each request. */
    public static Caller bySession(String address, String name, String password) throws IOException {
        Caller caller = new Caller(address);
        String form = "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                + encoded(caller.token("/login"));
        Answer answer =
                caller.send("POST", "/login", Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
        if (answer.status() != 302) {
            throw new IllegalStateException("signing in as " + name + " was refused");
        }
        caller.credentials = Map.of("X-CSRF-TOKEN", caller.token("/account"));
        return caller;
    }

    private String token(String page) throws IOException {
        Matcher token = TOKEN.matcher(send("GET", page, Map.of(), "").body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return token.group(1);
    }

    /** What an address answers. */
    public String get(String path) throws IOException {
        Answer answer = send("GET", path, Map.of("Accept", "application/json"), "");
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.status());
        }
        return answer.body();
    }

    /** Reports; returns when it is recorded. */
    public void report(UUID activity, String period) {
        String body = """
                {"periodCode":"%s","status":"V","explanation":"The tender had one bidder and was held again; the works go on as planned."}\
                """.formatted(period);
        Map<String, String> headers = new HashMap<>(credentials);
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("If-Match", "*");
        try {
            Answer answer = send("POST", "/v1/activities/" + activity + "/status-reports", headers, body);
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        if (!cookies.isEmpty()) {
            all.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Answer answer = line.ask(method, path, all, body);
        for (String cookie : answer.all("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    /** Whether somebody answers at all. */
    public static boolean answers(String address) {
        try (Caller caller = new Caller(address)) {
            return caller.send("GET", "/login", Map.of(), "").status() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
