package nl.voortgang.application.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.access.Content;

/**
 * What kind of content an address of an organisation shows, whoever asks: the one place where that is decided. Page and API under the same
 * address show the same kind. What does not stand here is read by nobody, and a test finds it.
 */
public final class Shown {
    private static final String ORGANISATION = "/organisations/{id}";
    private static final Map<String, Content> AT = table();

    private Shown() {}

    /**
     * What is shown at the address with this pattern.
     *
     * @return empty where nobody said
     */
    public static Optional<Content> at(String pattern) {
        return Optional.ofNullable(AT.get(pattern.startsWith("/v1/") ? pattern.substring("/v1".length()) : pattern));
    }

    private static Map<String, Content> table() {
        Map<String, Content> table = new HashMap<>();
        table.put(ORGANISATION, Content.NAME);
        ofOrganisation(Content.TRAIL, List.of("audit-trail", "audit-trail/export"), table);
        ofOrganisation(Content.OUTLINE, List.of("outline", "periods", "units"), table);
        ofOrganisation(Content.PEOPLE, List.of("grants", "people"), table);
        ofOrganisation(Content.IMPORTS, List.of("imports"), table);
        ofOrganisation(
                Content.BUDGET,
                List.of(
                        "amendments",
                        "amendments/{amendmentId}",
                        "budget",
                        "budget/course",
                        "budget/line",
                        "budget/lines/{lineId}",
                        "budget-ledger",
                        "budget-ledger/export",
                        "budget-review",
                        "budget-rules",
                        "budget-sample",
                        "budget-summary",
                        "lawfulness",
                        "printed-figures"),
                table);
        ofOrganisation(
                Content.REPORTS,
                List.of(
                        "collection-progress",
                        "compare",
                        "compare/export",
                        "compare/sheet",
                        "export",
                        "indicators",
                        "periods/{code}/preview",
                        "periods/{code}/preview.pdf",
                        "periods/{code}/publications",
                        "periods/{code}/publications/{edition}",
                        "publications",
                        "publications/live",
                        "status-matrix",
                        "submissions/{reference}",
                        "templates",
                        "templates/{name}"),
                table);
        table.put("/imports/{id}", Content.IMPORTS);
        for (String kind : List.of("activities", "goals", "headings")) {
            // Budgets are about these too: their page leaves out what was reported for whoever may not read that.
            table.put("/" + kind + "/{id}", Content.OUTLINE);
            for (String page : List.of("export", "replay", "timeline", "status-reports/{reportId}")) {
                table.put("/" + kind + "/{id}/" + page, Content.REPORTS);
            }
        }
        return Map.copyOf(table);
    }

    private static void ofOrganisation(Content content, List<String> addresses, Map<String, Content> table) {
        addresses.forEach(address -> table.put(ORGANISATION + "/" + address, content));
    }
}
