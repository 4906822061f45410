package nl.voortgang.web.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.voortgang.command.hint.Hint;
import nl.voortgang.command.hint.Hints;
import nl.voortgang.command.hint.Report;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.query.statustimeline.Timeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import nl.voortgang.web.subject.OpenPeriod;
import nl.voortgang.web.subject.StatusFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at drafts before they are handed in: what is missing, and what looks wrong. */
@Component
class Inspection {
    private final ReportView view;
    private final Organisations organisations;
    private final Outline outline;
    private final Clock clock;

    Inspection(ReportView view, Organisations organisations, Outline outline, Clock clock) {
        this.view = view;
        this.organisations = organisations;
        this.outline = outline;
        this.clock = clock;
    }

    /** Every draft of the work, in its order. */
    List<Ready> of(OrganisationId organisation, MyWork work) {
        PeriodProgress period = work.period();
        List<Work> drafts = work.in(Stage.DRAFT);
        if (period == null || drafts.isEmpty()) {
            return List.of();
        }
        List<ScaleValue> scale = organisations.scaleInForce(organisation);
        boolean accountRequired = organisations.isAccountRequired(organisation);
        int year = fiscalYear(organisation, period);
        return drafts.stream()
                .map(each -> {
                    Timeline timeline = view.timeline(each);
                    OpenPeriod open = view.standing(organisation, period, timeline);
                    return ready(each, open, timeline.revision(), scale, accountRequired, year);
                })
                .toList();
    }

    private int fiscalYear(OrganisationId organisation, PeriodProgress period) {
        return outline.periods(organisation, null).items().stream()
                .filter(each -> each.code().equals(period.periodCode()))
                .mapToInt(PeriodView::fiscalYear)
                .findFirst()
                .orElse(0);
    }

    private Ready ready(
            Work work, OpenPeriod open, long revision, List<ScaleValue> scale, boolean accountRequired, int year) {
        Draft draft = Objects.requireNonNull(work.draft());
        TimelineItem earlier = open.earlier();
        if (draft.isUnchanged() && earlier != null) {
            Statement still = earlier.statement();
            ScaleValue status =
                    value(scale, still.status() == null ? "" : still.status().code());
            List<String> missing = status == null ? List.of("refused.UNKNOWN_STATUS") : List.of();
            // That the text is the same is the very thing that is confirmed.
            List<Hint> hints = Hints.of(report(work.activity(), texts(still), status, null, open, year)).stream()
                    .filter(hint -> hint.kind() != HintKind.SAME_TEXT)
                    .toList();
            return new Ready(work, status, still, missing, hints, revision);
        }
        Map<String, String> fields = draft.fields();
        ScaleValue status = value(scale, fields.getOrDefault("status", ""));
        String before = earlier == null ? null : earlier.statement().explanation();
        return new Ready(
                work,
                status,
                null,
                missing(work, fields, status, accountRequired),
                Hints.of(report(work.activity(), fields, status, before, open, year)),
                revision);
    }

    private static List<String> missing(
            Work work, Map<String, String> fields, @Nullable ScaleValue status, boolean accountRequired) {
        List<String> missing = new ArrayList<>();
        if (status == null) {
            missing.add(fields.containsKey("status") ? "refused.UNKNOWN_STATUS" : "problem.required.status");
        } else if (accountRequired && status.level().needsAccount()) {
            Stream.of("cause", "consequence", "correction")
                    .filter(field -> !fields.containsKey(field))
                    .forEach(field -> missing.add("problem.required." + field));
        }
        if (work.returned() && !fields.containsKey(ReportFields.REASON)) {
            missing.add("check.required.answer");
        }
        return missing;
    }

    private Report report(
            Item activity,
            Map<String, String> fields,
            @Nullable ScaleValue status,
            @Nullable String before,
            OpenPeriod open,
            int year) {
        String description = activity.description() == null ? "" : activity.description();
        return new Report(
                status == null ? null : status.level(),
                fields.getOrDefault("explanation", ""),
                Stream.of("cause", "consequence", "correction", "councilProposal", ReportFields.REASON)
                        .map(fields::get)
                        .filter(Objects::nonNull)
                        .toList(),
                before,
                activity.title() + ". " + description,
                activity.completionYear(),
                asOf(open.period()),
                year);
    }

    /** Who reports after the last day writes about how it was on that day. */
    private LocalDate asOf(PeriodProgress period) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        LocalDate last = period.deadline();
        return last != null && last.isBefore(today) ? last : today;
    }

    private static Map<String, String> texts(Statement statement) {
        return StatusFields.of(statement);
    }

    private static @Nullable ScaleValue value(List<ScaleValue> scale, String code) {
        return scale.stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
