package nl.voortgang.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TemplateId;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages. Whoever looks at a past moment stays there from page to page. */
public record Links(@Nullable Instant knownAt) {
    public String organisation(Object id) {
        return at("/organisations/" + id);
    }

    public String periods(Object organisation) {
        return at("/organisations/" + organisation + "/periods");
    }

    public String publications(Object organisation) {
        return at("/organisations/" + organisation + "/publications");
    }

    /** The report of a period as it would be printed. */
    public String preview(Object organisation, String period) {
        return at("/organisations/" + organisation + "/periods/" + period + "/preview");
    }

    /** The same with a certain template, as a page or, with another end of the address, on paper. */
    public String preview(PeriodId period, String page, String template) {
        return at("/organisations/" + period.organisationId() + "/periods/" + period.code() + "/" + page + "?template="
                + template);
    }

    /** The same with a certain version of a template. */
    public String preview(PeriodId period, String page, String template, String version) {
        return at(new Links(null).preview(period, page, template) + "&version=" + version);
    }

    /** Where a version of a template can be taken into use, or what somebody uploaded. */
    public String template(TemplateId template, String version) {
        return at("/organisations/" + template.organisationId() + "/templates/" + template.name()
                + (version.equals("draft") ? "/draft" : "/versions/" + version));
    }

    /** Who may do what. */
    public String people(Object organisation) {
        return at("/organisations/" + organisation + "/people");
    }

    public String auditTrail(Object organisation) {
        return at("/organisations/" + organisation + "/audit-trail");
    }

    public String budget(Object organisation) {
        return at("/organisations/" + organisation + "/budget");
    }

    /** The budget line with this id. */
    public String budgetLine(Object organisation, Object line) {
        return at("/organisations/" + organisation + "/budget/lines/" + line);
    }

    /** A page about the budget, by the end of its address, with or without parameters. */
    public String ofBudget(Object organisation, String page) {
        return at("/organisations/" + organisation + "/" + page);
    }

    public String amendments(Object organisation) {
        return at("/organisations/" + organisation + "/amendments");
    }

    public String amendment(Object organisation, Object id) {
        return at("/organisations/" + organisation + "/amendments/" + id);
    }

    /** The event at a position, in the audit trail. */
    public String event(Object organisation, long position) {
        return at("/organisations/" + organisation + "/audit-trail?after=" + (position + 1)) + "#e" + position;
    }

    /** The whole organisation as a file that can be imported. */
    public String export(Object organisation, String format) {
        return at("/v1/organisations/" + organisation + "/export?format=" + format);
    }

    /** The budget ledger as a file to read. */
    public String ledgerExport(Object organisation, String format) {
        return at("/v1/organisations/" + organisation + "/budget-ledger/export?format=" + format);
    }

    public String activity(Object id) {
        return at("/activities/" + id);
    }

    public String goal(Object id) {
        return at("/goals/" + id);
    }

    public String heading(Object id) {
        return at("/headings/" + id);
    }

    public String subject(SubjectKind kind, UUID id) {
        return switch (kind) {
            case ACTIVITY -> activity(id);
            case GOAL -> goal(id);
            case PROGRAMME, THEME -> heading(id);
        };
    }

    /** What happened to it, step by step; of a programme or theme, and to everything below it. */
    public String replay(SubjectKind kind, UUID id) {
        return at(new Links(null).subject(kind, id) + "/replay");
    }

    /** The step at a position of the log, by which it keeps its address whatever happens later. */
    public String replay(SubjectKind kind, UUID id, long position) {
        return at(new Links(null).subject(kind, id) + "/replay?position=" + position);
    }

    public String compare(Object organisation) {
        return at("/organisations/" + organisation + "/compare");
    }

    /** Any address of a page, at the moment that is looked at. */
    public String of(String page) {
        return at(page);
    }

    /** The same address as it was at another moment. */
    public String moment(String path, Instant moment) {
        return new Links(moment).at(path);
    }

    private String at(String path) {
        return knownAt == null
                ? path
                : path + (path.contains("?") ? "&" : "?") + "knownAt="
                        + URLEncoder.encode(knownAt.toString(), StandardCharsets.UTF_8);
    }
}
