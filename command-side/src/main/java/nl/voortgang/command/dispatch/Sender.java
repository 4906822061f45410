package nl.voortgang.command.dispatch;

import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf, and on what condition, a command is given.
 *
 * @param importId the import the command is part of
 * @param reference number of the submission the command is part of
 * @param request by which a repeated request is recognised
 * @param expectedRevision the revision the sender saw; null where any will do
 */
public record Sender(
        ActorId actor,
        @Nullable ImportId importId,
        @Nullable String reference,
        @Nullable RequestKey request,
        @Nullable Long expectedRevision) {

    /** Somebody who gives the command by itself, not as part of a submission. */
    public Sender(
            ActorId actor, @Nullable ImportId importId, @Nullable RequestKey request, @Nullable Long expectedRevision) {
        this(actor, importId, null, request, expectedRevision);
    }

    /** A person, without a condition. */
    public static Sender of(ActorId actor) {
        return new Sender(actor, null, null, null);
    }

    /** A row of an imported file. */
    public static Sender of(ActorId actor, ImportId importId) {
        return new Sender(actor, importId, null, null);
    }

    /** The same, on another condition. */
    public Sender expecting(@Nullable Long revision) {
        return new Sender(actor, importId, reference, request, revision);
    }

    /** The same, whose request is recognised by whoever carries out the whole. */
    Sender withoutRequest() {
        return new Sender(actor, importId, reference, null, null);
    }
}
