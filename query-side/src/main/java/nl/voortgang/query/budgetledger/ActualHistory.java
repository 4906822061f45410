package nl.voortgang.query.budgetledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every actual that was recorded on a line, not only the newest. */
@Component
public final class ActualHistory {
    private final JdbcClient jdbc;

    ActualHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An actual.
     *
     * @param cents spent or received since the fiscal year began, unsigned
     * @param asOf the day up to which it counts
     */
    public record Actual(long cents, LocalDate asOf) {}

    /**
     * By the id of the line; each line's in the order of the days they count to, the newest last. What was recorded takes the place of what had
     * been recorded up to that day or a later one.
     *
     * @param fiscalYear null for all
     */
    public Map<UUID, List<Actual>> of(OrganisationId organisation, @Nullable Integer fiscalYear, AsOf known) {
        Map<UUID, List<Actual>> lines = new HashMap<>();
        jdbc.sql("""
                        select id, actual_cents, actual_as_of
                        from budget_ledger.line
                        where organisation = :organisation and from_position <= :known and actual_cents is not null
                            and (cast(:year as integer) is null or fiscal_year = :year)
                        order by id, from_position
                        """)
                .param("organisation", organisation.value())
                .param("known", known.position())
                .param("year", fiscalYear)
                .query((RowCallbackHandler) row -> add(
                        new Actual(row.getLong("actual_cents"), row.getObject("actual_as_of", LocalDate.class)),
                        lines.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())));
        return lines;
    }

    private static void add(Actual recorded, List<Actual> earlier) {
        while (!earlier.isEmpty() && !earlier.getLast().asOf().isBefore(recorded.asOf())) {
            earlier.removeLast();
        }
        earlier.add(recorded);
    }
}
