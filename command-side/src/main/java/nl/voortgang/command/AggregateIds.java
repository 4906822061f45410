package nl.voortgang.command;

import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.OverspendingId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.TemplateId;
import org.jspecify.annotations.Nullable;

/** The names of streams: an id with its kind in front, so that two kinds never share a stream. */
public final class AggregateIds {
    /** How the streams of who may do what begin. */
    public static final String ACCESS = "access/";

    private AggregateIds() {}

    public static String of(OrganisationId id) {
        return "organisation/" + id;
    }

    /** Who may do what in an organisation, or in the installation. */
    public static String ofAccess(OrganisationId id) {
        return ACCESS + id;
    }

    /** The wish that texts of an event go: all of them, or the one in a field of it. */
    public static String ofErasure(OrganisationId id, long position, @Nullable String text) {
        return "erasure/" + id + "/" + position + (text == null ? "" : "/" + text);
    }

    public static String of(PeriodId id) {
        return "period/" + id;
    }

    public static String of(HeadingId id) {
        return "heading/" + id;
    }

    public static String of(GoalId id) {
        return "goal/" + id;
    }

    public static String of(ActivityId id) {
        return "activity/" + id;
    }

    public static String of(IndicatorId id) {
        return "indicator/" + id;
    }

    public static String of(BudgetLineId id) {
        return "budget-line/" + id;
    }

    public static String of(AmendmentId id) {
        return "amendment/" + id;
    }

    public static String of(OverspendingId id) {
        return "overspending/" + id;
    }

    public static String of(PrintedFigureId id) {
        return "printed-figure/" + id;
    }

    public static String of(ImportId id) {
        return "import/" + id;
    }

    public static String of(PublicationId id) {
        return "publication/" + id;
    }

    public static String of(TemplateId id) {
        return "template/" + id;
    }

    public static String of(Subject subject) {
        return switch (subject.kind()) {
            case PROGRAMME, THEME -> "heading/" + subject.id();
            case GOAL -> "goal/" + subject.id();
            case ACTIVITY -> "activity/" + subject.id();
        };
    }
}
