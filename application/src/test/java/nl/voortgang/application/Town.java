package nl.voortgang.application;

import java.util.UUID;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.application.demo.DemoGrants;
import nl.voortgang.events.OrganisationId;

/** A municipality made over the API for one test, with a scale, an open period and an activity. */
public record Town(Program program, String id, String activity) {
    private static final String SCALE = """
            {"values":[
              {"code":"G","label":"Groen","level":"ON_TRACK","colour":"#2e7d32","shape":"CIRCLE"},
              {"code":"O","label":"Oranje","level":"AT_RISK","colour":"#b35c00","shape":"TRIANGLE"}]}""";

    public static Town in(Program program) {
        String id = "town-" + UUID.randomUUID().toString().substring(0, 8);
        created(program.as("admin").post("/v1/organisations", "{\"id\":\"" + id + "\",\"name\":\"Test\"}"));
        program.bean(DemoGrants.class).give(new OrganisationId(id));
        Api controller = program.as("controller");
        accepted(controller.post("/v1/organisations/" + id + "/status-scales", SCALE));
        Town town = new Town(program, id, "");
        town.definePeriod("p1", 1);
        town.openPeriod("p1");
        return new Town(program, id, town.plan("1.1"));
    }

    Api as(String account) {
        return program.as(account);
    }

    String path(String rest) {
        return "/v1/organisations/" + id + rest;
    }

    void definePeriod(String code, int order) {
        created(as("controller")
                .post(
                        path("/periods"),
                        "{\"code\":\"" + code + "\",\"kind\":\"PROGRESS_REPORT\",\"fiscalYear\":2020,\"order\":" + order
                                + ",\"label\":\"" + code + "\"}"));
    }

    void openPeriod(String code) {
        accepted(as("controller").post(path("/periods/" + code + "/opening"), "{}"));
    }

    Answer closePeriod(String code) {
        return as("controller").post(path("/periods/" + code + "/closing"), "{}");
    }

    public String plan(String code) {
        return created(as("controller")
                        .post(path("/activities"), "{\"code\":\"" + code + "\",\"title\":\"Activity " + code + "\"}"))
                .json()
                .path("id")
                .asString();
    }

    String reports() {
        return "/v1/activities/" + activity + "/status-reports";
    }

    String timeline() {
        return "/v1/activities/" + activity + "/timeline";
    }

    static Answer created(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.raw().body());
        }
        return answer;
    }

    static Answer accepted(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.raw().body());
        }
        return answer;
    }
}
