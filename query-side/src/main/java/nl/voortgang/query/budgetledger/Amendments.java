package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Budget amendments, from proposal to decision. */
@Component
public final class Amendments {
    private static final String AMENDMENTS = """
            select amendment.id, amendment.organisation, amendment.reason, amendment.kind, amendment.reverses,
                amendment.actor, amendment.roles, amendment.recorded_at, amendment.position,
                coalesce(amendment.decision_number, later.number) as decision_number,
                coalesce(amendment.decision_body, later.body) as decision_body,
                coalesce(amendment.decision_date, later.date) as decision_date,
                coalesce(outcome.state, 'PROPOSED') as state, outcome.reason as refusal_reason,
                outcome.actor as decider, outcome.roles as decider_roles, outcome.recorded_at as decided_at,
                outcome.position as decided_position,
                greatest(amendment.sequence, later.sequence, outcome.sequence) as revision,
                (select reversal.id from budget_ledger.amendment reversal
                    join budget_ledger.outcome undone on undone.amendment_id = reversal.id
                        and undone.state = 'APPROVED' and undone.position <= :known
                    where reversal.reverses = amendment.id limit 1) as reversed_by
            from budget_ledger.amendment
            left join budget_ledger.outcome on outcome.amendment_id = amendment.id and outcome.position <= :known
            left join budget_ledger.later_decision later on later.amendment_id = amendment.id and later.position <= :known
            where amendment.organisation = :organisation and amendment.position <= :known
            """;

    private static final String LINES = """
            select each.*, subject.code as subject_code, subject.title as subject_title
            from budget_ledger.amendment_line each
            left join budget_ledger.subject on subject.id = each.subject_id
                and subject.from_position <= :known and :known < subject.to_position
            where each.amendment_id = any(cast(:amendments as uuid[]))
            order by each.amendment_id, each.number
            """;

    private final JdbcClient jdbc;
    private final Moments moments;
    private final ActorNames names;
    private final LedgerScope scope;

    Amendments(JdbcClient jdbc, Moments moments, ActorNames names, LedgerScope scope) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.names = names;
        this.scope = scope;
    }

    /**
     * The amendments of an organisation, in the order in which they were proposed.
     *
     * @param state null for all of them
     * @throws NotFound where the organisation was not known then
     */
    public AmendmentList all(OrganisationId organisation, @Nullable AmendmentState state, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(BudgetLedgerProjection.NAME, knownAt);
        scope.requireOrganisation(organisation, asOf);
        Map<String, Object> parameters = parameters(organisation, asOf);
        String condition = "";
        if (state != null) {
            condition = " and coalesce(outcome.state, 'PROPOSED') = :state";
            parameters.put("state", state.name());
        }
        return new AmendmentList(find(condition + " order by amendment.position", parameters), asOf);
    }

    /**
     * One amendment.
     *
     * @throws NotFound where the organisation had no such amendment then
     */
    public OneAmendment one(OrganisationId organisation, AmendmentId id, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(BudgetLedgerProjection.NAME, knownAt);
        Map<String, Object> parameters = parameters(organisation, asOf);
        parameters.put("id", id.value());
        List<AmendmentView> found = find(" and amendment.id = :id", parameters);
        if (found.isEmpty()) {
            throw new NotFound("amendment " + id);
        }
        return new OneAmendment(found.getFirst(), asOf);
    }

    private static Map<String, Object> parameters(OrganisationId organisation, AsOf asOf) {
        return new HashMap<>(Map.of("organisation", organisation.value(), "known", asOf.position()));
    }

    private List<AmendmentView> find(String condition, Map<String, Object> parameters) {
        Actors actors = new Actors(names);
        List<AmendmentView> found = jdbc.sql(AMENDMENTS + condition)
                .params(parameters)
                .query((row, number) -> amendment(row, actors))
                .list();
        Map<UUID, List<AmendmentLineView>> lines = lines(found, parameters);
        return found.stream()
                .map(each -> each.with(lines.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<AmendmentLineView>> lines(List<AmendmentView> amendments, Map<String, Object> parameters) {
        String ids = amendments.stream().map(each -> each.id().toString()).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, List<AmendmentLineView>> lines = new HashMap<>();
        jdbc.sql(LINES).params(parameters).param("amendments", ids).query((RowCallbackHandler)
                row -> lines.computeIfAbsent(row.getObject("amendment_id", UUID.class), id -> new ArrayList<>())
                        .add(line(row)));
        return lines;
    }

    private static AmendmentLineView line(ResultSet row) throws SQLException {
        return new AmendmentLineView(
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_code"),
                row.getString("subject_title"),
                row.getString("label"),
                row.getString("task_field"),
                row.getInt("fiscal_year"),
                BudgetKind.valueOf(row.getString("kind")),
                row.getLong("amount_cents"),
                row.getBoolean("incidental"));
    }

    private static AmendmentView amendment(ResultSet row, Actors actors) throws SQLException {
        UUID proposer = row.getObject("actor", UUID.class);
        UUID decider = row.getObject("decider", UUID.class);
        return new AmendmentView(
                row.getObject("id", UUID.class),
                AmendmentState.valueOf(row.getString("state")),
                Columns.decision(row),
                Columns.code(row, "kind", AmendmentKind.class),
                row.getObject("reverses", UUID.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("reason"),
                List.of(),
                actors.name(proposer),
                proposer,
                roles(row, "roles"),
                Objects.requireNonNull(Columns.moment(row, "recorded_at")),
                row.getLong("position"),
                decider == null ? null : actors.name(decider),
                decider,
                roles(row, "decider_roles"),
                Columns.moment(row, "decided_at"),
                row.getObject("decided_position", Long.class),
                row.getString("refusal_reason"),
                row.getLong("revision"));
    }

    private static Set<String> roles(ResultSet row, String column) throws SQLException {
        String roles = row.getString(column);
        return roles == null ? Set.of() : new TreeSet<>(List.of(roles.split(",")));
    }
}
