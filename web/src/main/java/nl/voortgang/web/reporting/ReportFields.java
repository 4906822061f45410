package nl.voortgang.web.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.subject.StatusFields;
import org.jspecify.annotations.Nullable;

/** Between the form for one activity and the draft of it. */
final class ReportFields {
    static final String SEEN = "seen";

    /** The answer to an approver who sent a report back. */
    static final String REASON = "reason";

    static final List<String> TEXTS = List.of("explanation", "cause", "consequence", "correction", "councilProposal");
    private static final List<String> CODES = List.of("status", "time", "money", "quality");
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_CODE = 10;

    private ReportFields() {}

    /** What was typed, without what is empty. What is too long becomes a problem of the form. */
    static Map<String, String> read(Form form) {
        Map<String, String> fields = new HashMap<>();
        CODES.forEach(field -> put(fields, field, form.optional(field, LONGEST_CODE)));
        TEXTS.forEach(field -> put(fields, field, form.optional(field, LONGEST_TEXT)));
        put(fields, REASON, form.optional(REASON, LONGEST_REASON));
        return fields;
    }

    /** The form with the draft in it, or else with what was sent back, or else empty. */
    static Form form(@Nullable Draft draft, @Nullable Statement returned) {
        Map<String, String> values = new HashMap<>(draft == null ? StatusFields.of(returned) : draft.fields());
        values.remove(Draft.UNCHANGED);
        values.put(SEEN, Long.toString(draft == null ? 0 : draft.version()));
        return Form.fresh(values);
    }

    /** The status and texts of the earlier report, in place of those in the draft. */
    static Map<String, String> takenOver(Map<String, String> fields, Statement earlier) {
        Map<String, String> taken = new HashMap<>(StatusFields.of(earlier));
        put(taken, REASON, fields.get(REASON));
        return taken;
    }

    static long seen(Form form) {
        String text = form.text(SEEN);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
