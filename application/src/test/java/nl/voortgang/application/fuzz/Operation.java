package nl.voortgang.application.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something the API offers, as its OpenAPI document says.
 *
 * @param path with names in braces
 * @param mediaType of the body; null where none is taken
 * @param body the schema of the body; null where there is none
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable String mediaType,
        @Nullable JsonNode body) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** What an operation takes beside a body; {@code in} is path, query or header. */
    record Parameter(String in, String name, JsonNode schema) {}

    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(of(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation of(String path, String method, JsonNode description) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : description.path("parameters")) {
            parameters.add(
                    new Parameter(each.path("in").asString(), each.path("name").asString(), each.path("schema")));
        }
        return description.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(content -> new Operation(
                        method.toUpperCase(java.util.Locale.ROOT),
                        path,
                        parameters,
                        content.getKey(),
                        content.getValue().path("schema")))
                .orElseGet(
                        () -> new Operation(method.toUpperCase(java.util.Locale.ROOT), path, parameters, null, null));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
