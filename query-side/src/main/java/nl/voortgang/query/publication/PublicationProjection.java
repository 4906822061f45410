package nl.voortgang.query.publication;

import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Editions and templates as they were known at any moment. */
@Component
final class PublicationProjection implements FoldedProjection {
    static final String NAME = "publication";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Fold fold(Tables tables) {
        return new PublicationFold(tables);
    }

    @Override
    public String tables() {
        return """
                create table organisation (id text primary key, position bigint not null);
                """ + EditionRows.TABLES + TemplateRows.TABLES;
    }
}
