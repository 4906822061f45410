package nl.voortgang.query.budgetledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accountants said of overspending. */
@Component
public final class Classifications {
    private final JdbcClient jdbc;
    private final ActorNames names;

    Classifications(JdbcClient jdbc, ActorNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Which overspending. */
    public record Key(int fiscalYear, UUID programmeId) {}

    /**
     * What was said of one.
     *
     * @param counted whether it counts in the opinion on lawfulness
     * @param reason null where it was erased
     * @param by the name, as far as it is still known
     */
    public record Classification(
            OverspendingClass classification,
            boolean counted,
            @Nullable String reason,
            String by,
            Instant at) {}

    /** The newest of each. */
    public Map<Key, Classification> of(OrganisationId organisation, AsOf known) {
        Map<Key, Classification> said = new HashMap<>();
        Actors actors = new Actors(names);
        jdbc.sql("""
                        select distinct on (fiscal_year, programme_id) * from budget_ledger.overspending
                        where organisation = :organisation and position <= :known
                        order by fiscal_year, programme_id, position desc
                        """)
                .param("organisation", organisation.value())
                .param("known", known.position())
                .query((RowCallbackHandler) row -> {
                    OverspendingClass kind = OverspendingClass.valueOf(row.getString("classification"));
                    said.put(
                            new Key(row.getInt("fiscal_year"), row.getObject("programme_id", UUID.class)),
                            new Classification(
                                    kind,
                                    kind.isCounted(),
                                    row.getString("reason"),
                                    actors.name(row.getObject("actor", UUID.class)),
                                    Objects.requireNonNull(Columns.moment(row, "recorded_at"))));
                });
        return said;
    }
}
