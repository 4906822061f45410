package nl.voortgang.verifier.budget;

import java.util.HashMap;
import java.util.Map;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.authority.FourEyes;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** That each amendment ended once: approved or rejected by another person than the one who proposed it, or withdrawn by that one. */
final class DecisionChecks {
    private final Findings findings =
            new Findings(Part.BUDGET, "each amendment was decided once, and not by the person who proposed it");
    private final FourEyes eyes = new FourEyes(findings);
    private final Map<String, Proposal> proposals = new HashMap<>();

    /** A proposal, and where it was decided on; zero for not yet. */
    private record Proposal(String proposer, long decidedAt) {}

    Findings findings() {
        return findings;
    }

    void at(DomainEvent event) {
        eyes.at(event);
        if (event.name().startsWith("amendment.")) {
            amendment(event);
        }
    }

    void end() {
        eyes.end();
    }

    private void amendment(DomainEvent event) {
        String id = event.says().id("amendmentId");
        Proposal proposal = proposals.get(id);
        switch (event.name()) {
            case "amendment.proposed" -> {
                if (proposal != null) {
                    findings.differs(event.position(), "amendment " + id + " was proposed before");
                } else {
                    proposals.put(id, new Proposal(event.actor(), 0));
                }
            }
            case "amendment.approved", "amendment.rejected", "amendment.withdrawn" -> ended(event, id, proposal);
            default -> {}
        }
    }

    private void ended(DomainEvent event, String id, @Nullable Proposal proposal) {
        findings.checked();
        if (proposal == null) {
            findings.differs(event.position(), "amendment " + id + " was never proposed");
            return;
        }
        if (proposal.decidedAt() > 0) {
            findings.differs(
                    event.position(),
                    "amendment " + id + " was decided on already, at position " + proposal.decidedAt());
        }
        if (!event.name().equals("amendment.withdrawn")) {
            eyes.decided(
                    event, proposal.proposer(), "amendment " + id + " was decided on by the person who proposed it");
        } else if (!eyes.areOne(proposal.proposer(), event.actor())) {
            findings.differs(
                    event.position(),
                    "amendment " + id + " was withdrawn by another person than the one who proposed it");
        }
        proposals.put(id, new Proposal(proposal.proposer(), event.position()));
    }
}
