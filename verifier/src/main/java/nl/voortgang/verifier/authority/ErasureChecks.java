package nl.voortgang.verifier.authority;

import java.util.HashMap;
import java.util.Map;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** That a text is erased by two people: one asked, another agreed. */
final class ErasureChecks {
    private final Findings findings = new Findings(
            Part.AUTHORITY, "each text that was erased was asked for by one person and agreed on by another");
    private final FourEyes eyes = new FourEyes(findings);

    /** Who asks for what, while nobody decided. */
    private final Map<Wish, String> requesters = new HashMap<>();

    private record Wish(
            String organisation, long position, @Nullable String text) {}

    Findings findings() {
        return findings;
    }

    void at(DomainEvent event) {
        eyes.at(event);
        switch (event.name()) {
            case "erasure.requested" -> requesters.put(wish(event), event.actor());
            case "erasure.rejected" -> decided(event);
            case "erasure.approved" -> approved(event);
            default -> {}
        }
    }

    private void approved(DomainEvent event) {
        String requester = decided(event);
        if (requester != null) {
            eyes.decided(event, requester, "an erasure was agreed on by the person who asked for it");
        }
    }

    private @Nullable String decided(DomainEvent event) {
        findings.checked();
        String requester = requesters.remove(wish(event));
        if (requester == null) {
            findings.differs(event.position(), event.name() + " without anybody who asked for it");
        }
        return requester;
    }

    private static Wish wish(DomainEvent event) {
        return new Wish(
                event.organisation(),
                event.says().number("position"),
                event.says().textOrNull("text"));
    }

    void end() {
        eyes.end();
    }
}
