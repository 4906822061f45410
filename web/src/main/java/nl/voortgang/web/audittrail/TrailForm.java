package nl.voortgang.web.audittrail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.audittrail.TrailParameters;
import nl.voortgang.query.audittrail.TrailParameters.Asked;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations.Item;
import nl.voortgang.web.organisation.Within;
import org.jspecify.annotations.Nullable;

/** The form by which the trail is searched. */
final class TrailForm {
    /** Whatever narrows the trail down. */
    static final List<String> FIELDS = List.of("text", "subject", "actor", "event", "from", "to");

    private static final Map<String, String> MESSAGES = Map.of(
            "text", "trail.problem.text",
            "actor", "trail.problem.actor",
            "from", "problem.date",
            "to", "trail.problem.to",
            "event", "trail.problem.event");

    private final Form form;
    private final List<Item> outline;

    /** @param outline of the organisation, whose items can be chosen as the subject */
    TrailForm(Form form, List<Item> outline) {
        this.form = form;
        this.outline = outline;
    }

    boolean isFiltered() {
        return FIELDS.stream().anyMatch(field -> !form.text(field).isBlank());
    }

    /** What is asked; null, with the problems in the form, where it cannot be asked like that. */
    @Nullable
    Asked ask(OrganisationId organisation, int limit, ActorNames names, Frame frame) {
        try {
            Asked asked = new TrailParameters(
                            subject("activity:"),
                            subject("goal:"),
                            form.text("actor"),
                            form.text("event"),
                            form.text("from"),
                            form.text("to"),
                            form.text("text"),
                            form.text("after"),
                            Integer.toString(limit),
                            "desc",
                            Objects.toString(frame.knownAt(), ""))
                    .ask(organisation, names);
            return heading()
                    .<Asked>map(item -> new Asked(asked.question().among(Within.of(item, outline)), asked.knownAt()))
                    .findFirst()
                    .orElse(asked);
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

    private String subject(String kind) {
        String subject = form.text("subject");
        return subject.startsWith(kind) ? subject.substring(kind.length()) : "";
    }

    private Stream<Item> heading() {
        String id = subject("programme:") + subject("theme:");
        return outline.stream().filter(item -> item.id().toString().equals(id));
    }

    /** The item that was chosen, by its name. */
    @Nullable
    String subjectName() {
        String subject = form.text("subject");
        String id = subject.substring(subject.indexOf(':') + 1);
        return outline.stream()
                .filter(item -> isThat(item.id(), id))
                .map(Item::name)
                .findFirst()
                .orElse(null);
    }

    private static boolean isThat(UUID item, String id) {
        return item.toString().equals(id);
    }
}
