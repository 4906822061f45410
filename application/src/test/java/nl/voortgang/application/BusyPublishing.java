package nl.voortgang.application;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What can happen to templates and publications, in a town of which the period is closed. */
final class BusyPublishing {
    private static final String PERIOD = "p1";

    private final Town town;
    private final Api controller;

    private BusyPublishing(Town town) {
        this.town = town;
        this.controller = town.as("controller");
    }

    static void in(Town town) {
        BusyPublishing busy = new BusyPublishing(town);
        busy.templates();
        busy.editions();
    }

    private void templates() {
        String builtIn =
                controller.get(town.path("/templates/statusoverzicht")).raw().body();
        String ours = builtIn.replace("name: statusoverzicht", "name: ours");
        Town.created(controller.post(town.path("/templates"), text(ours)));
        Town.accepted(controller.send(
                "PUT", town.path("/templates/ours"), text(ours.replace("periods: 3", "periods: 2")), keys()));
        String old = builtIn.replace("name: statusoverzicht", "name: old");
        Town.created(controller.post(town.path("/templates"), text(old)));
        Town.accepted(controller.post(town.path("/templates/old/retirement"), "{\"reason\":\"Not used.\"}"));
    }

    private void editions() {
        Published published = Published.in(town.program(), town.id(), PERIOD);
        String path = published.path();
        Town.created(controller.post(path, "{\"edition\":1,\"template\":\"statusoverzicht\"}"));
        published.awaitSealed(1);
        Town.created(controller.post(
                path, "{\"edition\":2,\"template\":\"ours\",\"reason\":\"The first said too little.\"}"));
        published.awaitSealed(2);
        Town.accepted(controller.post(path + "/1/withdrawal", "{\"reason\":\"It was wrong.\"}"));
        giveUpOne(published, 3);
    }

    /** Printing may be faster; then another edition is asked for. */
    private void giveUpOne(Published published, int first) {
        int edition = first;
        boolean isGivenUp = false;
        while (!isGivenUp) {
            Town.created(controller.post(
                    published.path(), "{\"edition\":" + edition + ",\"template\":\"ours\",\"reason\":\"Once more.\"}"));
            int status = controller
                    .post(published.path() + "/" + edition + "/cancellation", "{\"reason\":\"Not needed.\"}")
                    .status();
            isGivenUp = status == 200;
            edition++;
        }
    }

    private static String text(String template) {
        return "{\"text\":" + JsonMapper.shared().writeValueAsString(template) + "}";
    }

    private static String[] keys() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*"};
    }
}
