package nl.voortgang.verifier.budget;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * That the number of an amendment names one decision: no other of the same organisation and fiscal year has it, unless one of them came to
 * nothing, and an amendment does not change from one decision to another.
 */
final class NumberChecks {
    private final Findings findings =
            new Findings(Part.BUDGET, "no two amendments of a fiscal year have the same number, and none has two");
    private final Map<NumberOfYear, String> holders = new HashMap<>();
    private final Map<String, Amendment> amendments = new HashMap<>();

    /** A number, by which case does not matter. */
    private record NumberOfYear(String organisation, long year, String text) {}

    /**
     * An amendment that was proposed.
     *
     * @param firstYear that it changes, in whose numbering it is
     * @param number null where no decision is known
     */
    private record Amendment(long firstYear, @Nullable NumberOfYear number, boolean isEnded) {}

    Findings findings() {
        return findings;
    }

    void at(DomainEvent event) {
        String id = event.says().id("amendmentId");
        switch (event.name()) {
            case "amendment.proposed" -> proposed(event, id);
            case "amendment.decision-recorded" -> decisionRecorded(event, id);
            case "amendment.rejected", "amendment.withdrawn" -> ended(event, id);
            default -> {}
        }
    }

    private void proposed(DomainEvent event, String id) {
        long year =
                Change.proposed(event).stream().mapToLong(Change::year).min().orElse(0);
        NumberOfYear number = number(event, event.says().partOrNone("decision").textOrNull("number"), year);
        if (amendments.putIfAbsent(id, new Amendment(year, number, false)) == null && number != null) {
            claim(event, number, id);
        }
    }

    private void decisionRecorded(DomainEvent event, String id) {
        Amendment amendment = amendments.get(id);
        if (amendment == null) {
            findings.differs(event.position(), "amendment " + id + " was never proposed");
            return;
        }
        long year = event.says().number("fiscalYear");
        NumberOfYear number = number(event, event.says().part("decision").text("number"), year);
        if (amendment.number() != null) {
            findings.differs(event.position(), "amendment " + id + " rested on a decision already");
        }
        if (amendment.isEnded()) {
            findings.differs(event.position(), "amendment " + id + " had come to nothing before");
        }
        if (year != amendment.firstYear()) {
            findings.differs(
                    event.position(), "the first year that it changes is " + amendment.firstYear() + ", not " + year);
        }
        amendments.put(id, new Amendment(amendment.firstYear(), number, amendment.isEnded()));
        if (number != null) {
            claim(event, number, id);
        }
    }

    private void claim(DomainEvent event, NumberOfYear number, String id) {
        findings.checked();
        String holder = holders.putIfAbsent(number, id);
        if (holder != null && !holder.equals(id)) {
            findings.differs(event.position(), "amendment " + holder + " has the same number");
        }
    }

    private void ended(DomainEvent event, String id) {
        Amendment amendment = amendments.get(id);
        if (amendment == null) {
            return;
        }
        Fields freed = event.says().partOrNone("freed");
        NumberOfYear said =
                freed.has("number") ? number(event, freed.text("number"), freed.number("fiscalYear")) : null;
        if (said == null ? amendment.number() != null : !said.equals(amendment.number())) {
            findings.differs(event.position(), "the number that it frees is not the one that it had");
        }
        if (amendment.number() != null) {
            holders.remove(amendment.number(), id);
        }
        amendments.put(id, new Amendment(amendment.firstYear(), amendment.number(), true));
    }

    private static @Nullable NumberOfYear number(DomainEvent event, @Nullable String text, long year) {
        return text == null ? null : new NumberOfYear(event.organisation(), year, text.toLowerCase(Locale.ROOT));
    }
}
