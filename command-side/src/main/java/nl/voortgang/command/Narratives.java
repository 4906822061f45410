package nl.voortgang.command;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.Subject;

/** The texts without a status that a heading, goal or activity has, the newest of each. */
public record Narratives(Map<NarrativeId, Narrative> byId) {
    public static final Narratives NONE = new Narratives(Map.of());

    public Narratives with(Narrative narrative) {
        Map<NarrativeId, Narrative> more = new LinkedHashMap<>(byId);
        more.put(narrative.narrativeId(), narrative);
        return new Narratives(more);
    }

    /**
     * Whether writing this changes anything; the reason given for it does not count.
     *
     * @throws Refused where the period takes no texts, or the id names a text of another period
     */
    public boolean accepts(Narrative narrative, Subject subject, Situation situation) {
        Narrative known = byId.get(narrative.narrativeId());
        if (known != null
                && known.text().equals(narrative.text())
                && java.util.Objects.equals(known.title(), narrative.title())
                && known.periodId().equals(narrative.periodId())) {
            return false;
        }
        if (known != null && !known.periodId().equals(narrative.periodId())) {
            throw new Refused(Reason.ALREADY_EXISTS, "This text belongs to another period.");
        }
        situation
                .others()
                .period(narrative.periodId())
                .orElseThrow(() -> new Refused(Reason.UNKNOWN_PERIOD, "The period does not exist."))
                .admit(subject, situation.now());
        return true;
    }
}
