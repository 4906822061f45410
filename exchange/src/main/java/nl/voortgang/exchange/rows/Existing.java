package nl.voortgang.exchange.rows;

import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.Subject;

/** What the organisation has already: a file may refer to it without repeating it. */
public interface Existing {

    /** The activity, goal, theme or programme that the key names. */
    Optional<Subject> subject(String key);

    boolean hasIndicator(String key);

    boolean hasPeriod(String code);

    /** The codes of the units that take activities. */
    Set<String> unitCodes();

    /** The codes of the status scale in force. */
    Set<String> statusCodes();

    /** Nothing: for a file that is looked at by itself, or about an organisation that is new. */
    Existing NOTHING = new Existing() {
        @Override
        public Optional<Subject> subject(String key) {
            return Optional.empty();
        }

        @Override
        public boolean hasIndicator(String key) {
            return false;
        }

        @Override
        public boolean hasPeriod(String code) {
            return false;
        }

        @Override
        public Set<String> unitCodes() {
            return Set.of();
        }

        @Override
        public Set<String> statusCodes() {
            return Set.of();
        }
    };
}
