package nl.voortgang.web.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.publication.report.Report;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.compare.Editions;
import org.springframework.stereotype.Component;

/** Offers what was published for comparing, withdrawn editions too: an auditor asks why they were withdrawn. */
@Component
class FrozenEditions implements Editions {
    private final Publications publications;
    private final FrozenReports reports;
    private final Outline outline;

    FrozenEditions(Publications publications, FrozenReports reports, Outline outline) {
        this.publications = publications;
        this.reports = reports;
        this.outline = outline;
    }

    @Override
    public List<Choice> of(OrganisationId organisation) {
        Map<String, String> periods = outline.periods(organisation, null).items().stream()
                .collect(Collectors.toMap(PeriodView::code, PeriodView::inSentence));
        return publications.of(organisation, null).items().stream()
                .filter(EditionView::isPublic)
                .sorted(Comparator.comparing(EditionView::madeAt))
                .map(edition -> new Choice(
                        FrozenReports.name(edition),
                        periods.getOrDefault(
                                        edition.periodId().code(),
                                        edition.periodId().code())
                                + " (" + edition.edition() + ")"))
                .toList();
    }

    @Override
    public Optional<Report> report(OrganisationId organisation, String id) {
        return reports.named(organisation, id).flatMap(reports::of);
    }
}
