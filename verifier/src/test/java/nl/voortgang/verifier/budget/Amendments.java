package nl.voortgang.verifier.budget;

/** What events of amendments and budget lines say, as they lie in the store. */
final class Amendments {
    private Amendments() {}

    /**
     * A proposal.
     *
     * @param changes one or more, with commas between them
     * @param more further fields, each after a comma
     */
    static String proposal(String id, String changes, String more) {
        return "{" + of(id) + ",\"lines\":[" + changes + "]" + more + "}";
    }

    static String approval(String id, String more) {
        return "{" + of(id) + more + "}";
    }

    /** A rejection or a withdrawal; its reason is of no matter here. */
    static String ending(String id, String more) {
        return "{" + of(id) + more + "}";
    }

    static String change(String kind, int year, long amount) {
        return "{\"line\":" + line(kind, year) + ",\"amount\":" + amount + ",\"incidental\":true}";
    }

    static String booking(String id, String change) {
        return "{\"budgetLineId\":\"" + id + "\"," + of(id) + "," + change.substring(1);
    }

    static String line(String kind, int year) {
        return "{\"subject\":{\"kind\":\"ACTIVITY\",\"id\":\"00000000-0000-0000-0000-0000000000ac\"},"
                + "\"label\":\"Green\",\"fiscalYear\":" + year + ",\"kind\":\"" + kind + "\"}";
    }

    static String decision(String number) {
        return ",\"decision\":{\"number\":\"" + number + "\",\"body\":\"COUNCIL\",\"date\":\"2020-06-24\"}";
    }

    static String freed(String number) {
        return ",\"freed\":{\"fiscalYear\":2020,\"number\":\"" + number + "\"}";
    }

    private static String of(String id) {
        return "\"amendmentId\":\"" + id + "\",\"organisationId\":\"town\"";
    }
}
