package nl.voortgang.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.publication.Digest;
import tools.jackson.databind.JsonNode;

/** What is published of a period, as somebody reads it who is not signed in; and how far it is, as somebody sees who is. */
final class Published {
    static final List<String> FORMS = List.of("html", "pdf", "json");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String address;
    private final Api auditor;
    private final String organisation;
    private final String period;

    Published(Api auditor, String address, String organisation, String period) {
        this.auditor = auditor;
        this.address = address;
        this.organisation = organisation;
        this.period = period;
    }

    static Published in(Program program, String organisation, String period) {
        return new Published(program.as("auditor"), program.address(), organisation, period);
    }

    String path() {
        return "/v1/organisations/" + organisation + "/periods/" + period + "/publications";
    }

    Answer edition(int number) {
        return auditor.get(path() + "/" + number);
    }

    String state(int number) {
        Answer answer = edition(number);
        return answer.status() == 200 ? answer.json().path("state").asString() : answer.status() + "";
    }

    Published awaitSealed(int number) {
        Waiting.until(Duration.ofMinutes(1), () -> state(number).equals("SEALED"));
        return this;
    }

    /** The digests that were sealed, by form. */
    Map<String, String> sealed(int number) {
        Map<String, String> digests = new TreeMap<>();
        for (JsonNode form : edition(number).json().path("forms")) {
            digests.put(
                    form.path("form").asString().toLowerCase(Locale.ROOT),
                    form.path("digest").asString());
        }
        return digests;
    }

    /** The digests of the bytes that are given out, by form. */
    Map<String, String> givenOut(int number) {
        Map<String, String> digests = new TreeMap<>();
        for (String form : FORMS) {
            HttpResponse<byte[]> answer = read("/" + number + "." + form);
            digests.put(
                    form, answer.statusCode() == 200 ? Digest.of(answer.body()).hex() : answer.statusCode() + "");
        }
        return digests;
    }

    /** What is at the public address of the period, or at one below it. */
    HttpResponse<byte[]> read(String below, String... headers) {
        return fetch(address + "/public/" + organisation + "/" + period + below, headers);
    }

    static HttpResponse<byte[]> fetch(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
