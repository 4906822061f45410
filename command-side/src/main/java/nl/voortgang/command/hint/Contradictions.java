package nl.voortgang.command.hint;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.StatusLevel;

/** Sentences that say the opposite of the status. They are found by words, so some are missed, and some are meant otherwise. */
final class Contradictions {
    private static final List<String> DONE = List.of(
            "gerealiseerd",
            "afgerond",
            "behaald",
            "bereikt",
            "voltooid",
            "opgeleverd",
            "klaar",
            "gehaald",
            "uitgevoerd");

    /** With one of these in it, a sentence does not say that something is done. */
    private static final List<String> NOT_DONE = List.of(
            "niet",
            "geen",
            "nog",
            "deels",
            "gedeeltelijk",
            "grotendeels",
            "bijna",
            "wordt",
            "worden",
            "zal",
            "zullen",
            "moet",
            "moeten",
            "kan",
            "kunnen",
            "verwacht",
            "verwachten",
            "verwachting",
            "later",
            "pas",
            "half",
            "zodra",
            "als",
            "wanneer",
            "voordat",
            "onderzoek");

    private static final List<String> LATE = List.of(
            "vertraagd",
            "vertraging",
            "loopt achter",
            "lopen achter",
            "achterstand",
            "uitgesteld",
            "loopt uit",
            "niet gehaald",
            "niet haalbaar",
            "niet behaald",
            "niet gerealiseerd",
            "niet op schema",
            "niet volgens plan",
            "lukt niet",
            "stilgelegd",
            "ligt stil",
            "niet op tijd");

    private static final List<String> NOT_LATE = List.of(
            "geen vertraging",
            "zonder vertraging",
            "niet vertraagd",
            "niet uitgesteld",
            "geen achterstand",
            "ingelopen",
            "ingehaald",
            "loopt niet achter",
            "loopt niet uit",
            "voorkomen");

    private static final List<String> UNFINISHED = List.of(
            "nog niet afgerond",
            "nog niet begonnen",
            "nog niet gestart",
            "moet nog beginnen",
            "nog niet klaar",
            "nog niet gerealiseerd",
            "deels gerealiseerd",
            "gedeeltelijk gerealiseerd");

    private static final Set<StatusLevel> NOT_FINISHED =
            EnumSet.of(StatusLevel.AT_RISK, StatusLevel.OFF_TRACK, StatusLevel.NOT_STARTED);
    private static final Set<StatusLevel> GOOD = EnumSet.of(StatusLevel.ON_TRACK, StatusLevel.COMPLETED);

    private Contradictions() {}

    static Optional<Hint> find(Report report) {
        StatusLevel level = report.level();
        return level == null
                ? Optional.empty()
                : Sentences.of(report.explanation()).stream()
                        .filter(sentence -> contradicts(sentence, level))
                        .findFirst()
                        .map(sentence -> new Hint(HintKind.TEXT_CONTRADICTS_STATUS, Sentences.shortened(sentence)));
    }

    private static boolean contradicts(String sentence, StatusLevel level) {
        boolean done = Sentences.hasAny(sentence, DONE) && !Sentences.hasAny(sentence, NOT_DONE);
        boolean late = Sentences.hasAny(sentence, LATE) && !Sentences.hasAny(sentence, NOT_LATE);
        boolean unfinished = level == StatusLevel.COMPLETED && Sentences.hasAny(sentence, UNFINISHED);
        return unfinished || (done && NOT_FINISHED.contains(level)) || (late && GOOD.contains(level));
    }
}
