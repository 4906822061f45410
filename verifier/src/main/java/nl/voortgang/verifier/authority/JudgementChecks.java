package nl.voortgang.verifier.authority;

import java.util.HashMap;
import java.util.Map;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;

/** That a report is judged by another person than the one who wrote what stands there, and a period reopened by another than who closed it. */
final class JudgementChecks {
    private final Findings findings = new Findings(
            Part.AUTHORITY, "each report was judged, and each period reopened, by another person than the one before");
    private final FourEyes eyes = new FourEyes(findings);

    /** Who wrote what stands there, by activity and period. */
    private final Map<String, String> authors = new HashMap<>();

    private final Map<String, String> closers = new HashMap<>();

    Findings findings() {
        return findings;
    }

    void at(DomainEvent event) {
        eyes.at(event);
        switch (event.name()) {
            case "activity.status-reported", "activity.status-confirmed-unchanged", "activity.status-corrected" ->
                authors.put(report(event), event.actor());
            case "activity.status-returned", "activity.status-approved" -> judged(event);
            case "period.closed" -> closers.put(event.says().text("periodId"), event.actor());
            case "period.reopened" -> reopened(event);
            default -> {}
        }
    }

    private void judged(DomainEvent event) {
        findings.checked();
        String author = authors.get(report(event));
        if (author == null) {
            findings.differs(event.position(), event.name() + " of what was never reported");
        } else {
            eyes.decided(event, author, event.name() + " by the person who wrote the report");
        }
    }

    private void reopened(DomainEvent event) {
        findings.checked();
        String closer = closers.get(event.says().text("periodId"));
        if (closer == null) {
            findings.differs(event.position(), "a period was reopened that was never closed");
        } else {
            eyes.decided(event, closer, "a period was reopened by the person who closed it");
        }
    }

    private static String report(DomainEvent event) {
        return event.says().id("activityId") + "/" + event.says().text("periodId");
    }

    void end() {
        eyes.end();
    }
}
