package nl.voortgang.application.access;

import java.util.List;
import nl.voortgang.command.dispatch.AllOrganisations;
import nl.voortgang.events.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the organisations from the events themselves: what is made from them may be behind. */
@Component
class StoredOrganisations implements AllOrganisations {
    private final JdbcClient jdbc;

    StoredOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OrganisationId> all() {
        return jdbc.sql("select aggregate_id from event_store.event"
                        + " where aggregate_type = 'Organisation' and sequence = 0 order by aggregate_id")
                .query((row, number) -> new OrganisationId(row.getString(1).substring("organisation/".length())))
                .list();
    }
}
