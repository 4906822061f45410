package nl.voortgang.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.voortgang.command.hint.Hints;
import org.jspecify.annotations.Nullable;

/** What was typed in a form, and what is wrong with it. Shown again as it was, so that nothing has to be typed twice. */
public final class Form {
    static final String SUBMISSION = "submission";
    static final String REVISION = "revision";
    static final String PERSONAL = "personal";

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();
    private boolean refused;
    private boolean personal;

    private Form(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    /** A form to be filled in, with these values in it already. */
    public static Form fresh(Map<String, String> values) {
        Form form = new Form(values);
        form.renew();
        return form;
    }

    /** What was sent. */
    public static Form of(HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        // Line breaks arrive as CR LF from every browser; the texts have plain ones.
        request.getParameterMap()
                .forEach((name, all) -> values.put(name, String.join(",", all).replace("\r\n", "\n")));
        return new Form(values);
    }

    /** As typed; empty where nothing was. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean isChecked(String field, String value) {
        return text(field).equals(value);
    }

    /** Recognises the same form sent twice. Made when the form was shown. */
    public String submission() {
        return text(SUBMISSION);
    }

    /** Says in the form that it was not sent as it was shown, where that is so. */
    boolean isRecognisable() {
        if (submission().isBlank() || submission().length() > 100) {
            refuse(null, "problem.submission");
            renew();
            return false;
        }
        return true;
    }

    /** Asks whether what looks like personal data in a text is meant to be there, unless that was answered already. */
    boolean asksAboutPersonalData() {
        if (!text(PERSONAL).isEmpty()) {
            return false;
        }
        values.forEach((field, text) -> {
            if (!field.startsWith("_") && !field.equals(SUBMISSION)) {
                Hints.personal(List.of(text)).forEach(hint -> {
                    personal = true;
                    refuse(field, "problem.personal." + hint.kind(), hint.excerpt());
                });
            }
        });
        if (personal) {
            renew();
        }
        return personal;
    }

    /** For templates: whether the form has to ask that. */
    public boolean isPersonal() {
        return personal;
    }

    /** Several values of one name, such as boxes that were ticked. */
    public List<String> all(String field) {
        String text = text(field);
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** A text that must be there; empty, with a problem, where it is not. */
    public String required(String field, int longest) {
        String text = text(field).strip();
        if (text.isEmpty()) {
            refuse(field, "problem.required." + field);
        }
        return within(field, text, longest);
    }

    /** A text that may be there; null where it is not. */
    public @Nullable String optional(String field, int longest) {
        String text = within(field, text(field).strip(), longest);
        return text.isEmpty() ? null : text;
    }

    /** A day; null, with a problem, where it is none. */
    public @Nullable LocalDate date(String field) {
        return read(field, LocalDate::parse, "problem.date");
    }

    /** What the text means; null, with a problem, where it means nothing. A missing one is a problem too. */
    public <T> @Nullable T read(String field, Function<String, T> meaning, String otherwise) {
        String text = text(field).strip();
        if (text.isEmpty()) {
            refuse(field, "problem.required." + field);
            return null;
        }
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException unreadable) {
            refuse(field, otherwise);
            return null;
        }
    }

    public void refuse(@Nullable String field, String key, Object... arguments) {
        problems.add(new Problem(field, key, List.of(arguments)));
    }

    /**
     * A rule said no: what was typed may be right, but it cannot be done.
     *
     * @param field what the rule is about; where the form has no such field, the form as a whole
     */
    public void refuseByRule(@Nullable String field, String key, Object... arguments) {
        refused = true;
        refuse(field != null && values.containsKey(field) ? field : null, key, arguments);
    }

    /** A rule said no to one of the things that the form asks for; {@code row} is where the form shows that one. */
    public void refuseRow(String row, String key, Object... arguments) {
        refused = true;
        refuse(row, key, arguments);
    }

    /** The same form with other values in it; problems are not taken along. */
    public Form with(UnaryOperator<Map<String, String>> change) {
        return new Form(change.apply(new TreeMap<>(values)));
    }

    /** Fields that were not sent get these values; what was typed and what is wrong with it stays. */
    public Form orElse(Map<String, String> others) {
        others.forEach(values::putIfAbsent);
        return this;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    public @Nullable Problem problem(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst()
                .orElse(null);
    }

    /** For the answer: 409 where a rule said no, 400 where something was typed wrong. */
    public int status() {
        return isGood() ? 200 : refused ? 409 : 400;
    }

    /** From here on it counts as another form: sending it again is no repetition. */
    void renew() {
        values.put(SUBMISSION, UUID.randomUUID().toString());
    }

    @Nullable
    Long revision() {
        String text = text(REVISION);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** Everything that was asked for, in a fixed order. */
    String content() {
        StringBuilder content = new StringBuilder();
        new TreeMap<>(values).forEach((name, value) -> {
            if (!name.equals("_csrf") && !name.equals("lang")) {
                content.append(name)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value)
                        .append('\n');
            }
        });
        return content.toString();
    }

    private String within(String field, String text, int longest) {
        if (text.length() > longest) {
            refuse(field, "problem.long", longest);
        }
        return text;
    }
}
