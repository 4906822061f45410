package nl.voortgang.web.judging;

import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.form.BundleDesk;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;

/**
 * A report that waits for a judgement.
 *
 * @param earlier the one of the period before; null where there is none
 * @param revision of the activity when this was read
 * @param own whether the approver wrote it, so that another person judges it
 */
public record Waiting(
        Item activity, TimelineItem report, @Nullable TimelineItem earlier, long revision, boolean own) {
    /** Where the form says what is wrong with this one. */
    public String row() {
        return BundleDesk.ROW + activity.id();
    }

    /** The field that says which revision was seen. */
    public String revisionField() {
        return "seen-" + activity.id();
    }
}
