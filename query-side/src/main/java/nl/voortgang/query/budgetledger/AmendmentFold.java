package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Amendments as they were proposed, and what became of them: each is said once and never changes, so these rows do not either. */
final class AmendmentFold {
    private final AddedRows amendments = new AddedRows(
            "amendment",
            "id",
            "organisation",
            "decision_number",
            "decision_body",
            "decision_date",
            "reason",
            "kind",
            "reverses",
            "actor",
            "roles",
            "recorded_at",
            "sequence",
            "position");
    private final AddedRows lines = new AddedRows(
            "amendment_line",
            "amendment_id",
            "number",
            "organisation",
            "line_key",
            "subject_kind",
            "subject_id",
            "label",
            "task_field",
            "fiscal_year",
            "kind",
            "amount_cents",
            "incidental");
    private final AddedRows outcomes = new AddedRows(
            "outcome", "amendment_id", "state", "reason", "actor", "roles", "recorded_at", "sequence", "position");
    private final AddedRows laterDecisions = new AddedRows(
            "later_decision", "amendment_id", "number", "body", "date", "actor", "recorded_at", "sequence", "position");

    void apply(AmendmentEvent event, LoggedEvent logged) {
        switch (event) {
            case AmendmentProposed it -> propose(it, logged);
            case AmendmentApproved ignored -> end(event, AmendmentState.APPROVED, null, logged);
            case AmendmentRejected it -> end(event, AmendmentState.REJECTED, it.reason(), logged);
            case AmendmentWithdrawn it -> end(event, AmendmentState.WITHDRAWN, it.reason(), logged);
            case DecisionRecorded it -> decide(it, logged);
        }
    }

    private void propose(AmendmentProposed it, LoggedEvent logged) {
        UUID id = it.amendmentId().value();
        Decision decision = it.decision();
        amendments.add(
                id,
                it.organisationId().value(),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.body().name(),
                decision == null ? null : decision.date(),
                it.reason().value(),
                it.kind() == null ? null : it.kind().name(),
                it.reverses() == null ? null : it.reverses().value(),
                Recorded.actor(logged),
                Recorded.roles(logged),
                Recorded.at(logged),
                logged.sequence(),
                logged.position());
        int number = 0;
        for (AmendmentLine each : it.lines()) {
            BudgetLineKey line = each.line();
            lines.add(
                    id,
                    ++number,
                    it.organisationId().value(),
                    LineKey.of(it.organisationId(), line),
                    line.subject().kind().name(),
                    line.subject().id(),
                    line.label(),
                    line.taskField(),
                    line.fiscalYear(),
                    line.kind().name(),
                    each.amount().cents(),
                    each.incidental());
        }
    }

    private void end(AmendmentEvent event, AmendmentState state, @Nullable FreeText reason, LoggedEvent logged) {
        outcomes.add(
                event.amendmentId().value(),
                state.name(),
                reason == null ? null : reason.value(),
                Recorded.actor(logged),
                Recorded.roles(logged),
                Recorded.at(logged),
                logged.sequence(),
                logged.position());
    }

    private void decide(DecisionRecorded it, LoggedEvent logged) {
        laterDecisions.add(
                it.amendmentId().value(),
                it.decision().number(),
                it.decision().body().name(),
                it.decision().date(),
                Recorded.actor(logged),
                Recorded.at(logged),
                logged.sequence(),
                logged.position());
    }

    void flush(Connection tables) throws SQLException {
        amendments.flush(tables);
        lines.flush(tables);
        outcomes.flush(tables);
        laterDecisions.flush(tables);
    }
}
