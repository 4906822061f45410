package nl.voortgang.application.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser of their own, reduced to what signing in needs: cookies, forms and redirects, which are followed only when asked
 * to. Cookies that want TLS are sent without it as well, because the tests stand where a proxy would.
 */
final class Visit {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    /** Where people find the program that stands behind a proxy; here nobody stands between. */
    static final String PUBLIC = "https://voortgang.example";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    Visit(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(to(path)).GET());
    }

    /** All that a thief of cookies would find. */
    String cookies() {
        return cookies.toString();
    }

    private URI to(String path) {
        return URI.create(address).resolve(path.startsWith(PUBLIC) ? path.substring(PUBLIC.length()) : path);
    }

    /** Fills in a form that stands on this page. */
    HttpResponse<String> submit(String page, String action, String... fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        all.put("_csrf", token.group(1));
        return post(action, all);
    }

    HttpResponse<String> post(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(to(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String username, String password) {
        return submit("/login", "/login", "username", username, "password", password);
    }

    /** Follows redirects to wherever they lead. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; i < 10 && last.statusCode() / 100 == 3; i++) {
            last = get(last.uri().resolve(location(last)).toString());
        }
        return last;
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            URI to = request.build().uri();
            Map<String, String> jar = cookies.computeIfAbsent(to.getAuthority(), host -> new LinkedHashMap<>());
            if (!jar.isEmpty()) {
                request.header(
                        "Cookie",
                        jar.entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = HTTP.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            keep(answer.headers().allValues("Set-Cookie"), jar);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(List<String> set, Map<String, String> jar) {
        for (String each : set) {
            String[] cookie = each.split(";", 2)[0].split("=", 2);
            if (cookie[1].isEmpty() || each.contains("Max-Age=0")) {
                jar.remove(cookie[0]);
            } else {
                jar.put(cookie[0], cookie[1]);
            }
        }
    }
}
