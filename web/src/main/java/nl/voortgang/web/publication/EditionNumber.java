package nl.voortgang.web.publication;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an edition in an address: written in one way only, so that two addresses never mean the same. */
final class EditionNumber {
    private static final Pattern WRITTEN = Pattern.compile("[1-9]\\d{0,5}");

    private EditionNumber() {}

    static Optional<Integer> of(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
