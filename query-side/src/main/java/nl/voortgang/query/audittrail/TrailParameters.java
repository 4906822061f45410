package nl.voortgang.query.audittrail;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a question as they were typed; an empty one counts as not given.
 *
 * @param activityId events that concern this activity
 * @param goalId events that concern this goal
 * @param actor sign-in name or pseudonym of who did it
 * @param event logical name
 * @param from an instant, or a date: from the beginning of that day in Amsterdam
 * @param to an instant, or a date: up to and including that day in Amsterdam
 * @param text words that must all stand in what the event says; those in quotation marks together
 * @param after cursor: what the page before gave as next
 * @param limit how many at most
 * @param order {@code asc} or {@code desc}
 * @param knownAt an instant
 */
public record TrailParameters(
        @Parameter(description = "Concerns this activity", schema = @Schema(format = "uuid")) @Nullable
        String activityId,

        @Parameter(description = "Concerns this goal", schema = @Schema(format = "uuid")) @Nullable
        String goalId,

        @Parameter(description = "Sign-in name or pseudonym of who did it") @Nullable
        String actor,

        @Parameter(description = "Name of the event", example = "activity.status-reported") @Nullable
        String event,

        @Parameter(description = "Recorded at this instant or later, or from this date on (Europe/Amsterdam)") @Nullable
        String from,

        @Parameter(description = "Recorded at this instant or earlier, or up to and including this date") @Nullable
        String to,

        @Parameter(
                description =
                        "Words that all stand in code, title, reason or values, also within a longer word; in quotation"
                                + " marks together. Each with two letters or digits, at most eight",
                example = "\"te laat\" subsidie")
        @Nullable
        String text,

        @Parameter(description = "Cursor: next of the page before") @Nullable
        String after,

        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100")) @Nullable
        String limit,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {"asc", "desc"},
                                defaultValue = "asc"))
        @Nullable
        String order,

        @Parameter(description = "As known at this instant", schema = @Schema(format = "date-time")) @Nullable
        String knownAt) {

    /** A question and the moment to answer it for. */
    public record Asked(TrailQuestion question, @Nullable Instant knownAt) {}

    /**
     * What these parameters ask.
     *
     * @throws InvalidQuery with everything that is wrong with them
     */
    public Asked ask(OrganisationId organisationId, ActorNames names) {
        Parameters given = new Parameters();
        TrailQuestion question = new TrailQuestion(
                organisationId,
                given.read("activityId", activityId, "must be a UUID", ActivityId::of),
                given.read("goalId", goalId, "must be a UUID", GoalId::of),
                given.read("actor", actor, "must be a sign-in name or pseudonym", text -> Typed.actor(text, names)),
                given.read("event", event, "must be the name of an event", Typed::event),
                given.read("from", from, "must be a date or an instant", Typed::begin),
                given.read("to", to, "must be a date or an instant", Typed::end),
                orElse(
                        given.read(
                                "text",
                                text,
                                "must be at most eight words of two letters or digits or more",
                                Words::of),
                        List.of()),
                Set.of(),
                given.read("after", after, "must be the next of an earlier page", Typed::position),
                orElse(
                        given.read("limit", limit, "must be a whole number from 1 to 1000", Typed::limit),
                        TrailQuestion.DEFAULT_LIMIT),
                orElse(given.read("order", order, "must be asc or desc", Typed::order), Order.ASC));
        Instant moment = given.moment("knownAt", knownAt);
        if (question.from() != null && question.to() != null && question.to().isBefore(question.from())) {
            given.refuse("to", "must not be before from");
        }
        given.throwIfRefused();
        return new Asked(question, moment);
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
