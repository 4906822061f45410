package nl.voortgang.web.publication;

import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportJson;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.OneEdition;
import nl.voortgang.query.publication.Publications;
import org.springframework.stereotype.Component;

/** What editions say, as data: read from what was printed, never made anew. */
@Component
class FrozenReports {
    private final Publications publications;
    private final Contents contents;

    FrozenReports(Publications publications, Contents contents) {
        this.publications = publications;
        this.contents = contents;
    }

    /** How an edition is named in an address: {@code vgr1-2020/2}. */
    static String name(EditionView edition) {
        return edition.periodId().code() + "/" + edition.edition();
    }

    /** The edition of that name, where it was sealed; also where it was withdrawn since. */
    Optional<EditionView> named(OrganisationId organisation, String name) {
        int slash = name.indexOf('/');
        if (slash < 0 || !OrganisationId.isWellFormed(name.substring(0, slash))) {
            return Optional.empty();
        }
        PeriodId period = new PeriodId(organisation, name.substring(0, slash));
        return EditionNumber.of(name.substring(slash + 1))
                .flatMap(number -> publications.edition(period, number, null))
                .map(OneEdition::edition)
                .filter(EditionView::isPublic);
    }

    /** What it says; empty where it was not sealed. */
    Optional<Report> of(EditionView edition) {
        return edition.form(PublicationForm.JSON)
                .map(data -> contents.find(new Digest(data.digest()))
                        .orElseThrow(() -> new IllegalStateException("sealed, and not kept: " + data.digest())))
                .map(ReportJson::read);
    }
}
