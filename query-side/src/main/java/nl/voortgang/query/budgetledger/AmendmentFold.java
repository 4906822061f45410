package nl.voortgang.query.budgetledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
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
            "actor",
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
    private final AddedRows outcomes =
            new AddedRows("outcome", "amendment_id", "state", "reason", "actor", "recorded_at", "sequence", "position");

    void apply(AmendmentEvent event, LoggedEvent logged) {
        switch (event) {
            case AmendmentProposed it -> propose(it, logged);
            case AmendmentApproved ignored -> end(event, AmendmentState.APPROVED, null, logged);
            case AmendmentRejected it -> end(event, AmendmentState.REJECTED, it.reason(), logged);
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
                actor(logged),
                recorded(logged),
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
                actor(logged),
                recorded(logged),
                logged.sequence(),
                logged.position());
    }

    private static UUID actor(LoggedEvent logged) {
        String actor = logged.metadata().get("actor");
        if (actor == null) {
            throw new IllegalStateException("an event without actor at position " + logged.position());
        }
        return UUID.fromString(actor);
    }

    private static OffsetDateTime recorded(LoggedEvent logged) {
        Instant at = logged.sequencedAt();
        return at.atOffset(ZoneOffset.UTC);
    }

    void flush(Connection tables) throws SQLException {
        amendments.flush(tables);
        lines.flush(tables);
        outcomes.flush(tables);
    }
}
