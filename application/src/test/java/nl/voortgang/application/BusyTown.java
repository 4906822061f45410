package nl.voortgang.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.OverriddenHint;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.events.Account;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;

/** A municipality in which everything happens that can happen over the API, most of it more than once. */
final class BusyTown {
    private final Town town;
    private final Api admin;
    private final Api controller;
    private final Api officer;
    private final Api approver;

    private BusyTown(Town town) {
        this.town = town;
        this.admin = town.as("admin");
        this.controller = town.as("controller");
        this.officer = town.as("officer");
        this.approver = town.as("approver");
    }

    /** The town, when everything has happened. */
    static Town in(Program program) {
        BusyTown busy = new BusyTown(Town.in(program));
        busy.organisation();
        busy.access();
        String programme = busy.headings();
        String goal = busy.goals(programme);
        busy.activities(goal);
        busy.reports();
        busy.units();
        busy.periods(goal);
        busy.indicators(goal);
        busy.budget(programme);
        BusyErasing.in(busy.town);
        return busy.town;
    }

    private void access() {
        Accounts accounts = town.program().bean(Accounts.class);
        ActorId person = accounts.withoutPassword("busy-person", "Busy person");
        ActorId again = accounts.withoutPassword("busy-person-again", "Busy person again");
        String who = "{\"person\":\"" + person + "\",\"role\":";
        ok(controller.put(town.path("/units/access"), "{\"name\":\"Access\"}"));
        ok(admin.post(town.path("/grants"), who + "\"OFFICER\",\"unit\":\"access\"}"));
        ok(admin.post(town.path("/grants"), who + "\"BUDGET_PROPOSER\"}"));
        ok(admin.post(town.path("/grants"), who + "\"BUDGET_APPROVER\",\"exception\":\"A small town.\"}"));
        ok(admin.post(town.path("/revocations"), who + "\"BUDGET_PROPOSER\",\"reason\":\"Somebody else now.\"}"));
        ok(admin.post(
                "/v1/installation/linked-accounts", "{\"account\":\"" + person + "\",\"other\":\"" + again + "\"}"));
    }

    private void organisation() {
        ok(admin.post(town.path("/renaming"), "{\"name\":\"Busy town\"}"));
        ok(controller.post(town.path("/account-rule-changes"), "{\"accountRule\":\"WAIVED\"}"));
        ok(controller.post(town.path("/account-rule-changes"), "{\"accountRule\":\"REQUIRED\"}"));
        ok(controller.send(
                "PUT",
                town.path("/budget-rules"),
                "{\"negativeLines\":\"REFUSED\",\"mandateLimitCents\":5000000,\"lawfulnessThresholdCents\":10000000}",
                keys()));
        ok(controller.send(
                "PUT",
                town.path("/budget-rules"),
                "{\"negativeLines\":\"ALLOWED\",\"lawfulnessThresholdCents\":1000000}",
                keys()));
        ok(controller.post(town.path("/status-scales"), """
                {"values":[
                  {"code":"G","label":"Goed","definition":"As planned.","level":"ON_TRACK","colour":"#2e7d33","shape":"CIRCLE"},
                  {"code":"O","label":"Oranje","level":"AT_RISK","colour":"#b35c00","shape":"TRIANGLE"},
                  {"code":"R","label":"Rood","level":"OFF_TRACK","colour":"#c62828","shape":"SQUARE"}]}"""));
    }

    private String headings() {
        String programme = made(controller.post(
                town.path("/headings"),
                "{\"kind\":\"PROGRAMME\",\"code\":\"6\",\"title\":\"Living\",\"description\":\"Where people live.\"}"));
        String theme = made(controller.post(
                town.path("/headings"),
                "{\"kind\":\"THEME\",\"code\":\"6.1\",\"title\":\"Streets\",\"parentId\":\"" + programme + "\"}"));
        String heading = "/v1/headings/" + theme;
        ok(controller.send(
                "PUT",
                heading,
                "{\"title\":\"Streets and squares\",\"description\":\"Both.\",\"reason\":\"Wider.\"}",
                keys()));
        ok(controller.post(heading + "/renumbering", "{\"code\":\"6.02\",\"reason\":\"New order.\"}"));
        String narrative = made(officer.post(
                heading + "/narratives", "{\"periodCode\":\"p1\",\"title\":\"Streets\",\"text\":\"A start.\"}"));
        ok(officer.post(
                heading + "/narratives",
                "{\"narrativeId\":\"" + narrative + "\",\"periodCode\":\"p1\",\"text\":\"A better start.\","
                        + "\"reason\":\"It was vague.\"}"));
        ok(controller.post(heading + "/retirement", "{\"reason\":\"Merged.\"}"));
        return programme;
    }

    private String goals(String programme) {
        String goal = made(controller.post(
                town.path("/goals"),
                "{\"title\":\"Green\",\"description\":\"More trees.\",\"parentId\":\"" + programme
                        + "\",\"references\":[\"16\",\"Memo 12, \\\"old\\\"\"]}"));
        String path = "/v1/goals/" + goal;
        ok(controller.send(
                "PUT",
                path,
                "{\"title\":\"Greener\",\"description\":\"More trees.\",\"parentId\":\"" + programme
                        + "\",\"references\":[],\"reason\":\"Clearer.\"}",
                keys()));
        ok(controller.post(path + "/renumbering", "{\"code\":\"P2.01\"}"));
        ok(officer.post(
                path + "/assessments", "{\"periodCode\":\"p1\",\"status\":\"G\",\"explanation\":\"Trees grow.\"}"));
        ok(officer.post(path + "/assessment-corrections", """
                {"periodCode":"p1","status":"R","explanation":"They do not.","cause":"Drought.","consequence":"Fewer trees.",
                 "correction":"Water.","judgement":{"time":"O","money":"G"},"councilProposal":"Decide.","reason":"Counted again."}"""));
        ok(officer.post(path + "/narratives", "{\"periodCode\":\"p1\",\"text\":\"About trees.\"}"));
        String old = made(controller.post(town.path("/goals"), "{\"code\":\"P2.10\",\"title\":\"Old\"}"));
        ok(controller.post("/v1/goals/" + old + "/retirement", "{\"reason\":\"Reached.\"}"));
        return goal;
    }

    private void activities(String goal) {
        String path = "/v1/activities/" + town.activity();
        ok(controller.send(
                "PUT",
                path,
                "{\"title\":\"Plant\\ttrees\\\\bushes\",\"description\":\"In two lines,\\none here.\",\"parentId\":\""
                        + goal + "\",\"completionYear\":2022,\"reason\":\"Was too short.\"}",
                keys()));
        ok(controller.post(path + "/renumbering", "{\"code\":\"1.10 a\",\"reason\":\"Moved.\"}"));
        ok(controller.post(path + "/renumbering", "{}"));
        ok(officer.post(path + "/narratives", "{\"periodCode\":\"p1\",\"title\":\"T\",\"text\":\"Just a text.\"}"));
        String old = town.plan("9");
        ok(controller.post("/v1/activities/" + old + "/retirement", "{\"reason\":\"Not needed.\"}"));
    }

    private void reports() {
        String path = "/v1/activities/" + town.activity();
        ok(officer.post(path + "/status-reports", """
                {"periodCode":"p1","status":"O","explanation":"Slow.","cause":"Illness.","consequence":"Late.",
                 "correction":"Hire.","judgement":{"quality":"G"},"councilProposal":"Take note."}"""));
        ok(approver.post(path + "/status-returns", "{\"periodCode\":\"p1\",\"reason\":\"Say how late.\"}"));
        ok(officer.post(path + "/status-corrections", """
                {"periodCode":"p1","status":"O","explanation":"Slow.","cause":"Illness.","consequence":"A month late.",
                 "correction":"Hire.","reason":"As asked."}"""));
        ok(approver.post(path + "/status-approvals", "{\"periodCode\":\"p1\"}"));
        String other = "/v1/activities/" + town.plan("2");
        ok(officer.post(other + "/status-reports", "{\"periodCode\":\"p1\",\"status\":\"G\"}"));
        ok(approver.post(other + "/status-approvals", "{\"periodCode\":\"p1\"}"));
        ok(controller.post(town.path("/periods"), """
                {"code":"p2","kind":"ANNUAL_ACCOUNTS","fiscalYear":2021,"order":2,"label":"Second","shortLabel":"2nd",
                 "name":"The second","referenceDate":"2021-04-30","deadline":"2021-05-15"}"""));
        town.openPeriod("p2");
        ok(officer.post(other + "/status-confirmations", "{\"periodCode\":\"p2\"}"));
    }

    private void units() {
        String unit = town.path("/units/green");
        ok(controller.send("PUT", unit, "{\"name\":\"Green team\"}", keys()));
        String activity = town.plan("3");
        ok(controller.send("PUT", "/v1/activities/" + activity + "/unit", "{\"unit\":\"green\"}", keys()));
        ok(controller.send("PUT", "/v1/activities/" + activity + "/unit", "{\"unit\":null}", keys()));
        ok(controller.post(unit + "/retirement", "{}"));
        insist(activity);
    }

    /** Only the pages offer this, as only they give hints. */
    private void insist(String activity) {
        town.program()
                .bean(Commands.class)
                .send(
                        new ReportStatus(
                                ActivityId.of(activity),
                                new ReportId(UUID.randomUUID()),
                                PeriodId.of(town.id() + "/p1"),
                                new StatusRequest("G", FreeText.of("Halted."), Account.NONE, Judgement.NONE, null),
                                List.of(new OverriddenHint(
                                        HintKind.TEXT_CONTRADICTS_STATUS, FreeText.of("On purpose.")))),
                        Sender.of(town.program().bean(Accounts.class).actor("officer")));
    }

    private void periods(String goal) {
        ok(controller.send(
                "PUT",
                town.path("/periods/p2"),
                "{\"kind\":\"ANNUAL_ACCOUNTS\",\"fiscalYear\":2021,\"order\":3,\"label\":\"Second\",\"deadline\":\"2021-05-29\"}",
                keys()));
        ok(town.closePeriod("p1"));
        ok(approver.post(
                town.path("/periods/p1/reopening"),
                "{\"reason\":\"One is missing.\",\"expiresAt\":\""
                        + Instant.now().plus(Duration.ofDays(7)).plusNanos(501)
                        + "\",\"scope\":[{\"kind\":\"ACTIVITY\",\"id\":\""
                        + town.activity() + "\"},{\"kind\":\"GOAL\",\"id\":\"" + goal + "\"}]}"));
        ok(town.closePeriod("p1"));
        BusyPublishing.in(town);
        ok(approver.post(
                town.path("/periods/p1/reopening"),
                "{\"reason\":\"Again.\",\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(7)) + "\"}"));
    }

    private void indicators(String goal) {
        String path = "/v1/indicators/"
                + made(controller.post(
                        town.path("/indicators"),
                        "{\"subjectKind\":\"GOAL\",\"subjectId\":\"" + goal + "\",\"name\":\"Trees\","
                                + "\"target\":{\"operator\":\"AT_LEAST\",\"value\":74,\"year\":2022},\"unit\":\"%\","
                                + "\"baseline\":71.50,\"source\":\"Survey\"}"));
        ok(controller.send(
                "PUT",
                path,
                "{\"name\":\"All trees\",\"target\":{\"operator\":\"MORE_THAN\",\"value\":74.0}}",
                keys()));
        String measurement = made(
                officer.post(
                        path + "/measurements",
                        "{\"date\":\"2020-12-31\",\"value\":78.95,\"numerator\":829,\"denominator\":1050,\"source\":\"Survey\"}"));
        ok(officer.post(
                path + "/measurements",
                "{\"measurementId\":\"" + measurement + "\",\"date\":\"2020-12-30\",\"value\":80}"));
        ok(officer.post(path + "/measurements", "{\"date\":\"2021-12-31\"}"));
        String ofProgramme = made(controller.post(
                town.path("/indicators"),
                "{\"subjectKind\":\"ACTIVITY\",\"subjectId\":\"" + town.activity() + "\",\"name\":\"Bushes\"}"));
        ok(officer.post("/v1/indicators/" + ofProgramme + "/measurements", "{\"date\":\"2021-12-31\",\"value\":0.10}"));
    }

    private void budget(String programme) {
        Api accountant = town.as("accountant");
        String line = "\"subjectKind\":\"PROGRAMME\",\"subjectId\":\"" + programme
                + "\",\"label\":\"Green, other\",\"taskField\":\"5.7\",\"fiscalYear\":2020,\"kind\":\"EXPENSE\"";
        ok(accountant.post(
                town.path("/adopted-budgets"),
                "{" + line + ",\"amountCents\":26025000,"
                        + "\"decision\":{\"number\":\"2019-112\",\"body\":\"COUNCIL\",\"date\":\"2019-11-06\"}}"));
        ok(accountant.post(town.path("/actuals"), "{" + line + ",\"amountCents\":25871342}"));
        ok(accountant.post(town.path("/actuals"), "{" + line + ",\"amountCents\":25871343,\"asOf\":\"2020-12-31\"}"));
        ok(accountant.post(
                town.path("/actuals"),
                "{\"subjectKind\":\"ACTIVITY\",\"subjectId\":\"" + town.activity()
                        + "\",\"label\":\"Rent\",\"fiscalYear\":2020,\"kind\":\"INCOME\",\"amountCents\":5}"));
        ok(accountant.post(town.path("/printed-figures"), """
                {"label":"Balance","fiscalYear":2020,"kind":"BALANCE","value":-28152.50,"unit":"EUR_THOUSAND","source":"p. 41"}"""));
        ok(accountant.post(
                town.path("/printed-figures"),
                "{\"subjectKind\":\"PROGRAMME\",\"subjectId\":\"" + programme
                        + "\",\"label\":\"Share\",\"value\":10,\"unit\":\"PERCENT\",\"source\":\"p. 1\"}"));
        String both = "{\"decision\":{\"number\":\"2020-041\",\"body\":\"COUNCIL\",\"date\":\"2020-06-24\"},"
                + "\"reason\":\"More trees.\",\"lines\":[{" + line + ",\"amountCents\":15615000,\"incidental\":true},{"
                + line.replace("EXPENSE", "RESERVE_WITHDRAWAL").replace("5.7", "0.10")
                + ",\"amountCents\":-15615000}]}";
        decide(propose(both), "/approval", "{}");
        decide(propose(both.replace("2020-041", "2020-042")), "/rejection", "{\"reason\":\"Once is enough.\"}");
        String hiring = adjust();
        decide(hiring, "/approval", "{}");
        String undone = amendment(town.as("proposer")
                .post(town.path("/amendments/" + hiring + "/reversal"), "{\"reason\":\"It was not lower.\"}"));
        decide(undone, "/approval", "{}");
        decide(propose(transfer(line)), "/approval", "{}");
        ok(town.as("proposer")
                .post(
                        town.path("/amendments/" + adjust() + "/decision"),
                        "{\"number\":\"2020-042\",\"body\":\"EXECUTIVE\",\"date\":\"2020-09-01\"}"));
        ok(town.as("proposer")
                .post(town.path("/amendments/" + adjust() + "/withdrawal"), "{\"reason\":\"Already there.\"}"));
        adjust();
        overspend(programme, "OPEN_ENDED_SCHEME");
        overspend(programme, "NOT_REPORTED_IN_TIME");
    }

    /** From one line of a programme to another. */
    private static String transfer(String line) {
        String other = line.replace("Green, other", "Streets").replace("5.7", "2.1");
        return "{\"transfer\":true,\"reason\":\"Streets first.\",\"lines\":[{"
                + line.replace("Green, other", "Paths") + ",\"amountCents\":-700},{"
                + other + ",\"amountCents\":700}]}";
    }

    private void overspend(String programme, String classification) {
        ok(town.as("accountant")
                .post(
                        town.path("/overspending-classifications"),
                        "{\"programmeKind\":\"PROGRAMME\",\"programmeId\":\"" + programme
                                + "\",\"fiscalYear\":2020,\"classification\":\"" + classification
                                + "\",\"reason\":\"As counted.\"}"));
    }

    private String propose(String body) {
        return amendment(town.as("proposer").post(town.path("/amendments"), body));
    }

    private String adjust() {
        return amendment(town.as("proposer").post("/v1/activities/" + town.activity() + "/budget-adjustments", """
                {"label":"Hiring","fiscalYear":2020,"kind":"EXPENSE","amountCents":-1250050,"reason":"Lower price."}"""));
    }

    private void decide(String amendment, String how, String body) {
        ok(town.as("budget-approver").post(town.path("/amendments/" + amendment + how), body));
    }

    private static String amendment(Answer answer) {
        ok(answer);
        return answer.json().path("amendmentId").asString();
    }

    private static String made(Answer answer) {
        ok(answer);
        String location = answer.header("Location");
        String id = answer.json().path("id").asString();
        return id.isEmpty() ? location.substring(location.lastIndexOf('/') + 1) : id;
    }

    private static void ok(Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.raw().uri() + " "
                    + answer.raw().body());
        }
    }

    private static String[] keys() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*"};
    }
}
