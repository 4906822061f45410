package nl.voortgang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projection;
import org.junit.jupiter.api.Test;

class DatabaseIT {
    private static final Projection BATCHES = new Projection() {
        @Override
        public String name() {
            return "batches";
        }

        @Override
        public String tables() {
            return "create table batch (first bigint, last bigint); create index on batch (first)";
        }

        @Override
        public void project(List<LoggedEvent> events, Connection tables) throws SQLException {
            try (PreparedStatement insert = tables.prepareStatement("insert into batch values (?, ?)")) {
                insert.setLong(1, events.getFirst().position());
                insert.setLong(2, events.getLast().position());
                insert.executeUpdate();
            }
        }
    };

    @Test
    void events_are_projected_in_batches_into_a_fresh_schema() {
        History history = new History();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            history.happened(new OrganisationRegistered(new OrganisationId(name), name, AccountRule.WAIVED));
        }
        Database.project(BATCHES, history.events());
        Database.project(BATCHES, history.events(), 2);
        assertThat(Database.rows("select * from batches.batch order by first"))
                .containsExactly("(1,2)", "(3,4)", "(5,5)");
    }
}
