package nl.voortgang.query.budgetledger;

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
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Tables;
import org.jspecify.annotations.Nullable;

/** Amendments as they were proposed, and what became of them: each is said once and never changes, so these rows do not either. */
final class AmendmentFold {
    private final AddedRows amendments;
    private final AddedRows lines;
    private final AddedRows outcomes;
    private final AddedRows laterDecisions;

    AmendmentFold(Tables tables) {
        amendments = tables.addedOnce(
                "amendment",
                "id uuid",
                "organisation text",
                "decision_number text",
                "decision_body text",
                "decision_date date",
                "reason text",
                "kind text",
                "reverses uuid",
                "actor uuid",
                "roles text",
                "recorded_at timestamptz",
                "sequence bigint",
                "position bigint");
        lines = tables.addedOnce(
                "amendment_line",
                "amendment_id uuid",
                "number integer",
                "organisation text",
                "line_key uuid",
                "subject_kind text",
                "subject_id uuid",
                "label text",
                "task_field text",
                "fiscal_year integer",
                "kind text",
                "amount_cents bigint",
                "incidental boolean");
        outcomes = tables.addedOnce(
                "outcome",
                "amendment_id uuid",
                "state text",
                "reason text",
                "actor uuid",
                "roles text",
                "recorded_at timestamptz",
                "sequence bigint",
                "position bigint");
        laterDecisions = tables.addedOnce(
                "later_decision",
                "amendment_id uuid",
                "number text",
                "body text",
                "date date",
                "actor uuid",
                "recorded_at timestamptz",
                "sequence bigint",
                "position bigint");
    }

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
}
