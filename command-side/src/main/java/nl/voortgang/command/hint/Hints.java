package nl.voortgang.command.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.voortgang.events.HintKind;

/** Everything that looks wrong about a report. One hint of each kind at most: whoever looks into one finds the others. */
public final class Hints {
    private Hints() {}

    /** In the order of {@link HintKind}. */
    public static List<Hint> of(Report report) {
        List<Hint> hints = new ArrayList<>();
        Stream.of(
                        Contradictions.find(report),
                        Promises.find(report),
                        sameText(report),
                        PastAsFuture.find(report),
                        Sums.find(report.explanation()))
                .flatMap(Optional::stream)
                .forEach(hints::add);
        List<String> texts = new ArrayList<>(report.otherTexts());
        texts.addFirst(report.explanation());
        hints.addAll(personal(texts));
        return hints;
    }

    /** What is personal in the texts, whatever they are about. */
    public static List<Hint> personal(List<String> texts) {
        return Stream.of(
                        texts.stream().map(PersonalData::serviceNumber),
                        texts.stream().map(PersonalData::mailAddress))
                .map(found -> found.flatMap(Optional::stream).findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Hint> sameText(Report report) {
        String text = tidy(report.explanation());
        String earlier = report.earlierExplanation();
        return !text.isEmpty() && Objects.equals(text, earlier == null ? null : tidy(earlier))
                ? Optional.of(new Hint(HintKind.SAME_TEXT, Sentences.shortened(report.explanation())))
                : Optional.empty();
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
