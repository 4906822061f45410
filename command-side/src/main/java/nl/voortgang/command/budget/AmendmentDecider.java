package nl.voortgang.command.budget;

import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.budget.AmendmentState.Phase;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.Money;
import nl.voortgang.events.Subject;

/** The rules of an amendment: one person proposes, another decides, and it is decided once. */
final class AmendmentDecider {
    private AmendmentDecider() {}

    static List<AmendmentEvent> decide(AmendmentCommand command, AmendmentState state, Situation situation) {
        return switch (command) {
            case AdjustBudget adjust -> adjust(adjust, state, situation);
            case ProposeAmendment propose -> propose(propose, state, situation);
            case ApproveAmendment approve -> approve(approve, state, situation);
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
                        List.of(adjust.line())),
                state,
                situation);
    }

    private static List<AmendmentEvent> propose(ProposeAmendment propose, AmendmentState state, Situation situation) {
        AmendmentProposed wanted = new AmendmentProposed(
                propose.amendmentId(), propose.organisationId(), propose.decision(), propose.reason(), propose.lines());
        if (state.proposed() != null) {
            if (wanted.equals(state.proposed())) {
                return List.of();
            }
            throw new Refused(Reason.ALREADY_EXISTS, "This amendment was proposed already, with other content.");
        }
        Existing.organisation(propose.organisationId(), situation);
        if (propose.lines().isEmpty()) {
            throw new Refused(Reason.NO_CHANGE, "An amendment changes at least one budget line.");
        }
        for (AmendmentLine line : propose.lines()) {
            Existing.subject(line.line().subject(), propose.organisationId(), situation);
            if (line.amount().equals(Money.ZERO)) {
                throw new Refused(Reason.NO_CHANGE, "A change of zero euros is no change.");
            }
        }
        return List.of(wanted);
    }

    private static List<AmendmentEvent> approve(ApproveAmendment approve, AmendmentState state, Situation situation) {
        AmendmentProposed proposed = proposed(state);
        if (state.phase() == Phase.APPROVED) {
            return List.of();
        }
        refuseDecided(state);
        refuseOwn(state, situation);
        return List.of(new AmendmentApproved(approve.amendmentId(), proposed.organisationId()));
    }

    private static List<AmendmentEvent> reject(RejectAmendment reject, AmendmentState state, Situation situation) {
        AmendmentProposed proposed = proposed(state);
        if (state.phase() == Phase.REJECTED) {
            return List.of();
        }
        refuseDecided(state);
        refuseOwn(state, situation);
        return List.of(new AmendmentRejected(reject.amendmentId(), proposed.organisationId(), reject.reason()));
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
        if (situation.actor().equals(state.proposer())) {
            throw new Refused(Reason.FOUR_EYES, "You proposed this amendment yourself; another person decides on it.");
        }
    }
}
