package nl.voortgang.publication.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.query.outline.ScaleView;
import nl.voortgang.query.statustimeline.ShownStatus;
import org.jspecify.annotations.Nullable;

/** The versions of an organisation's status scale, and which of them are used. Made for one report. */
final class Scales {
    private final Function<@Nullable Integer, Optional<ScaleView>> scale;
    private final Map<Integer, Optional<ScaleView>> known = new TreeMap<>();
    private final SortedSet<Integer> used = new TreeSet<>(Comparator.reverseOrder());

    /** @param scale one version, or for null that in force */
    Scales(Function<@Nullable Integer, Optional<ScaleView>> scale) {
        this.scale = scale;
    }

    /** A status that is printed: its version becomes part of the legend. */
    Status status(ShownStatus given) {
        used.add(given.scaleVersion());
        return new Status(
                given.code(), given.label(), given.level(), given.shape(), given.colour(), given.scaleVersion());
    }

    /** A judgement, which is the code of a status of the same version; null for none, and for a code that is none of it. */
    @Nullable
    Status judgement(@Nullable String code, int version) {
        return code == null
                ? null
                : version(version)
                        .flatMap(view -> view.value(code))
                        .map(value -> new Status(
                                value.code(), value.label(), value.level(), value.shape(), value.colour(), version))
                        .orElse(null);
    }

    /** @param inForce null for the newest */
    List<Legend> legends(@Nullable Integer inForce) {
        Optional<ScaleView> first = inForce == null ? scale.apply(null) : version(inForce);
        return Stream.concat(
                        first.stream(),
                        used.stream()
                                .filter(version -> first.map(view -> view.version() != version)
                                        .orElse(true))
                                .flatMap(version -> version(version).stream()))
                .map(view -> new Legend(
                        view.version(),
                        view.values().stream().map(Scales::value).toList()))
                .toList();
    }

    private Optional<ScaleView> version(int version) {
        return known.computeIfAbsent(version, scale);
    }

    private static Legend.Value value(ScaleValue value) {
        return new Legend.Value(
                value.code(), value.label(), value.definition(), value.level(), value.shape(), value.colour());
    }
}
