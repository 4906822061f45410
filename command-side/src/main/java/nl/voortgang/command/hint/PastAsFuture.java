package nl.voortgang.command.hint;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.HintKind;

/** Days that are over in sentences about what is still to come. */
final class PastAsFuture {
    private static final List<String> TO_COME = List.of(
            "zal",
            "zullen",
            "gaat",
            "gaan",
            "wordt",
            "worden",
            "verwacht",
            "verwachten",
            "verwachting",
            "gepland",
            "volgt",
            "volgen",
            "binnenkort",
            "uiterlijk",
            "streven",
            "moet",
            "moeten");
    private static final List<String> WAS =
            List.of("was", "waren", "werd", "werden", "sinds", "vanaf", "had", "hadden", "geweest", "oorspronkelijk");

    private PastAsFuture() {}

    static Optional<Hint> find(Report report) {
        return Sentences.of(report.explanation()).stream()
                .filter(sentence -> Sentences.hasAny(sentence, TO_COME) && !Sentences.hasAny(sentence, WAS))
                .filter(sentence -> {
                    List<Days.Day> days = Days.in(sentence);
                    return !days.isEmpty()
                            && days.stream().allMatch(day -> day.last().isBefore(report.asOf()));
                })
                .findFirst()
                .map(sentence -> new Hint(HintKind.PAST_AS_FUTURE, Sentences.shortened(sentence)));
    }
}
