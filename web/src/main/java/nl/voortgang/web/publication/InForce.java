package nl.voortgang.web.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;

/** Which edition of a period counts: the newest that was sealed and not withdrawn. */
final class InForce {
    private InForce() {}

    static Optional<EditionView> of(PeriodId period, List<EditionView> editions) {
        return editions.stream()
                .filter(edition -> edition.periodId().equals(period))
                .filter(edition -> edition.state() == EditionState.SEALED)
                .max(Comparator.comparingInt(EditionView::edition));
    }
}
