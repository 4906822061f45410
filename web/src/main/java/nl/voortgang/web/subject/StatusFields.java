package nl.voortgang.web.subject;

import java.util.HashMap;
import java.util.Map;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.events.Account;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.web.form.Form;
import org.jspecify.annotations.Nullable;

/** The fields of a form in which a status is given, of an activity as of a goal. */
public final class StatusFields {
    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_TEXT = 10_000;

    private StatusFields() {}

    /** What the form says; what is wrong with it becomes a problem of the form. */
    public static StatusRequest read(Form form) {
        return new StatusRequest(
                form.required("status", LONGEST_CODE),
                text(form, "explanation"),
                new Account(text(form, "cause"), text(form, "consequence"), text(form, "correction")),
                new Judgement(code(form, "time"), code(form, "money"), code(form, "quality")),
                text(form, "councilProposal"));
    }

    /** Says at each empty field that it is owed. Only the organisation's rule knows; so this comes after the command was refused. */
    static void markOwed(Form form) {
        if (form.problems().stream().anyMatch(problem -> problem.key().equals("refused.ACCOUNT_MISSING"))) {
            for (String field : new String[] {"cause", "consequence", "correction"}) {
                if (form.text(field).isBlank()) {
                    form.refuse(field, "problem.required." + field);
                }
            }
        }
    }

    /** What stands there, to be changed. */
    public static Map<String, String> of(@Nullable Statement said) {
        Map<String, String> values = new HashMap<>();
        if (said != null) {
            put(values, "status", said.status() == null ? null : said.status().code());
            put(values, "explanation", said.explanation());
            put(values, "cause", said.cause());
            put(values, "consequence", said.consequence());
            put(values, "correction", said.correction());
            put(values, "councilProposal", said.councilProposal());
            Judgement judgement = said.judgement();
            if (judgement != null) {
                put(values, "time", judgement.time());
                put(values, "money", judgement.money());
                put(values, "quality", judgement.quality());
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static @Nullable FreeText text(Form form, String field) {
        return FreeText.orNull(form.optional(field, LONGEST_TEXT));
    }

    private static @Nullable String code(Form form, String field) {
        return form.optional(field, LONGEST_CODE);
    }
}
