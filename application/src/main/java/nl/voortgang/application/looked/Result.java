package nl.voortgang.application.looked;

import java.util.Optional;

/** What came of it. Stored by name, for good. */
enum Result {
    GRANTED,
    NOT_SIGNED_IN,
    FORBIDDEN,
    /** For the asker, what it was about does not exist. */
    UNKNOWN,
    TOO_MANY;

    /** Empty where the answer was no refusal of somebody who may not. */
    static Optional<Result> refusal(int status) {
        return switch (status) {
            case 401 -> Optional.of(NOT_SIGNED_IN);
            case 403 -> Optional.of(FORBIDDEN);
            case 404 -> Optional.of(UNKNOWN);
            case 429 -> Optional.of(TOO_MANY);
            default -> Optional.empty();
        };
    }
}
