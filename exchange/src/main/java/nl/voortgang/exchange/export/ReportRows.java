package nl.voortgang.exchange.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.Judgement;
import nl.voortgang.exchange.format.NarrativeSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.StatusSheet;
import nl.voortgang.exchange.format.Texts;
import nl.voortgang.query.statustimeline.ShownStatus;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.query.statustimeline.TimelineEntries;
import nl.voortgang.query.statustimeline.TimelineEntries.Entry;
import nl.voortgang.query.statustimeline.TimelineItem;
import org.jspecify.annotations.Nullable;

/** Statuses and texts as rows. */
final class ReportRows {
    private final List<Row> statuses = new ArrayList<>();
    private final List<Row> narratives = new ArrayList<>();
    private final Map<String, ShownStatus> used = new LinkedHashMap<>();

    ReportRows(TimelineEntries entries, OutlineRows outline) {
        entries.items().stream()
                .filter(entry ->
                        outline.has(entry.subject().kind(), entry.subject().id()))
                .sorted(Comparator.comparingInt(entry ->
                        outline.place(entry.subject().kind(), entry.subject().id())))
                .forEach(this::add);
    }

    private void add(Entry entry) {
        TimelineItem item = entry.item();
        Statement said = item.statement();
        String subject = entry.subject().id().toString();
        ShownStatus status = said.status();
        if (status != null) {
            used.put(status.code(), status);
            statuses.add(status(subject, item.periodCode(), said, status));
        } else if (said.explanation() != null && item.narrativeId() != null) {
            // A text that was erased has nothing left to say.
            narratives.add(new Row(NarrativeSheet.SHEET, 0)
                    .with(NarrativeSheet.KEY, OutlineRows.text(item.narrativeId()))
                    .with(NarrativeSheet.SUBJECT, subject)
                    .with(NarrativeSheet.PERIOD, item.periodCode())
                    .with(NarrativeSheet.TITLE, Texts.tidyOrNull(said.title()))
                    .with(NarrativeSheet.TEXT, Texts.tidyOrNull(said.explanation())));
        }
    }

    private Row status(String subject, String period, Statement said, ShownStatus status) {
        Judgement judgement = said.judgement() == null ? Judgement.NONE : said.judgement();
        return new Row(StatusSheet.SHEET, 0)
                .with(StatusSheet.SUBJECT, subject)
                .with(StatusSheet.PERIOD, period)
                .with(StatusSheet.STATUS, status.code())
                .with(StatusSheet.EXPLANATION, Texts.tidyOrNull(said.explanation()))
                .with(StatusSheet.CAUSE, Texts.tidyOrNull(said.cause()))
                .with(StatusSheet.CONSEQUENCE, Texts.tidyOrNull(said.consequence()))
                .with(StatusSheet.CORRECTION, Texts.tidyOrNull(said.correction()))
                .with(StatusSheet.TIME, judged(judgement.time(), status))
                .with(StatusSheet.MONEY, judged(judgement.money(), status))
                .with(StatusSheet.QUALITY, judged(judgement.quality(), status))
                .with(StatusSheet.COUNCIL_PROPOSAL, Texts.tidyOrNull(said.councilProposal()));
    }

    /** A judgement is a code of the scale that the status was given in. */
    private @Nullable String judged(@Nullable String code, ShownStatus status) {
        if (code != null) {
            used.putIfAbsent(code, new ShownStatus(code, null, status.level(), null, null, status.scaleVersion()));
        }
        return code;
    }

    List<Row> statuses() {
        return statuses;
    }

    List<Row> narratives() {
        return narratives;
    }

    /** The version of the scale in which each code was last used by what is written. */
    Map<String, Integer> scaleVersions() {
        Map<String, Integer> versions = new LinkedHashMap<>();
        used.forEach((code, status) -> versions.put(code, status.scaleVersion()));
        return versions;
    }
}
