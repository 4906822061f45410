package nl.voortgang.web.reporting;

import java.util.List;
import nl.voortgang.command.hint.Hint;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.form.BundleDesk;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the check page shows it.
 *
 * @param status the one that was chosen; null where none was
 * @param unchanged what is confirmed to hold still; null where the draft says something of its own
 * @param missing what must be there before it can be handed in: keys of sentences
 * @param hints what looks wrong about it, and can be handed in all the same, with a reason
 * @param revision of the timeline of the activity, as it was when this was shown
 */
public record Ready(
        Work work,
        @Nullable ScaleValue status,
        @Nullable Statement unchanged,
        List<String> missing,
        List<Hint> hints,
        long revision) {
    public Ready {
        missing = List.copyOf(missing);
        hints = List.copyOf(hints);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Where the form says what is wrong with this one. */
    public String row() {
        return BundleDesk.ROW + work.activity().id();
    }

    /** The field that holds what was seen of it. */
    public String seenField() {
        return "seen-" + work.activity().id();
    }

    /** The draft and the timeline as they are, in one word: what is handed in is what was shown where that word is the same. */
    public String seen() {
        Draft draft = work.draft();
        return (draft == null ? 0 : draft.version()) + "." + revision;
    }

    /** The field for the reason to hand it in in spite of a hint. */
    public String reasonField(Hint hint) {
        return "override-" + work.activity().id() + "-" + hint.kind();
    }
}
