package nl.voortgang.verifier.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * What an event says by itself, as the trail sees it: values of fields of one part of its aggregate, in an order.
 *
 * <p>An aggregate has as many parts as things in it have values of their own: an activity has one for each period's status and one for each
 * narrative, beside the one for itself.
 */
final class Saying {
    /** The part that is the aggregate itself. */
    static final String ITSELF = "";

    final String part;
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Whether fields of the part that are not said have no value from now on. */
    boolean isAll;

    /** Code of the period it is about. */
    @Nullable
    String period;

    @Nullable
    SealedText reason;

    /** The name of what it is about within the subject, remembered for later events of the aggregate. */
    @Nullable
    String item;

    /** What of the outline the aggregate is about, remembered for later events of it. */
    @Nullable
    List<String> subjects;

    /** What of the outline this one event concerns besides. */
    List<String> concerns = List.of();

    Saying(String part) {
        this.part = part;
    }

    /** Says these fields of the event, each under its own name. */
    Saying says(Fields fields, String... names) {
        for (String name : names) {
            says(name, fields.shown(name));
        }
        return this;
    }

    Saying says(String name, @Nullable Object value) {
        values.put(name, Shown.of(value));
        return this;
    }

    Saying about(String... what) {
        subjects = List.of(what);
        return this;
    }

    Saying because(@Nullable SealedText why) {
        reason = why;
        return this;
    }

    Saying in(String periodCode) {
        period = periodCode;
        return this;
    }

    Saying named(@Nullable String name) {
        item = name;
        return this;
    }
}
