package nl.voortgang.publication.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Narrative;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportPeriod;
import nl.voortgang.publication.report.StatusReport;
import org.jspecify.annotations.Nullable;

/** Programmes, themes, goals and activities with what was reported on them. */
final class ItemPlaces {
    private final Map<UUID, Section> sectionOfGoal = new HashMap<>();
    private final Report report;
    private final String erased;
    private final String reported;

    ItemPlaces(Report report, String erased) {
        this.report = report;
        this.erased = erased;
        this.reported = report.period().code();
        Section.of(report.items())
                .forEach(section -> section.goals().forEach(goal -> sectionOfGoal.put(goal.id(), section)));
    }

    Places section(Section section) {
        Item heading = section.heading();
        return new Places()
                .flag("isTitled", heading != null)
                .flag("isProgramme", heading != null && heading.kind() == SubjectKind.PROGRAMME)
                .flag("isTop", heading == null || heading.depth() == 0)
                .text("anchor", heading == null ? "zonder-onderdeel" : anchor(heading))
                .text("code", heading == null ? null : heading.code())
                .text("title", heading == null ? null : heading.title())
                .part("description", heading == null ? null : description(heading))
                .parts("narratives", heading == null ? List.of() : narratives(heading))
                .parts("goals", section.goals(), this::goal)
                .parts("activities", section.activities(), this::activity)
                .parts("allActivities", section.allActivities(), this::activity);
    }

    boolean hasText(Section section) {
        Item heading = section.heading();
        return heading != null
                && (description(heading) != null || !narratives(heading).isEmpty());
    }

    Places goal(Item goal) {
        Section section = sectionOfGoal.get(goal.id());
        List<Item> activities = section == null ? List.of() : section.activitiesOf(goal);
        return named(goal).parts("activities", activities, this::activity).all(saidOf(goal));
    }

    Places activity(Item activity) {
        return named(activity).all(saidOf(activity));
    }

    /** The council's question about an item in the reported period; null where it is asked nothing. */
    @Nullable
    Places proposal(Item item) {
        StatusReport last = lastReport(item);
        return last == null ? null : text("councilProposal", last.councilProposal(), last.erased());
    }

    Places proposing(Item item) {
        StatusReport last = lastReport(item);
        return named(item)
                .part("status", last == null ? null : Statuses.of(last.status()))
                .part("proposal", proposal(item));
    }

    Places measured(Item item) {
        return named(item).parts("indicators", item.indicators(), IndicatorPlaces::of);
    }

    private Places named(Item item) {
        return new Places()
                .text("anchor", anchor(item))
                .text("code", item.code())
                .text("title", item.title())
                .flag("isGoal", item.kind() == SubjectKind.GOAL)
                .flag("isRetired", item.retired())
                .part("description", description(item))
                .text(
                        "completionYear",
                        item.completionYear() == null
                                ? null
                                : item.completionYear().toString())
                .texts("references", item.references())
                .text("referenceList", item.references().isEmpty() ? null : String.join(", ", item.references()));
    }

    private Places saidOf(Item item) {
        StatusReport last = lastReport(item);
        return new Places()
                .parts("cells", report.periods(), period -> cell(item, period))
                .flag("hasStatus", !item.reports().isEmpty())
                .part("report", last == null ? null : report(last))
                .parts("narratives", narratives(item))
                .flag("isSilent", last == null && narratives(item).isEmpty())
                .parts("indicators", item.indicators(), IndicatorPlaces::of);
    }

    private Places cell(Item item, ReportPeriod period) {
        StatusReport found = in(item, period.code());
        return new Places()
                .text("label", period.label())
                .text("shortLabel", period.shortLabel())
                .flag("isReported", period.code().equals(reported))
                .part("status", found == null ? null : Statuses.of(found.status()));
    }

    private Places report(StatusReport said) {
        Places cause = text("cause", said.cause(), said.erased());
        Places consequence = text("consequence", said.consequence(), said.erased());
        Places correction = text("correction", said.correction(), said.erased());
        return new Places()
                .part("status", Statuses.of(said.status()))
                .part("explanation", text("explanation", said.explanation(), said.erased()))
                .flag("hasAccount", cause != null || consequence != null || correction != null)
                .part("cause", cause)
                .part("consequence", consequence)
                .part("correction", correction)
                .flag("hasJudgements", said.time() != null || said.money() != null || said.quality() != null)
                .part("time", Statuses.of(said.time()))
                .part("money", Statuses.of(said.money()))
                .part("quality", Statuses.of(said.quality()))
                .part("proposal", text("councilProposal", said.councilProposal(), said.erased()))
                .text("unchangedFrom", unchangedFrom(said))
                .text("corrections", said.corrections() == 0 ? null : Dutch.number(said.corrections()));
    }

    private @Nullable String unchangedFrom(StatusReport said) {
        String code = said.confirmedUnchangedFrom();
        return code == null
                ? null
                : report.periods().stream()
                        .filter(period -> period.code().equals(code))
                        .map(ReportPeriod::name)
                        .findFirst()
                        .orElse(code);
    }

    private List<Places> narratives(Item item) {
        return item.narratives().stream()
                .filter(narrative -> narrative.period().equals(reported))
                .map(this::narrative)
                .toList();
    }

    private Places narrative(Narrative narrative) {
        return new Places()
                .text("heading", narrative.title())
                .part("text", text("text", narrative.text(), narrative.erased()))
                .text("corrections", narrative.corrections() == 0 ? null : Dutch.number(narrative.corrections()));
    }

    private @Nullable Places description(Item item) {
        return text("description", item.description(), item.erased());
    }

    /** Paragraph by paragraph; null where nothing was written. */
    private @Nullable Places text(String field, @Nullable String text, List<String> erasedFields) {
        if (text == null || text.isBlank()) {
            return erasedFields.contains(field)
                    ? new Places().flag("isErased", true).texts("paragraphs", List.of(erased))
                    : null;
        }
        return new Places()
                .flag("isErased", false)
                .texts(
                        "paragraphs",
                        Arrays.stream(text.split("\\R+"))
                                .map(String::strip)
                                .filter(paragraph -> !paragraph.isEmpty())
                                .toList());
    }

    private @Nullable StatusReport lastReport(Item item) {
        return in(item, reported);
    }

    private static @Nullable StatusReport in(Item item, String period) {
        return item.reports().stream()
                .filter(each -> each.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private static String anchor(Item item) {
        return "o-" + item.id();
    }
}
