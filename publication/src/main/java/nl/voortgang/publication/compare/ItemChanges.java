package nl.voortgang.publication.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.publication.compare.ItemChange.Sort;
import nl.voortgang.publication.report.Indicator;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Narrative;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportPeriod;
import nl.voortgang.publication.report.Status;
import nl.voortgang.publication.report.StatusReport;
import org.jspecify.annotations.Nullable;

/** Holds what two reports say of one item against each other. */
final class ItemChanges {
    private final List<Periods> periods;

    /** Two periods whose statuses are held against each other. */
    private record Periods(ReportPeriod before, ReportPeriod after) {}

    ItemChanges(Report before, Report after) {
        this.periods = before.period().code().equals(after.period().code())
                ? after.periods().stream()
                        .flatMap(now -> before.periods().stream()
                                .filter(old -> old.code().equals(now.code()))
                                .map(old -> new Periods(old, now)))
                        .toList()
                : List.of(new Periods(before.period(), after.period()));
    }

    ItemChange of(@Nullable Item before, @Nullable Item after) {
        List<CellChange> cells = new ArrayList<>();
        List<ValueChange> values = new ArrayList<>();
        List<TextChange> texts = new ArrayList<>();
        for (Periods pair : periods) {
            reports(pair, report(before, pair.before()), report(after, pair.after()), cells, values, texts);
            narratives(pair, before, after, texts);
        }
        if (before != null && after != null) {
            value(values, "code", before.code(), after.code());
            value(values, "title", before.title(), after.title());
            value(values, "completionYear", text(before.completionYear()), text(after.completionYear()));
            value(values, "references", joined(before.references()), joined(after.references()));
            text(texts, "description", null, before.description(), after.description());
        }
        indicators(before, after, values);
        return new ItemChange(
                sort(before, after, cells.isEmpty() && values.isEmpty() && texts.isEmpty()),
                before,
                after,
                cells,
                values,
                texts);
    }

    private static Sort sort(@Nullable Item before, @Nullable Item after, boolean nothingElse) {
        boolean was = before != null && !before.retired();
        boolean is = after != null && !after.retired();
        if (was && !is) {
            return Sort.RETIRED;
        }
        if (is && !was) {
            return Sort.ADDED;
        }
        return nothingElse ? Sort.SAME : Sort.CHANGED;
    }

    private static @Nullable StatusReport report(@Nullable Item item, ReportPeriod period) {
        return item == null
                ? null
                : item.reports().stream()
                        .filter(report -> report.period().equals(period.code()))
                        .findFirst()
                        .orElse(null);
    }

    private static void reports(
            Periods pair,
            @Nullable StatusReport before,
            @Nullable StatusReport after,
            List<CellChange> cells,
            List<ValueChange> values,
            List<TextChange> texts) {
        Status from = before == null ? null : before.status();
        Status to = after == null ? null : after.status();
        if (!Objects.equals(said(from), said(to))) {
            cells.add(new CellChange(pair.before(), pair.after(), from, to));
        }
        value(values, "time", said(before, StatusReport::time), said(after, StatusReport::time));
        value(values, "money", said(before, StatusReport::money), said(after, StatusReport::money));
        value(values, "quality", said(before, StatusReport::quality), said(after, StatusReport::quality));
        Map<String, Function<StatusReport, @Nullable String>> fields = new LinkedHashMap<>();
        fields.put("explanation", StatusReport::explanation);
        fields.put("cause", StatusReport::cause);
        fields.put("consequence", StatusReport::consequence);
        fields.put("correction", StatusReport::correction);
        fields.put("councilProposal", StatusReport::councilProposal);
        fields.forEach((field, text) -> text(
                texts,
                field,
                pair.after().label(),
                before == null ? null : text.apply(before),
                after == null ? null : text.apply(after)));
    }

    private static @Nullable String said(
            @Nullable StatusReport report, Function<StatusReport, @Nullable Status> judgement) {
        return report == null ? null : said(judgement.apply(report));
    }

    /** What a reader sees of a status: its name, or its code where that is not known. */
    private static @Nullable String said(@Nullable Status status) {
        return status == null ? null : status.label() == null ? status.code() : status.label();
    }

    /** A narrative is written for one period, so that of another period is one with the same title. */
    private static void narratives(Periods pair, @Nullable Item before, @Nullable Item after, List<TextChange> texts) {
        boolean same = pair.before().code().equals(pair.after().code());
        Map<Object, Narrative> old = narratives(before, pair.before(), same);
        Map<Object, Narrative> now = narratives(after, pair.after(), same);
        for (Object key : both(old, now)) {
            Narrative was = old.get(key);
            Narrative is = now.get(key);
            Narrative any = is == null ? was : is;
            text(
                    texts,
                    "narrative",
                    any == null || any.title() == null ? pair.after().label() : any.title(),
                    was == null ? null : was.text(),
                    is == null ? null : is.text());
        }
    }

    private static Map<Object, Narrative> narratives(@Nullable Item item, ReportPeriod period, boolean byId) {
        return item == null
                ? Map.of()
                : item.narratives().stream()
                        .filter(narrative -> narrative.period().equals(period.code()))
                        .collect(Collectors.toMap(
                                narrative -> byId
                                        ? narrative.narrativeId()
                                        : Objects.requireNonNullElse(narrative.title(), ""),
                                Function.identity(),
                                (first, second) -> second,
                                LinkedHashMap::new));
    }

    private static void indicators(@Nullable Item before, @Nullable Item after, List<ValueChange> values) {
        Map<UUID, Indicator> old = indicators(before);
        Map<UUID, Indicator> now = indicators(after);
        for (UUID id : both(old, now)) {
            Indicator was = old.get(id);
            Indicator is = now.get(id);
            String from = was == null ? null : IndicatorWords.of(was);
            String to = is == null ? null : IndicatorWords.of(is);
            Indicator any = is == null ? was : is;
            if (any != null && !Objects.equals(from, to)) {
                values.add(new ValueChange(any.name(), true, from, to));
            }
        }
    }

    private static Map<UUID, Indicator> indicators(@Nullable Item item) {
        return item == null
                ? Map.of()
                : item.indicators().stream()
                        .collect(Collectors.toMap(
                                Indicator::id, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }

    private static <K> Set<K> both(Map<K, ?> before, Map<K, ?> after) {
        Set<K> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        return ids;
    }

    private static void value(List<ValueChange> values, String field, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            values.add(new ValueChange(field, false, from, to));
        }
    }

    private static void text(
            List<TextChange> texts, String field, @Nullable String about, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            texts.add(TextChange.of(field, about, from, to));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String joined(List<String> several) {
        return several.isEmpty() ? null : String.join(", ", several);
    }
}
