package nl.voortgang.query.accesslog;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Set;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Days;
import nl.voortgang.query.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a question as they were typed; an empty one counts as not given.
 *
 * @param actor sign-in name or pseudonym of who asked
 * @param action what was to be done
 * @param result what came of it
 * @param object a part of the address
 * @param from an instant, or a date: from the beginning of that day in Amsterdam
 * @param to an instant, or a date: up to and including that day in Amsterdam
 * @param after cursor: what the page before gave as next
 * @param limit how many at most
 */
public record AccessParameters(
        @Parameter(description = "Sign-in name or pseudonym of who asked") @Nullable
        String actor,

        @Parameter(
                description = "What was to be done",
                schema =
                        @Schema(
                                allowableValues = {"READ", "CHANGE", "EXPORT", "SIGN_IN", "SIGN_OUT", "ERASE", "FORGET"
                                }))
        @Nullable
        String action,

        @Parameter(
                description = "What came of it",
                schema = @Schema(allowableValues = {"GRANTED", "NOT_SIGNED_IN", "FORBIDDEN", "UNKNOWN", "TOO_MANY"}))
        @Nullable
        String result,

        @Parameter(description = "A part of the address that was asked for", schema = @Schema(maxLength = 200))
        @Nullable
        String object,

        @Parameter(description = "Recorded at this instant or later, or from this date on (Europe/Amsterdam)") @Nullable
        String from,

        @Parameter(description = "Recorded at this instant or earlier, or up to and including this date") @Nullable
        String to,

        @Parameter(description = "Cursor: next of the page before") @Nullable
        String after,

        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100")) @Nullable
        String limit) {
    public static final Set<String> ACTIONS =
            Set.of("READ", "CHANGE", "EXPORT", "SIGN_IN", "SIGN_OUT", "ERASE", "FORGET");
    public static final Set<String> RESULTS = Set.of("GRANTED", "NOT_SIGNED_IN", "FORBIDDEN", "UNKNOWN", "TOO_MANY");

    private static final int LONGEST = 200;

    /**
     * What these parameters ask.
     *
     * @param organisation null for the whole installation
     * @throws nl.voortgang.query.InvalidQuery with everything that is wrong with them
     */
    public AccessQuestion ask(@Nullable OrganisationId organisation, ActorNames names) {
        Parameters given = new Parameters();
        AccessQuestion question = new AccessQuestion(
                organisation,
                given.read("actor", actor, "must be a sign-in name or pseudonym", text -> actor(text, names)),
                given.read("action", action, "must be the name of an action", text -> among(text, ACTIONS)),
                given.read("result", result, "must be the name of a result", text -> among(text, RESULTS)),
                given.read("object", object, "must be a part of an address", AccessParameters::plain),
                given.read("from", from, "must be a date or an instant", Days::begin),
                given.read("to", to, "must be a date or an instant", Days::end),
                given.read("after", after, "must be the next of an earlier page", AccessParameters::position),
                Objects.requireNonNullElse(
                        given.read("limit", limit, "must be a whole number from 1 to 1000", AccessParameters::limit),
                        AccessQuestion.DEFAULT_LIMIT));
        if (question.from() != null && question.to() != null && question.to().isBefore(question.from())) {
            given.refuse("to", "must not be before from");
        }
        given.throwIfRefused();
        return question;
    }

    private static ActorId actor(String text, ActorNames names) {
        return names.byUsername(text).orElseGet(() -> ActorId.of(text));
    }

    private static String among(String text, Set<String> known) {
        if (!known.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String plain(String text) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no address");
        }
        return text;
    }

    private static Long position(String text) {
        long position = Long.parseLong(text);
        if (position < 1) {
            throw new IllegalArgumentException(text);
        }
        return position;
    }

    private static Integer limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > AccessQuestion.MAX_LIMIT) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }
}
