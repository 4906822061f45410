package nl.voortgang.command;

import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.PeriodId;

/** Texts without a status. */
public final class Texts {
    private Texts() {}

    /** Always the same text: what differs from one call to the next is what it says. */
    public static Narrative written(PeriodId period, String text) {
        return new Narrative(
                new NarrativeId(Zevenaar.id("narrative")), period, "Groen in de wijk", FreeText.of(text), null);
    }
}
