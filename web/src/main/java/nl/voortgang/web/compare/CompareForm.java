package nl.voortgang.web.compare;

import java.time.Instant;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Moments;
import org.jspecify.annotations.Nullable;

/** Reads what is to be held against what. */
final class CompareForm {
    private final Form form;
    private final OrganisationId organisation;
    private final ReportReader reports;
    private final Optional<Editions> editions;
    private final @Nullable Instant knownAt;

    /** @param knownAt the moment that is looked at; null for now */
    CompareForm(
            Form form,
            OrganisationId organisation,
            ReportReader reports,
            Optional<Editions> editions,
            @Nullable Instant knownAt) {
        this.form = form;
        this.organisation = organisation;
        this.reports = reports;
        this.editions = editions;
        this.knownAt = knownAt;
    }

    /** Empty where nothing was asked yet, and, with the problems in the form, where it cannot be asked like that. */
    Optional<Compared> read() {
        return switch (form.text("what")) {
            case "moments" -> moments();
            case "periods" -> periods();
            case "editions" -> both(edition("fromEdition"), edition("toEdition"));
            default -> Optional.empty();
        };
    }

    private Optional<Compared> moments() {
        Instant from = moment("from");
        Instant to = moment("to");
        if (from == null && form.problem("from") == null) {
            form.refuse("from", "compare.problem.from");
        }
        if (from != null && to != null && to.isBefore(from)) {
            form.refuse("to", "compare.problem.to");
        }
        if (form.problem("from") != null || form.problem("to") != null) {
            return Optional.empty();
        }
        return both(
                report("period", 3, from, "compare.problem.then"),
                report("period", 3, to == null ? knownAt : to, "compare.problem.then"));
    }

    private @Nullable Instant moment(String field) {
        try {
            return Moments.parse(form.text(field));
        } catch (InvalidQuery unreadable) {
            form.refuse(field, "compare.problem.moment");
            return null;
        }
    }

    private Optional<Compared> periods() {
        return both(
                report("fromPeriod", 1, knownAt, "compare.problem.period"),
                report("toPeriod", 1, knownAt, "compare.problem.period"));
    }

    /** @param shown how many periods stand side by side */
    private Optional<Report> report(String field, int shown, @Nullable Instant moment, String problem) {
        try {
            return Optional.of(reports.at(new PeriodId(organisation, form.text(field)), shown, moment));
        } catch (NotFound | IllegalArgumentException notThere) {
            if (form.problem(field) == null) {
                form.refuse(field, problem);
            }
            return Optional.empty();
        }
    }

    private Optional<Report> edition(String field) {
        Optional<Report> found = editions.flatMap(all -> all.report(organisation, form.text(field)));
        if (found.isEmpty()) {
            form.refuse(field, "compare.problem.edition");
        }
        return found;
    }

    private static Optional<Compared> both(Optional<Report> before, Optional<Report> after) {
        return before.flatMap(one -> after.map(other -> new Compared(one, other)));
    }
}
