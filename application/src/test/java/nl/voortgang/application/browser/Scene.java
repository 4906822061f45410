package nl.voortgang.application.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.voortgang.application.browser.Press.Done;
import nl.voortgang.application.browser.Press.Outcome;
import nl.voortgang.application.browser.Press.Refused;

/**
 * Somebody goes to a page and presses buttons there, until one of them does what it should.
 *
 * @param account who; empty for somebody who is not signed in
 * @param way the links that lead there from the first page
 */
record Scene(String account, List<String> way, List<Press> presses) {
    static Writer as(String account) {
        return new Writer(account);
    }

    @Override
    public String toString() {
        return (account.isEmpty() ? "nobody" : account) + ": " + String.join(" > ", way) + " > "
                + presses.getLast().button();
    }

    /** Writes a scene down in the order in which it happens. */
    static final class Writer {
        private final String account;
        private final List<Press> presses = new ArrayList<>();
        private List<String> way = List.of();
        private String button = "";
        private Map<String, String> entries = Map.of();

        private Writer(String account) {
            this.account = account;
        }

        Writer follows(String... links) {
            way = List.of(links);
            return this;
        }

        Writer presses(String name) {
            button = name;
            entries = Map.of();
            return this;
        }

        /** Before pressing. What is not named stays as it is. */
        Writer with(Map<String, String> filledIn) {
            entries = filledIn;
            return this;
        }

        Writer isTold(String... reasons) {
            return comesTo(new Refused(List.of(reasons)));
        }

        Scene sees(String page, String... texts) {
            return end(new Done(page, List.of(texts), List.of()));
        }

        Scene seesLater(String page, String... texts) {
            return end(new Done(page, List.of(), List.of(texts)));
        }

        private Writer comesTo(Outcome outcome) {
            presses.add(new Press(button, entries, outcome));
            return this;
        }

        private Scene end(Done done) {
            comesTo(done);
            return new Scene(account, way, List.copyOf(presses));
        }
    }
}
