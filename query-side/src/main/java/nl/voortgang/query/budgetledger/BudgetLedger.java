package nl.voortgang.query.budgetledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import nl.voortgang.query.projection.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** The budget lines of an organisation, each from adopted through its amendments to current and actual. */
@Component
public final class BudgetLedger {
    private static final String LINES = """
            select each.*, subject.code as subject_code, subject.title as subject_title, subject.sort_key
            from budget_ledger.line each
            left join budget_ledger.subject on subject.id = each.subject_id
                and subject.from_position <= :known and :known < subject.to_position
            where each.organisation = :organisation and each.from_position <= :known and :known < each.to_position
            """;

    private static final String ADJUSTMENTS = """
            select each.*, subject.code as subject_code, subject.title as subject_title, subject.sort_key,
                coalesce(decision_number, later.number) as decision_number,
                coalesce(decision_body, later.body) as decision_body,
                coalesce(decision_date, later.date) as decision_date, amendment.reason,
                amendment.kind as amendment_kind, amendment.reverses,
                amendment.actor as proposer, amendment.recorded_at as proposed_at,
                outcome.actor as approver, outcome.recorded_at as approved_at, outcome.position
            from budget_ledger.amendment_line each
            join budget_ledger.amendment on amendment.id = each.amendment_id
            left join budget_ledger.later_decision later on later.amendment_id = each.amendment_id
                and later.position <= :known
            join budget_ledger.outcome on outcome.amendment_id = each.amendment_id
                and outcome.state = 'APPROVED' and outcome.position <= :known
            left join budget_ledger.subject on subject.id = each.subject_id
                and subject.from_position <= :known and :known < subject.to_position
            where each.organisation = :organisation
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final Moments moments;
    private final ActorNames names;
    private final LedgerScope scope;

    BudgetLedger(NamedParameterJdbcOperations jdbc, Moments moments, ActorNames names, LedgerScope scope) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.names = names;
        this.scope = scope;
    }

    /** The same, at one position of the log, whatever moment is asked for. */
    public BudgetLedger at(AsOf asOf) {
        return new BudgetLedger(jdbc, Moments.at(asOf), names, scope);
    }

    /**
     * The lines asked for.
     *
     * @throws NotFound where the organisation, the programme or the activity was not known then
     */
    public Ledger lines(LedgerQuestion question, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(BudgetLedgerProjection.NAME, knownAt);
        RoundTrip trip = new RoundTrip(jdbc)
                .with("organisation", question.organisationId().value())
                .with("known", asOf.position());
        StringBuilder condition = new StringBuilder();
        if (question.fiscalYear() != null) {
            condition.append(" and each.fiscal_year = :year");
            trip.with("year", question.fiscalYear());
        }
        String subjects = scope.subjects(question, asOf);
        if (subjects != null) {
            condition.append(" and each.subject_id = any(cast(:subjects as uuid[]))");
            trip.with("subjects", subjects);
        }
        LedgerScope.Existence existence = LedgerScope.existence(trip, question);
        Map<UUID, Programme> programmes =
                subjects == null ? LedgerScope.programmes(trip) : LedgerScope.programmesOfSubjects(trip);
        LedgerLines lines = new LedgerLines(new Actors(names), programmes);
        trip.ask(LINES + condition, lines::line)
                .ask(ADJUSTMENTS + condition + " order by outcome.position, each.number", lines::adjustment)
                .send();
        existence.require();
        return new Ledger(lines.inOrder(), asOf);
    }
}
