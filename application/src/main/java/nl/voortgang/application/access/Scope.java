package nl.voortgang.application.access;

import nl.voortgang.command.access.Content;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a request is about, as far as it decides who may send it. */
public sealed interface Scope {
    /** Open to everybody, signed in or not; shows what is published and nothing else. */
    record Public() implements Scope {}

    /** For everybody; what it lists is what the asker may see. */
    record Everybody() implements Scope {}

    /** About whoever asks, and nobody else. */
    record Own() implements Scope {}

    /** About the installation as a whole, and no organisation's content. */
    record Installation() implements Scope {}

    /**
     * About one organisation, which need not exist.
     *
     * @param shows what kind of its content; null where nobody said so, and then nobody reads it
     * @param remembered the stream by which that is known, where it did not have to be read; null where it was, or where there is none
     */
    record Of(
            OrganisationId organisation,
            @Nullable Content shows,
            @Nullable String remembered) implements Scope {}

    /** About something by an id under which nothing exists. */
    record Nothing() implements Scope {}
}
