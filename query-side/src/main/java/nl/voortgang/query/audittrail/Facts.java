package nl.voortgang.query.audittrail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What an event says by itself: values of fields of one part of its aggregate. What they were before, the trail remembers.
 *
 * <p>An aggregate has as many parts as things in it have values of their own: an activity has one for each period's status and one for
 * each narrative, beside the one for itself.
 */
final class Facts {
    /** The part that is the aggregate itself. */
    static final String ITSELF = "";

    private final String part;
    private final Map<String, @Nullable String> values = new LinkedHashMap<>();
    private boolean complete;
    private @Nullable PeriodId period;
    private @Nullable FreeText reason;
    private @Nullable String item;
    private @Nullable List<Subject> subjects;
    private @Nullable List<Subject> alsoConcerned;

    private Facts(String part) {
        this.part = part;
    }

    static Facts ofItself() {
        return new Facts(ITSELF);
    }

    static Facts ofPart(String part) {
        return new Facts(part);
    }

    Facts says(String field, @Nullable Object value) {
        values.put(field, Shown.of(value));
        return this;
    }

    /** What is not said here is no longer so: fields of the part that are not named have no value from now on. */
    Facts andNothingElse() {
        complete = true;
        return this;
    }

    Facts in(PeriodId which) {
        period = which;
        return this;
    }

    Facts because(@Nullable FreeText why) {
        reason = why;
        return this;
    }

    /** The name of what it is about within the subject, remembered for later events of the aggregate. */
    Facts named(@Nullable String name) {
        item = name;
        return this;
    }

    /** What of the outline the aggregate is about, remembered for its later events. */
    Facts about(List<Subject> what) {
        subjects = what.stream().distinct().toList();
        return this;
    }

    /** What of the outline this one event concerns. */
    Facts concerning(List<Subject> what) {
        alsoConcerned = what.stream().distinct().toList();
        return this;
    }

    String part() {
        return part;
    }

    Map<String, @Nullable String> values() {
        return values;
    }

    boolean complete() {
        return complete;
    }

    @Nullable
    PeriodId period() {
        return period;
    }

    @Nullable
    FreeText reason() {
        return reason;
    }

    @Nullable
    String item() {
        return item;
    }

    @Nullable
    List<Subject> subjects() {
        return subjects;
    }

    @Nullable
    List<Subject> alsoConcerned() {
        return alsoConcerned;
    }
}
