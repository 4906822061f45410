package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeReversal;
import nl.voortgang.command.budget.AmendmentCommand.RecordDecision;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.budget.AmendmentCommand.WithdrawAmendment;
import nl.voortgang.command.budget.AmendmentState.Phase;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.AmendmentNumber;
import nl.voortgang.events.Money;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/** The rules of an amendment: one person proposes, another decides, and it is decided once. What it does to lines is in {@link Booking}. */
final class AmendmentDecider {
    private AmendmentDecider() {}

    static List<AmendmentEvent> decide(AmendmentCommand command, AmendmentState state, Situation situation) {
        return switch (command) {
            case AdjustBudget adjust -> adjust(adjust, state, situation);
            case ProposeAmendment propose -> propose(propose, state, situation);
            case ProposeReversal reversal -> reverse(reversal, state, situation);
            case RecordDecision record -> record(record, state);
            case WithdrawAmendment again when state.phase() == Phase.WITHDRAWN -> List.of();
            case WithdrawAmendment withdraw -> withdraw(withdraw, state, situation);
            case ApproveAmendment again when state.phase() == Phase.APPROVED -> List.of();
            case ApproveAmendment approve -> approve(approve, state, situation);
            case RejectAmendment again when state.phase() == Phase.REJECTED -> List.of();
            case RejectAmendment reject -> reject(reject, state, situation);
        };
    }

    private static List<AmendmentEvent> adjust(AdjustBudget adjust, AmendmentState state, Situation situation) {
        if (!adjust.line().line().subject().equals(Subject.of(adjust.activityId()))) {
            throw new Refused(Reason.UNKNOWN_SUBJECT, "The line belongs to another activity.");
        }
        return propose(
                new ProposeAmendment(
                        adjust.amendmentId(),
                        adjust.organisationId(),
                        adjust.decision(),
                        adjust.reason(),
                        List.of(adjust.line()),
                        false),
                state,
                situation);
    }

    private static List<AmendmentEvent> propose(ProposeAmendment propose, AmendmentState state, Situation situation) {
        AmendmentProposed wanted = new AmendmentProposed(
                propose.amendmentId(),
                propose.organisationId(),
                propose.decision(),
                propose.reason(),
                propose.lines(),
                propose.transfer() ? AmendmentKind.TRANSFER : null,
                null);
        if (state.proposed() != null) {
            return repeated(wanted, state.proposed());
        }
        Existing.organisation(propose.organisationId(), situation);
        if (propose.lines().isEmpty()) {
            throw new Refused(Reason.NO_CHANGE, "An amendment changes at least one budget line.");
        }
        for (AmendmentLine line : propose.lines()) {
            Existing.subject(line.line().subject(), propose.organisationId(), situation);
            Existing.taskField(line.line());
            if (line.amount().equals(Money.ZERO)) {
                throw new Refused(Reason.NO_CHANGE, "A change of zero euros is no change.");
            }
        }
        if (propose.transfer()) {
            Transfer.refuseUnbalanced(propose.lines());
        }
        return List.of(wanted);
    }

    private static List<AmendmentEvent> reverse(ProposeReversal reversal, AmendmentState state, Situation situation) {
        AmendmentState reversed = situation
                .others()
                .amendment(reversal.reverses())
                .orElseThrow(() -> new Refused(Reason.NOT_APPROVED, "The amendment to be reversed does not exist."));
        AmendmentProposed undone = proposed(reversed);
        AmendmentProposed wanted = new AmendmentProposed(
                reversal.amendmentId(),
                reversal.organisationId(),
                reversal.decision(),
                reversal.reason(),
                undone.lines().stream().map(AmendmentDecider::negated).toList(),
                AmendmentKind.REVERSAL,
                reversal.reverses());
        if (state.proposed() != null) {
            return repeated(wanted, state.proposed());
        }
        if (!undone.organisationId().equals(reversal.organisationId()) || reversed.phase() != Phase.APPROVED) {
            throw new Refused(
                    Reason.NOT_APPROVED,
                    "Only an amendment that was approved can be reversed; this one has no effect.");
        }
        return List.of(wanted);
    }

    private static AmendmentLine negated(AmendmentLine line) {
        return new AmendmentLine(line.line(), line.amount().negated(), line.incidental());
    }

    private static List<AmendmentEvent> repeated(AmendmentProposed wanted, AmendmentProposed proposed) {
        if (wanted.equals(proposed)) {
            return List.of();
        }
        throw new Refused(Reason.ALREADY_EXISTS, "This amendment was proposed already, with other content.");
    }

    private static List<AmendmentEvent> record(RecordDecision record, AmendmentState state) {
        AmendmentProposed proposed = proposed(state);
        if (record.decision().equals(state.decision())) {
            return List.of();
        }
        if (state.decision() != null) {
            throw new Refused(
                    Reason.DECISION_ON_RECORD,
                    "This amendment rests on a decision already; an amendment is not moved to another one.");
        }
        if (state.phase() == Phase.REJECTED || state.phase() == Phase.WITHDRAWN) {
            throw new Refused(Reason.ALREADY_DECIDED, "This amendment has ended without effect.");
        }
        return List.of(new DecisionRecorded(
                record.amendmentId(), proposed.organisationId(), record.decision(), proposed.firstFiscalYear()));
    }

    private static List<AmendmentEvent> withdraw(
            WithdrawAmendment withdraw, AmendmentState state, Situation situation) {
        AmendmentProposed proposed = proposed(state);
        refuseDecided(state);
        if (!situation.isOwn(state.proposer())) {
            throw new Refused(
                    Reason.NOT_YOUR_PROPOSAL, "Only who proposed an amendment withdraws it; others can reject it.");
        }
        return List.of(new AmendmentWithdrawn(
                withdraw.amendmentId(), proposed.organisationId(), withdraw.reason(), number(state)));
    }

    private static List<AmendmentEvent> approve(ApproveAmendment approve, AmendmentState state, Situation situation) {
        AmendmentProposed proposed = proposed(state);
        refuseDecided(state);
        refuseOwn(state, situation);
        Booking.refuseBelowZero(proposed, situation);
        return List.of(new AmendmentApproved(approve.amendmentId(), proposed.organisationId(), proposed.reverses()));
    }

    private static List<AmendmentEvent> reject(RejectAmendment reject, AmendmentState state, Situation situation) {
        AmendmentProposed proposed = proposed(state);
        refuseDecided(state);
        refuseOwn(state, situation);
        return List.of(
                new AmendmentRejected(reject.amendmentId(), proposed.organisationId(), reject.reason(), number(state)));
    }

    private static @Nullable AmendmentNumber number(AmendmentState state) {
        return state.decision() == null
                ? null
                : new AmendmentNumber(
                        proposed(state).firstFiscalYear(), state.decision().number());
    }

    private static AmendmentProposed proposed(AmendmentState state) {
        AmendmentProposed proposed = state.proposed();
        if (proposed == null) {
            throw new IllegalStateException("a decision was let through on an amendment that does not exist");
        }
        return proposed;
    }

    private static void refuseDecided(AmendmentState state) {
        if (state.phase() != Phase.PROPOSED) {
            throw new Refused(Reason.ALREADY_DECIDED, "This amendment was decided on already.");
        }
    }

    private static void refuseOwn(AmendmentState state, Situation situation) {
        if (situation.isOwn(state.proposer())) {
            throw new Refused(Reason.FOUR_EYES, "You proposed this amendment yourself; another person decides on it.");
        }
    }
}
