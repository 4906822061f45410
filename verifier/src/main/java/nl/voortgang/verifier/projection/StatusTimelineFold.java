package nl.voortgang.verifier.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.PeriodName;
import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/** What was reported on each subject, period by period, what was said before it was corrected, and what approvers said of it. */
final class StatusTimelineFold implements Fold {
    private static final Table SUBJECT = Table.versioned(
            "subject",
            "level text, id uuid",
            "organisation text, kind text, code text, title text, retired boolean, sort_key text,"
                    + " created_position bigint, sequence bigint");
    private static final Table ENTRY = Table.versioned(
            "entry",
            "level text, subject_id uuid, kind text, entry_id uuid",
            "organisation text, period_code text, status_code text, scale_version integer, status_level text, title text,"
                    + " explanation text, cause text, consequence text, correction text, judged_time text,"
                    + " judged_money text, judged_quality text, council_proposal text, confirmed_period text,"
                    + " correction_id uuid, reason text, erased text, actor uuid, recorded_at timestamptz,"
                    + " sequence bigint");
    private static final Table REVIEW = Table.versioned(
            "review",
            "activity_id uuid, report_id uuid",
            "organisation text, period_code text, state text, reason text, actor uuid, recorded_at timestamptz,"
                    + " sequence bigint");
    private static final Table PERIOD =
            Table.versioned("period", "organisation text, code text", "label text, sort_order integer");

    @Override
    public String projection() {
        return "status_timeline";
    }

    @Override
    public List<Table> tables() {
        return List.of(SUBJECT, ENTRY, REVIEW, PERIOD, ScaleValues.TABLE);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        ScaleValues.apply(event, rows);
        if (change != null) {
            subject(event, change.after(), rows);
        }
        switch (event.name()) {
            case "period.defined", "period.revised" -> period(event, rows);
            case "activity.status-returned" -> review(event, "RETURNED", rows);
            case "activity.status-approved" -> review(event, "APPROVED", rows);
            case "heading.narrative-written", "goal.narrative-written", "activity.narrative-written" ->
                narrative(event, rows);
            default -> report(event, rows);
        }
    }

    private static void subject(DomainEvent event, Item item, Rows rows) {
        rows.make(Row.of(SUBJECT, item.level(), item.id())
                .with("organisation", item.organisation())
                .with("kind", item.kind())
                .with("code", item.code())
                .with("title", item.title())
                .with("retired", item.retired())
                .with("sort_key", item.sortKey())
                .with("created_position", item.created())
                .with("sequence", event.stored().sequence()));
    }

    private static void period(DomainEvent event, Rows rows) {
        PeriodName name = PeriodName.of(event.says().text("periodId"));
        rows.make(Row.of(PERIOD, name.organisation(), name.code())
                .with("label", event.says().part("labels").text("label"))
                .with("sort_order", event.says().number("order")));
    }

    private static void report(DomainEvent event, Rows rows) {
        Report report = Report.of(event);
        if (report == null) {
            return;
        }
        Fields says = event.says();
        Row row = Row.of(ENTRY, report.level(), report.subjectId(), "REPORT", report.reportId());
        Fields account = report.details().partOrNone("account");
        Fields judgement = report.details().partOrNone("judgement");
        Erased erased = new Erased(row);
        erased.text("explanation", "explanation", report.details());
        erased.text("cause", "cause", account);
        erased.text("consequence", "consequence", account);
        erased.text("correction", "correction", account);
        erased.text("council_proposal", "councilProposal", report.details());
        String confirmed = says.textOrNull("confirmedPeriodId");
        rows.make(recorded(row, event)
                .with("period_code", report.period())
                .with("status_code", report.status().text("code"))
                .with("scale_version", report.status().number("scaleVersion"))
                .with("status_level", report.status().text("level"))
                .with("judged_time", judgement.textOrNull("time"))
                .with("judged_money", judgement.textOrNull("money"))
                .with("judged_quality", judgement.textOrNull("quality"))
                .with(
                        "confirmed_period",
                        confirmed == null ? null : PeriodName.of(confirmed).code())
                .with("correction_id", says.idOrNull("correctionId"))
                .with("reason", says.sealedOrNull("reason"))
                .with("erased", erased.fields()));
        if (event.name().equals("activity.status-corrected")) {
            // What was said of the report as it was is not said of the report as it is now.
            rows.end(Row.of(REVIEW, report.subjectId(), report.reportId()));
        }
    }

    private static void narrative(DomainEvent event, Rows rows) {
        Level level = Objects.requireNonNull(event.level(), "narratives are written on items of the outline");
        Fields narrative = event.says().part("narrative");
        Row row = Row.of(ENTRY, level, event.idOf(level), "NARRATIVE", narrative.id("narrativeId"));
        Erased erased = new Erased(row);
        erased.text("explanation", "text", narrative);
        rows.make(recorded(row, event)
                .with("period_code", PeriodName.of(narrative.text("periodId")).code())
                .with("title", narrative.textOrNull("title"))
                .with("reason", narrative.sealedOrNull("reason"))
                .with("erased", erased.fields()));
    }

    private static void review(DomainEvent event, String state, Rows rows) {
        Fields says = event.says();
        Row row = Row.of(REVIEW, event.idOf(Level.ACTIVITY), says.id("reportId"));
        rows.make(recorded(row, event)
                .with("period_code", PeriodName.of(says.text("periodId")).code())
                .with("state", state)
                .with("reason", says.sealedOrNull("reason")));
    }

    private static Row recorded(Row row, DomainEvent event) {
        return row.with("organisation", event.organisation())
                .with("actor", event.actor())
                .with("recorded_at", event.recordedAt())
                .with("sequence", event.stored().sequence());
    }

    /** Sets the texts of a row, and remembers which of them were erased. */
    private static final class Erased {
        private final List<String> names = new ArrayList<>();
        private final Row row;

        private Erased(Row row) {
            this.row = row;
        }

        void text(String column, String field, Fields fields) {
            SealedText text = fields.sealedOrNull(field);
            row.with(column, text);
            if (text != null && text.isErased()) {
                names.add(field.equals("text") ? column : field);
            }
        }

        @Nullable
        String fields() {
            return names.isEmpty() ? null : String.join(",", names);
        }
    }
}
