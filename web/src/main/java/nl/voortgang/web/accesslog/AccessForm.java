package nl.voortgang.web.accesslog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.accesslog.AccessParameters;
import nl.voortgang.query.accesslog.AccessQuestion;
import nl.voortgang.web.form.Form;
import org.jspecify.annotations.Nullable;

/** The form by which the access log is searched. */
final class AccessForm {
    /** Whatever narrows the log down. */
    static final List<String> FIELDS = List.of("actor", "action", "result", "object", "from", "to");

    private static final Map<String, String> MESSAGES = Map.of(
            "actor", "trail.problem.actor",
            "action", "access.problem.action",
            "result", "access.problem.result",
            "object", "access.problem.object",
            "from", "problem.date",
            "to", "trail.problem.to");

    private final Form form;

    AccessForm(Form form) {
        this.form = form;
    }

    boolean isFiltered() {
        return FIELDS.stream().anyMatch(field -> !form.text(field).isBlank());
    }

    /** What is asked; null, with the problems in the form, where it cannot be asked like that. */
    @Nullable
    AccessQuestion ask(@Nullable OrganisationId organisation, int limit, ActorNames names) {
        try {
            return new AccessParameters(
                            form.text("actor"),
                            form.text("action"),
                            form.text("result"),
                            form.text("object"),
                            form.text("from"),
                            form.text("to"),
                            form.text("after"),
                            Integer.toString(limit))
                    .ask(organisation, names);
        } catch (InvalidQuery invalid) {
            if (invalid.faults().stream().anyMatch(fault -> !MESSAGES.containsKey(fault.parameter()))) {
                throw invalid;
            }
            invalid.faults()
                    .forEach(fault ->
                            form.refuse(fault.parameter(), Objects.requireNonNull(MESSAGES.get(fault.parameter()))));
            return null;
        }
    }
}
