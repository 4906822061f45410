package nl.voortgang.web.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedEdition;
import org.jspecify.annotations.Nullable;

/** Texts that are to go, and who wants it. The application knows them, and makes them unreadable. */
public interface TextErasures {

    /** The event at this position, where it is this organisation's and has texts that people typed. */
    Optional<ErasableEvent> at(OrganisationId organisation, long position);

    /** Everything that was ever asked for in the organisation, the newest first. */
    List<Wish> wishes(OrganisationId organisation);

    /** Editions in which the text stands; where it is null, any text of the event. */
    List<PrintedEdition> printed(OrganisationId organisation, long position, @Nullable String text);

    /** Whether a file waits to be imported that may bring the text back. */
    boolean isImportUnfinished(OrganisationId organisation);

    /** Begins to make unreadable what two people agreed on; it goes on after this returns. */
    void begin();

    /**
     * An event, without what its texts say.
     *
     * @param event its stored name
     * @param printed editions in which any of its texts stands; people decide what becomes of them
     * @param copies positions of other events that say the same, and have to be erased by themselves
     */
    record ErasableEvent(
            long position,
            String event,
            Instant recordedAt,
            List<ErasableText> texts,
            List<PrintedEdition> printed,
            List<Long> copies) {
        public ErasableEvent {
            texts = List.copyOf(texts);
            printed = List.copyOf(printed);
            copies = List.copyOf(copies);
        }

        public boolean has(String field) {
            return texts.stream().anyMatch(text -> text.field().equals(field));
        }
    }

    /**
     * A text of an event.
     *
     * @param field where it stands in the event, as {@code details.explanation}
     * @param erased whether it is unreadable already
     */
    record ErasableText(String field, boolean erased) {
        /** The last part of where it stands, which has a name in every language. */
        public String name() {
            String last = field.substring(field.lastIndexOf('.') + 1);
            return last.replaceAll("\\[\\d+]", "");
        }
    }

    /** How far a wish is. */
    enum State {
        REQUESTED,
        APPROVED,
        REJECTED
    }

    /**
     * Somebody's wish that a text goes.
     *
     * @param text null for all texts of the event
     * @param decidedBy who agreed or said no; null as long as nobody did
     * @param printed editions that held the text when somebody agreed
     */
    record Wish(
            long position,
            @Nullable String text,
            ErasureCause cause,
            State state,
            ActorId requestedBy,
            Instant requestedAt,
            @Nullable ActorId decidedBy,
            @Nullable Instant decidedAt,
            List<PrintedEdition> printed) {
        public Wish {
            printed = List.copyOf(printed);
        }
    }
}
