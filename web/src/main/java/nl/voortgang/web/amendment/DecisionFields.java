package nl.voortgang.web.amendment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.Decision;
import nl.voortgang.web.form.Form;
import org.jspecify.annotations.Nullable;

/** The fields of a form that name a decision. */
final class DecisionFields {
    private static final int LONGEST_NUMBER = 100;

    private DecisionFields() {}

    /** The decision, named whole or not at all. */
    static @Nullable Decision optional(Form form) {
        return optional(form, "");
    }

    /** @param prefix of the names of its fields, where a page has more than one decision */
    static @Nullable Decision optional(Form form, String prefix) {
        boolean named = !form.text(prefix + "decisionNumber").isBlank()
                || !form.text(prefix + "decisionDate").isBlank();
        return named ? required(form, prefix) : null;
    }

    /** Null, with the problems in the form, where it is not named whole. */
    static @Nullable Decision required(Form form) {
        return required(form, "");
    }

    private static @Nullable Decision required(Form form, String prefix) {
        String number = form.text(prefix + "decisionNumber").strip();
        if (number.isEmpty()) {
            form.refuse(prefix + "decisionNumber", "problem.required.decisionNumber");
        } else if (number.length() > LONGEST_NUMBER) {
            form.refuse(prefix + "decisionNumber", "problem.long", LONGEST_NUMBER);
        }
        DecidingBody body = body(form, prefix + "decisionBody");
        LocalDate date = date(form, prefix + "decisionDate");
        return number.isEmpty() || body == null || date == null ? null : new Decision(number, body, date);
    }

    private static @Nullable DecidingBody body(Form form, String field) {
        try {
            return DecidingBody.valueOf(form.text(field));
        } catch (IllegalArgumentException none) {
            form.refuse(field, "problem.required.decisionBody");
            return null;
        }
    }

    private static @Nullable LocalDate date(Form form, String field) {
        String text = form.text(field).strip();
        if (text.isEmpty()) {
            form.refuse(field, "problem.required.decisionDate");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            form.refuse(field, "problem.date");
            return null;
        }
    }
}
