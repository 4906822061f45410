package nl.voortgang.application.demo;

import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.Refused;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentState;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Proposes the changes of budgets that the reports speak of, and approves those that were made, as two demo accounts would on the pages. */
@Component
class DemoAmendments {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAmendments.class);
    private static final String PROPOSER = "proposer";
    private static final String APPROVER = "budget-approver";

    private final Commands commands;
    private final Accounts accounts;
    private final Facts facts;

    DemoAmendments(Commands commands, Accounts accounts, Facts facts) {
        this.commands = commands;
        this.accounts = accounts;
        this.facts = facts;
    }

    /** Does what was not done before: an earlier start may have ended in the middle of it, and people may have worked on since. */
    void give(OrganisationId organisation) {
        for (DemoAmendment amendment : DemoAmendment.of(organisation)) {
            AmendmentId id = amendment.proposal().amendmentId();
            try {
                if (facts.ownerOf(AggregateIds.of(id)).isEmpty()) {
                    send(amendment.proposal(), PROPOSER);
                }
                if (amendment.isApproved() && isOpen(id)) {
                    send(new ApproveAmendment(id), APPROVER);
                }
            } catch (Refused refused) {
                LOG.info("Not in the demonstration, as others worked on it before: {}", refused.getMessage());
            }
        }
    }

    private boolean isOpen(AmendmentId id) {
        return facts.surroundings()
                .amendment(id)
                .filter(amendment -> amendment.phase() == AmendmentState.Phase.PROPOSED)
                .isPresent();
    }

    private void send(Command command, String account) {
        commands.send(command, Sender.of(accounts.actor(account)));
    }
}
