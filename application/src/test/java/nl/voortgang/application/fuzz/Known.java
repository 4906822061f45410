package nl.voortgang.application.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.voortgang.application.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What there is in the program, by the name under which it gives it out: with it a request can get past the first door. */
final class Known {
    private static final List<String> SHOWN = List.of(
            "outline",
            "periods",
            "status-matrix",
            "amendments",
            "budget-ledger",
            "indicators",
            "units",
            "templates",
            "publications",
            "printed-figures",
            "audit-trail?limit=200",
            "imports");

    private final Map<String, List<String>> byName = new HashMap<>();

    static Known in(Api auditor) {
        Known known = new Known();
        JsonNode organisations = auditor.get("/v1/organisations").json();
        for (JsonNode organisation : organisations.path("items")) {
            String id = organisation.path("id").asString();
            known.add("organisations", id);
            SHOWN.forEach(what -> known.gather(
                    auditor.get("/v1/organisations/" + id + "/" + what).json()));
            auditor.get("/v1/organisations/" + id + "/outline")
                    .items()
                    .forEach(item -> known.add(
                            switch (item.path("kind").asString()) {
                                case "ACTIVITY" -> "activities";
                                case "GOAL" -> "goals";
                                default -> "headings";
                            },
                            item.path("id").asString()));
            auditor.get("/v1/organisations/" + id + "/periods")
                    .items()
                    .forEach(item -> known.add("period", item.path("code").asString()));
        }
        auditor.get("/v1/projections")
                .json()
                .path("items")
                .forEach(each -> known.add("projections", each.path("name").asString()));
        known.gather(organisations);
        return known;
    }

    private void gather(JsonNode node) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isValueNode() && !value.isNull()) {
                add(field.getKey(), value.asString());
            }
        });
        node.forEach(this::gather);
    }

    private void add(String name, String value) {
        List<String> values = byName.computeIfAbsent(name, none -> new ArrayList<>());
        if (!values.contains(value) && values.size() < 100) {
            values.add(value);
        }
    }

    /** One of the values of that name; null where there is none. */
    @Nullable
    String any(String name, Random random) {
        List<String> values = byName.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }
}
