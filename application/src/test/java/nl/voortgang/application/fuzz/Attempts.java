package nl.voortgang.application.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.voortgang.application.fuzz.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/** Makes requests from what the API says it offers; with the same seed the same ones, as long as there are the same things in it. */
final class Attempts {
    private static final List<String> ACCOUNTS = List.of(
            "officer", "approver", "proposer", "budget-approver", "controller", "auditor", "accountant", "admin");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String ALLOWED_AS_WELL = "!$&'()*+,;=:@/%";

    private final List<Operation> operations;
    private final List<Operation> left = new ArrayList<>();
    private final Values values;
    private final Bodies bodies;
    private final Files files;
    private final Random random;

    Attempts(JsonNode document, Known known, long seed) {
        this.random = new Random(seed);
        this.operations = Operation.of(document);
        this.values = new Values(known, random);
        this.bodies = new Bodies(document, values);
        this.files = new Files(values);
    }

    /** Every operation as often as every other. */
    private Operation operation() {
        if (left.isEmpty()) {
            left.addAll(operations);
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }

    Attempt next() {
        Operation operation = operation();
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        List<String> headers = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", segment(operation, parameter));
                case "query" -> {
                    if (random.nextInt(3) == 0) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(parameter.name())
                                .append('=')
                                .append(encoded(value(parameter, 40)));
                    }
                }
                default -> header(parameter, headers);
            }
        }
        if (random.nextInt(25) == 0) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(values.pick(Odd.TEXTS)))
                    .append("=x");
        }
        if (random.nextInt(20) > 0) {
            headers.add("Authorization: " + credentials());
        }
        accept(headers);
        beside(headers);
        String method = random.nextInt(60) == 0
                ? values.pick(List.of("DELETE", "PATCH", "PUT", "POST", "GET", "HEAD", "OPTIONS", "TRACE", "FOO"))
                : operation.method();
        byte[] body = body(operation, headers);
        return new Attempt(operation, method, path + shortened(query), List.copyOf(headers), body);
    }

    /** Servers refuse long addresses before anybody looks at them; some are, most are not. */
    private String shortened(StringBuilder query) {
        return query.length() > 6_000 && random.nextInt(10) > 0 ? query.substring(0, 6_000) : query.toString();
    }

    private String segment(Operation operation, Parameter parameter) {
        if (random.nextInt(12) == 0) {
            String odd = values.odd(parameter.schema());
            return odd.length() > 6_000 ? encoded(odd.substring(0, 6_000)) : encoded(odd);
        }
        String of = operation.path().split("/", -1)[2];
        String known =
                switch (parameter.name()) {
                    case "id" -> values.known(of);
                    case "code" -> values.known(operation.path().contains("/units/") ? "unit" : "period");
                    case "name" -> values.known(of.equals("projections") ? "projections" : "name");
                    case "amendmentId" -> values.known("amendmentId");
                    case "edition", "position" -> String.valueOf(1 + random.nextInt(5));
                    default -> null;
                };
        return encoded(known == null ? values.plausible(parameter.name(), parameter.schema()) : known);
    }

    private String value(Parameter parameter, int oddOfHundred) {
        return random.nextInt(100) < oddOfHundred
                ? values.odd(parameter.schema())
                : values.plausible(parameter.name(), parameter.schema());
    }

    private void header(Parameter parameter, List<String> headers) {
        if (random.nextInt(12) == 0) {
            return;
        }
        String value = random.nextInt(12) == 0
                ? values.odd(parameter.schema())
                : parameter.name().equals("If-Match")
                        ? values.pick(List.of("*", "*", "\"0\"", "\"1\"", "1", "W/\"2\"", "\"a\", \"b\""))
                        : new UUID(random.nextLong(), random.nextLong()).toString();
        headers.add(parameter.name() + ": " + line(value));
    }

    private String credentials() {
        if (random.nextInt(30) == 0) {
            return values.pick(List.of(
                    "",
                    "Basic",
                    "Basic !!!",
                    "Basic Og==",
                    "Bearer x.y.z",
                    "Bearer ",
                    "Digest x",
                    line(values.pick(Odd.TEXTS))));
        }
        String account = values.pick(ACCOUNTS);
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }

    private void accept(List<String> headers) {
        if (random.nextInt(12) == 0) {
            headers.add("Accept: "
                    + values.pick(List.of(
                            "text/html",
                            "image/png",
                            "*/*;q=0",
                            "application/xml",
                            "///",
                            "a",
                            "application/json;q=x",
                            "text/csv")));
        }
        if (random.nextInt(20) == 0) {
            headers.add("Accept-Language: " + values.pick(List.of("nl", "en", "xx-YY", "*", "-", "nl;q=9")));
        }
    }

    /** What no operation asks for, and browsers, proxies and others send all the same. */
    private void beside(List<String> headers) {
        if (random.nextInt(8) == 0) {
            headers.add(values.pick(Odd.HEADERS));
        }
        if (random.nextInt(40) == 0) {
            headers.add(values.pick(List.of("Range", "If-None-Match", "If-Modified-Since", "Cookie", "Origin")) + ": "
                    + line(values.pick(Odd.TEXTS)));
        }
    }

    private byte[] body(Operation operation, List<String> headers) {
        JsonNode schema = operation.body();
        if (schema == null) {
            return new byte[0];
        }
        if (!String.valueOf(operation.mediaType()).equals("application/json")) {
            return files.form(headers);
        }
        headers.add("Content-Type: "
                + (random.nextInt(20) > 0
                        ? "application/json"
                        : values.pick(List.of(
                                "text/plain",
                                "application/xml",
                                "application/json; charset=utf-16",
                                "x",
                                "application/json;;",
                                "multipart/form-data"))));
        return bodies.of(schema);
    }

    /** A line cannot hold its own end. */
    private static String line(String value) {
        String line = value.replace("\r", "").replace("\n", "");
        return line.length() > 5_000 ? line.substring(0, 5_000) : line;
    }

    private String encoded(String value) {
        boolean careless = random.nextInt(30) == 0;
        StringBuilder text = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            if (UNRESERVED.indexOf(letter) >= 0 || (careless && ALLOWED_AS_WELL.indexOf(letter) >= 0)) {
                text.append(letter);
            } else {
                text.append(String.format("%%%02x", each & 0xff));
            }
        }
        return text.toString();
    }
}
