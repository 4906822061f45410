package nl.voortgang.verifier.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.PeriodName;
import nl.voortgang.verifier.event.TemplateName;
import nl.voortgang.verifier.event.Unreadable;
import org.jspecify.annotations.Nullable;

/** Editions of what was published, and the templates of organisations. */
final class PublicationFold implements Fold {
    private static final Table ORGANISATION = Table.added("organisation", "t.position", "id text", "");
    private static final Table EDITION = Table.versioned(
            "edition",
            "organisation text, period text, edition integer",
            "state text, made_from bigint, exported_at timestamptz, made_at timestamptz, scale_version integer,"
                    + " template_name text, template_version integer, template_digest text, reason text, previous text,"
                    + " html_digest text, html_size integer, pdf_digest text, pdf_size integer, json_digest text,"
                    + " json_size integer, sealed_at timestamptz, withdrawn_at timestamptz, withdrawal_reason text,"
                    + " revision bigint");
    private static final Table TEMPLATE = Table.versioned(
            "template",
            "organisation text, name text",
            "version integer, title text, digest text, retired boolean, revision bigint");

    private final Set<String> organisations = new HashSet<>();
    private final Map<String, Fields> templates = new HashMap<>();
    private final Map<String, Course> courses = new HashMap<>();

    /** What was said of an edition so far. */
    private static final class Course {
        private final Fields requested;
        private @Nullable Fields sealed;
        private @Nullable Instant sealedAt;

        private Course(Fields requested) {
            this.requested = requested;
        }
    }

    @Override
    public String projection() {
        return "publication";
    }

    @Override
    public List<Table> tables() {
        return List.of(ORGANISATION, EDITION, TEMPLATE);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        switch (event.name()) {
            case "organisation.registered" -> {
                if (organisations.add(event.organisation())) {
                    rows.make(Row.of(ORGANISATION, event.organisation()));
                }
            }
            case "template.defined", "template.retired" -> template(event, rows);
            case "publication.requested", "publication.sealed", "publication.cancelled", "publication.withdrawn" ->
                edition(event, rows);
            default -> {}
        }
    }

    private void template(DomainEvent event, Rows rows) {
        String id = event.says().text("templateId");
        boolean isRetired = event.name().equals("template.retired");
        Fields defined = isRetired ? templates.get(id) : event.says();
        if (defined == null) {
            throw new Unreadable("the template never came to be");
        }
        templates.put(id, defined);
        TemplateName name = TemplateName.of(id);
        rows.make(Row.of(TEMPLATE, name.organisation(), name.name())
                .with("version", defined.number("version"))
                .with("title", defined.text("title"))
                .with("digest", defined.text("digest"))
                .with("retired", isRetired)
                .with("revision", event.stored().sequence()));
    }

    private void edition(DomainEvent event, Rows rows) {
        Fields says = event.says();
        String key = says.text("publicationId") + " " + says.number("edition");
        if (event.name().equals("publication.requested")) {
            courses.put(key, new Course(says));
        }
        Course course = courses.get(key);
        if (course == null) {
            throw new Unreadable("nobody asked for this edition");
        }
        if (event.name().equals("publication.sealed")) {
            course.sealed = says;
            course.sealedAt = event.recordedAt();
        }
        Row row = row(says, course)
                .with(
                        "state",
                        event.name().substring(event.name().indexOf('.') + 1).toUpperCase(Locale.ROOT))
                .with("revision", event.stored().sequence());
        if (event.name().equals("publication.withdrawn") || event.name().equals("publication.cancelled")) {
            row.with("withdrawn_at", event.recordedAt()).with("withdrawal_reason", says.sealed("reason"));
        }
        rows.make(row);
    }

    private static Row row(Fields says, Course course) {
        PeriodName period = PeriodName.of(says.text("publicationId"));
        Fields requested = course.requested;
        Fields template = requested.part("template");
        Row row = Row.of(EDITION, period.organisation(), period.code(), says.number("edition"))
                .with("made_from", requested.number("position"))
                .with("exported_at", requested.moment("exportedAt"))
                .with("made_at", requested.moment("madeAt"))
                .with("scale_version", requested.number("scaleVersion"))
                .with("template_name", template.text("name"))
                .with("template_version", template.number("version"))
                .with("template_digest", template.text("digest"))
                .with("reason", requested.sealedOrNull("reason"))
                .with("previous", requested.textOrNull("previous"))
                .with("sealed_at", course.sealedAt);
        if (course.sealed != null) {
            for (Fields form : course.sealed.parts("forms")) {
                String name = form.text("form").toLowerCase(Locale.ROOT);
                row.with(name + "_digest", form.text("digest")).with(name + "_size", form.number("size"));
            }
        }
        return row;
    }
}
