package nl.voortgang.web.erasure;

import java.util.stream.Collectors;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.query.ActorNames;
import nl.voortgang.web.erasure.TextErasures.ErasableText;
import nl.voortgang.web.erasure.TextErasures.State;
import nl.voortgang.web.erasure.TextErasures.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A wish as the page shows it.
 *
 * @param textName what the one text is called; null for all texts of the event
 * @param decidedBy null as long as nobody decided
 * @param own whether whoever looks asked for it
 */
record ShownWish(
        Wish wish,
        @Nullable String textName,
        String requestedBy,
        @Nullable String decidedBy,
        boolean own) {
    static ShownWish of(Wish wish, ActorId viewer, ActorNames names) {
        return new ShownWish(
                wish,
                wish.text() == null ? null : new ErasableText(wish.text(), false).name(),
                names.nameOf(wish.requestedBy()),
                wish.decidedBy() == null ? null : names.nameOf(wish.decidedBy()),
                wish.requestedBy().equals(viewer));
    }

    public boolean open() {
        return wish.state() == State.REQUESTED;
    }

    /** Editions as one text: period, a slash, and number. */
    public String printed() {
        return wish.printed().stream().map(PrintedEdition::toString).collect(Collectors.joining(", "));
    }
}
