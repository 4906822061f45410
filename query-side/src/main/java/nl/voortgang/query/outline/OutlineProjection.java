package nl.voortgang.query.outline;

import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** What there is to report on, as it was known at any moment. */
@Component
final class OutlineProjection implements FoldedProjection {
    static final String NAME = "outline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return OrganisationRows.TABLES + PeriodRows.TABLES + ItemRows.TABLES;
    }

    @Override
    public Fold fold(Tables tables) {
        return new OutlineFold(tables);
    }
}
