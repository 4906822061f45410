package nl.voortgang.query.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projection;
import org.springframework.stereotype.Component;

/** Editions and templates as they were known at any moment. */
@Component
final class PublicationProjection implements Projection {
    static final String NAME = "publication";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void project(List<LoggedEvent> events, Connection tables) throws SQLException {
        PublicationFold fold = new PublicationFold(tables);
        for (LoggedEvent event : events) {
            fold.apply(event);
        }
        fold.flush();
    }

    @Override
    public String tables() {
        return """
                create table organisation (id text primary key, position bigint not null);
                """ + EditionRows.TABLES + TemplateRows.TABLES;
    }
}
