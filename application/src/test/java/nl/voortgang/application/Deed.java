package nl.voortgang.application;

import static nl.voortgang.application.Deed.Before.APPROVED_AMENDMENT;
import static nl.voortgang.application.Deed.Before.ASSESSMENT;
import static nl.voortgang.application.Deed.Before.DRAFT;
import static nl.voortgang.application.Deed.Before.EARLIER_REPORT;
import static nl.voortgang.application.Deed.Before.NOTHING;
import static nl.voortgang.application.Deed.Before.PERIOD_OF_ITS_OWN;
import static nl.voortgang.application.Deed.Before.PROPOSED_AMENDMENT;
import static nl.voortgang.application.Deed.Before.REPORT;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is sent to an address so that only roles, units and periods can stand in its way.
 *
 * @param before what was done beforehand with the thing that it is about
 * @param content the form or the JSON, with names in braces for what differs from thing to thing
 */
record Deed(Before before, String content) {
    /** What has to be there first. */
    enum Before {
        NOTHING,
        /** In the period before. */
        EARLIER_REPORT,
        REPORT,
        ASSESSMENT,
        /** By whoever hands it in or throws it away. */
        DRAFT,
        PROPOSED_AMENDMENT,
        APPROVED_AMENDMENT,
        /** As the deed changes the period itself, and not what is said in it. */
        PERIOD_OF_ITS_OWN
    }

    private static final String PERIOD = "{\"periodCode\":\"{period}\"}";
    private static final String STATUS = "{\"periodCode\":\"{period}\",\"status\":\"G\"}";
    private static final String CORRECTION =
            "{\"periodCode\":\"{period}\",\"status\":\"G\",\"explanation\":\"Beter.\",\"reason\":\"Fout.\"}";
    private static final String TEXT = "{\"periodCode\":\"{period}\",\"text\":\"Er is begonnen.\"}";
    private static final String REASON = "{\"reason\":\"Daarom.\"}";
    private static final String PERIOD_AS_DEFINED =
            "{\"kind\":\"PROGRESS_REPORT\",\"fiscalYear\":2020,\"order\":{number},\"label\":\"Anders\"}";
    private static final String DECISION = "{\"number\":\"{number}\",\"body\":\"COUNCIL\",\"date\":\"2020-06-24\"}";
    private static final String AMOUNT =
            "{\"subjectKind\":\"ACTIVITY\",\"subjectId\":\"{activity}\",\"label\":\"Kosten\",\"fiscalYear\":2020,"
                    + "\"kind\":\"EXPENSE\",\"amountCents\":100}";
    private static final String ROW = "rows=1&row-1-line=new&row-1-subject=ACTIVITY/{activity}&row-1-label=Kosten"
            + "&row-1-fiscalYear=2020&row-1-kind=EXPENSE&row-1-amount=100&reason=Omdat";

    private static final Map<String, Deed> ALL = all();

    /** What is sent to the address; to one that only shows something, what stands behind the question mark. */
    static Deed at(String method, String address) {
        return method.equals("GET")
                ? reading(address)
                : Objects.requireNonNull(ALL.get(method + " " + address), "nobody said what to send to " + address);
    }

    private static Deed reading(String address) {
        if (address.endsWith("/{reportId}")) {
            return new Deed(REPORT, "");
        }
        return new Deed(NOTHING, address.endsWith("/export") ? "?position={position}&format=csv" : "");
    }

    private static Map<String, Deed> all() {
        Map<String, Deed> all = new HashMap<>();
        activities(all);
        outline(all);
        amendments(all);
        periods(all);
        activityPages(all);
        officersAndApproversPages(all);
        amendmentPages(all);
        periodPages(all);
        return all;
    }

    private static void activities(Map<String, Deed> all) {
        all.put("POST /v1/activities/{id}/status-reports", new Deed(NOTHING, STATUS));
        all.put("POST /v1/activities/{id}/status-confirmations", new Deed(EARLIER_REPORT, PERIOD));
        all.put("POST /v1/activities/{id}/status-corrections", new Deed(REPORT, CORRECTION));
        all.put("POST /v1/activities/{id}/narratives", new Deed(NOTHING, TEXT));
        all.put(
                "POST /v1/activities/{id}/status-returns",
                new Deed(REPORT, "{\"periodCode\":\"{period}\",\"reason\":\"Onduidelijk.\"}"));
        all.put("POST /v1/activities/{id}/status-approvals", new Deed(REPORT, PERIOD));
        all.put(
                "POST /v1/activities/{id}/budget-adjustments",
                new Deed(
                        NOTHING,
                        "{\"label\":\"Kosten\",\"fiscalYear\":2020,\"kind\":\"EXPENSE\",\"amountCents\":100,"
                                + "\"reason\":\"Omdat.\"}"));
        all.put("PUT /v1/activities/{id}/unit", new Deed(NOTHING, "{\"unit\":\"werk\"}"));
    }

    private static void outline(Map<String, Deed> all) {
        for (String kind : new String[] {"activities", "goals", "headings"}) {
            String one = "/v1/" + kind + "/{id}";
            all.put("PUT " + one, new Deed(NOTHING, "{\"title\":\"Anders\"}"));
            all.put("POST " + one + "/renumbering", new Deed(NOTHING, "{\"code\":\"8.{number}\"}"));
            all.put("POST " + one + "/retirement", new Deed(NOTHING, REASON));
        }
        all.put("POST /v1/goals/{id}/assessments", new Deed(NOTHING, STATUS));
        all.put("POST /v1/goals/{id}/assessment-corrections", new Deed(ASSESSMENT, CORRECTION));
        all.put("POST /v1/goals/{id}/narratives", new Deed(NOTHING, TEXT));
        all.put("POST /v1/headings/{id}/narratives", new Deed(NOTHING, TEXT));
        all.put("PUT /v1/indicators/{id}", new Deed(NOTHING, "{\"name\":\"Struiken\"}"));
        all.put("POST /v1/indicators/{id}/measurements", new Deed(NOTHING, "{\"date\":\"2020-06-01\",\"value\":3}"));
    }

    private static void amendments(Map<String, Deed> all) {
        String organisation = "POST /v1/organisations/{id}";
        String amendment = organisation + "/amendments/{amendmentId}";
        all.put(organisation + "/adopted-budgets", new Deed(NOTHING, AMOUNT));
        all.put(organisation + "/actuals", new Deed(NOTHING, AMOUNT));
        all.put(organisation + "/amendments", new Deed(NOTHING, "{\"reason\":\"Omdat.\",\"lines\":[" + AMOUNT + "]}"));
        all.put(amendment + "/approval", new Deed(PROPOSED_AMENDMENT, "{}"));
        all.put(amendment + "/rejection", new Deed(PROPOSED_AMENDMENT, REASON));
        all.put(amendment + "/withdrawal", new Deed(PROPOSED_AMENDMENT, REASON));
        all.put(amendment + "/decision", new Deed(PROPOSED_AMENDMENT, DECISION));
        all.put(amendment + "/reversal", new Deed(APPROVED_AMENDMENT, REASON));
    }

    private static void periods(Map<String, Deed> all) {
        String period = "/v1/organisations/{id}/periods/{code}";
        all.put("PUT " + period, new Deed(PERIOD_OF_ITS_OWN, PERIOD_AS_DEFINED));
        all.put("POST " + period + "/opening", new Deed(PERIOD_OF_ITS_OWN, "{}"));
        all.put("POST " + period + "/closing", new Deed(PERIOD_OF_ITS_OWN, "{}"));
        all.put(
                "POST " + period + "/reopening",
                new Deed(PERIOD_OF_ITS_OWN, "{\"reason\":\"Vergeten.\",\"expiresAt\":\"{soon}\"}"));
        all.put(
                "POST " + period + "/publications",
                new Deed(PERIOD_OF_ITS_OWN, "{\"edition\":1,\"template\":\"statusoverzicht\"}"));
    }

    private static void activityPages(Map<String, Deed> all) {
        String status = "period={period}&status=G";
        String activity = "POST /activities/{id}/";
        all.put(activity + "status-reports", new Deed(NOTHING, status));
        all.put(activity + "status-confirmations", new Deed(EARLIER_REPORT, "period={period}"));
        all.put(activity + "status-corrections", new Deed(REPORT, status + "&explanation=Beter&reason=Fout"));
        all.put(activity + "status-returns", new Deed(REPORT, "period={period}&returnReason=Onduidelijk"));
        all.put(activity + "status-approvals", new Deed(REPORT, "period={period}"));
        all.put(
                activity + "budget-adjustments",
                new Deed(NOTHING, "label=Kosten&fiscalYear=2020&kind=EXPENSE&amount=100&reason=Omdat"));
        all.put("POST /goals/{id}/assessments", new Deed(NOTHING, status));
        all.put(
                "POST /goals/{id}/assessment-corrections",
                new Deed(ASSESSMENT, status + "&explanation=Beter&reason=Fout"));
    }

    private static void officersAndApproversPages(Map<String, Deed> all) {
        String report = "POST /organisations/{id}/my-activities/{period}/activities/{activity}";
        String review = "POST /organisations/{id}/review/{period}";
        all.put(report, new Deed(NOTHING, "status=G&seen=0&action=save"));
        all.put(report + "/draft-removal", new Deed(DRAFT, "version=1"));
        all.put(
                "POST /organisations/{id}/my-activities/{period}/check",
                new Deed(DRAFT, "chosen={activity}&seen-{activity}={seen}"));
        all.put(review + "/activities/{activity}/approval", new Deed(REPORT, ""));
        all.put(review + "/activities/{activity}/return", new Deed(REPORT, "reason-{activity}=Onduidelijk"));
        all.put(review + "/approvals", new Deed(REPORT, "chosen={activity}&seen-{activity}={revision}"));
    }

    private static void amendmentPages(Map<String, Deed> all) {
        String amendments = "POST /organisations/{id}/amendments/";
        String decision = "decisionNumber={number}&decisionBody=COUNCIL&decisionDate=2020-06-24";
        all.put(amendments + "new", new Deed(NOTHING, ROW));
        all.put(amendments + "new/rows", new Deed(NOTHING, ROW + "&change=check"));
        all.put(amendments + "{amendmentId}/approval", new Deed(PROPOSED_AMENDMENT, ""));
        all.put(amendments + "{amendmentId}/rejection", new Deed(PROPOSED_AMENDMENT, "rejectionReason=Daarom"));
        all.put(amendments + "{amendmentId}/withdrawal", new Deed(PROPOSED_AMENDMENT, "withdrawalReason=Daarom"));
        all.put(amendments + "{amendmentId}/decision", new Deed(PROPOSED_AMENDMENT, decision));
        all.put(amendments + "{amendmentId}/reversal", new Deed(APPROVED_AMENDMENT, "reversalReason=Daarom"));
    }

    private static void periodPages(Map<String, Deed> all) {
        String period = "POST /organisations/{id}/periods/{code}";
        String definition = "periodLabel=Anders&periodKind=PROGRESS_REPORT&periodYear=2020&order={number}";
        all.put(period + "/opening", new Deed(PERIOD_OF_ITS_OWN, ""));
        all.put(period + "/closing", new Deed(PERIOD_OF_ITS_OWN, ""));
        all.put(period + "/reopening", new Deed(PERIOD_OF_ITS_OWN, "reason=Vergeten&expires={soonDay}"));
        all.put(period + "/revision", new Deed(PERIOD_OF_ITS_OWN, definition));
        all.put(period + "/publishing", new Deed(PERIOD_OF_ITS_OWN, "edition=1&template=statusoverzicht"));
    }
}
