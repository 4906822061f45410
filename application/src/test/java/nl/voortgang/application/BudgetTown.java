package nl.voortgang.application;

import static nl.voortgang.application.Town.accepted;
import static nl.voortgang.application.Town.created;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.voortgang.application.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A municipality with budget lines, over the API. */
record BudgetTown(Town town, List<Line> lines) {
    /** A line of expense, by its activity and year. */
    record Line(String activity, int year) {
        String change(long cents) {
            return """
                    {"subjectKind":"ACTIVITY","subjectId":"%s","label":"Kosten","fiscalYear":%d,"kind":"EXPENSE","amountCents":%d}""".formatted(activity, year, cents);
        }
    }

    /** Some activities, each with a line in two years, of which this much was adopted. */
    static BudgetTown in(Program program, int activities, long adoptedCents) {
        Town town = Town.in(program);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            String activity = town.plan("7." + i);
            for (int year : new int[] {2020, 2021}) {
                Line line = new Line(activity, year);
                created(town.as("accountant").post(town.path("/adopted-budgets"), line.change(adoptedCents)));
                lines.add(line);
            }
        }
        return new BudgetTown(town, lines);
    }

    /** From now on no line may drop below zero. */
    void refuseNegativeLines() {
        accepted(town.as("controller")
                .send(
                        "PUT",
                        town.path("/budget-rules"),
                        "{\"negativeLines\":\"REFUSED\",\"lawfulnessThresholdCents\":0}",
                        "Idempotency-Key",
                        "rules",
                        "If-Match",
                        "*"));
    }

    Answer propose(Api proposer, boolean transfer, String number, List<String> changes) {
        String decision = number.isEmpty()
                ? ""
                : "\"decision\":{\"number\":\"" + number + "\",\"body\":\"COUNCIL\",\"date\":\"2020-06-24\"},";
        return proposer.post(
                town.path("/amendments"),
                "{" + decision + "\"reason\":\"Omdat\",\"transfer\":" + transfer + ",\"lines\":["
                        + String.join(",", changes) + "]}");
    }

    /** The id of an amendment that was proposed without ado. */
    String proposed(List<String> changes) {
        return id(created(propose(town.as("proposer"), false, "", changes)));
    }

    static String id(Answer answer) {
        return answer.json().path("amendmentId").asString();
    }

    Answer decide(Api approver, String amendment, String how) {
        return approver.post(town.path("/amendments/" + amendment + "/" + how), how.equals("approval") ? "{}" : """
                {"reason":"Daarom"}""");
    }

    /** What the ledger shows each line to come to now, in the order of {@link #lines}. */
    List<Long> current() {
        List<JsonNode> shown = StreamSupport.stream(
                        town.as("accountant")
                                .get(town.path("/budget-ledger"))
                                .json()
                                .path("lines")
                                .spliterator(),
                        false)
                .toList();
        return lines.stream()
                .map(line -> shown.stream()
                        .filter(each -> each.path("subjectId").asString().equals(line.activity())
                                && each.path("fiscalYear").asInt() == line.year())
                        .map(each -> each.path("currentCents").asLong())
                        .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst)))
                .toList();
    }
}
