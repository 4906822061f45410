package nl.voortgang.verifier.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** That a reversal undoes an approved amendment of its organisation, all of it and nothing else, and that no amendment is undone twice. */
final class ReversalChecks {
    private final Findings findings = new Findings(
            Part.BUDGET, "each reversal undoes an approved amendment to the cent, and none is undone twice");
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final Map<String, Long> undone = new HashMap<>();

    /**
     * A proposal.
     *
     * @param reverses the amendment that it would undo; null for none
     */
    private record Proposal(
            String organisation,
            List<Change> changes,
            @Nullable String reverses,
            boolean isApproved) {
        Proposal approved() {
            return new Proposal(organisation, changes, reverses, true);
        }
    }

    Findings findings() {
        return findings;
    }

    void at(DomainEvent event) {
        String id = event.says().id("amendmentId");
        String reverses = event.says().idOrNull("reverses");
        switch (event.name()) {
            case "amendment.proposed" -> proposed(event, id, reverses);
            case "amendment.approved" -> approved(event, id, reverses);
            default -> {}
        }
    }

    private void proposed(DomainEvent event, String id, @Nullable String reverses) {
        Proposal proposal = new Proposal(event.organisation(), Change.proposed(event), reverses, false);
        proposals.putIfAbsent(id, proposal);
        boolean isReversal = "REVERSAL".equals(event.says().textOrNull("kind"));
        if (isReversal != (reverses != null)) {
            findings.differs(
                    event.position(),
                    isReversal ? "a reversal of no amendment" : "it names an amendment to undo, but is no reversal");
        }
        if (reverses != null) {
            findings.checked();
            compare(event, proposal, reverses);
        }
    }

    private void compare(DomainEvent event, Proposal reversal, String reverses) {
        Proposal original = proposals.get(reverses);
        if (original == null
                || !original.isApproved()
                || !original.organisation().equals(reversal.organisation())) {
            findings.differs(event.position(), "amendment " + reverses + " is to be undone, which was not approved");
        } else if (!reversal.changes()
                .equals(original.changes().stream().map(Change::negated).toList())) {
            findings.differs(
                    event.position(), "its changes are not those of amendment " + reverses + " with the sign changed");
        }
    }

    private void approved(DomainEvent event, String id, @Nullable String reverses) {
        Proposal proposal = proposals.get(id);
        if (proposal == null) {
            return;
        }
        proposals.put(id, proposal.approved());
        if (!Objects.equals(reverses, proposal.reverses())) {
            findings.differs(
                    event.position(),
                    "the approval says that it undoes " + reverses + ", the proposal " + proposal.reverses());
        }
        Long before = proposal.reverses() == null ? null : undone.putIfAbsent(proposal.reverses(), event.position());
        if (before != null && !proposal.isApproved()) {
            findings.differs(
                    event.position(),
                    "amendment " + proposal.reverses() + " was undone already, at position " + before);
        }
    }
}
