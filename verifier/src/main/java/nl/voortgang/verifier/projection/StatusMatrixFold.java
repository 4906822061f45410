package nl.voortgang.verifier.projection;

import java.util.List;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.PeriodName;
import org.jspecify.annotations.Nullable;

/** One cell per goal or activity and period, with the outline and the legend that belong to it. */
final class StatusMatrixFold implements Fold {
    private static final Table ORGANISATION = Table.versioned("organisation", "id text", "");
    private static final Table OUTLINE = Table.versioned(
            "outline",
            "level text, id uuid",
            "organisation text, code text, title text, parent_id uuid, completion_year integer, retired boolean,"
                    + " sort_key text, created_position bigint");
    private static final Table CELL = Table.versioned(
            "cell",
            "level text, subject_id uuid, period_code text",
            "organisation text, status_code text, scale_version integer, status_level text, council_proposal boolean");
    private static final Table PERIOD = Table.versioned(
            "period", "organisation text, code text", "label text, short_label text, sort_order integer");

    @Override
    public String projection() {
        return "status_matrix";
    }

    @Override
    public List<Table> tables() {
        return List.of(ORGANISATION, OUTLINE, CELL, PERIOD, ScaleValues.TABLE);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        ScaleValues.apply(event, rows);
        switch (event.name()) {
            case "organisation.registered" -> rows.make(Row.of(ORGANISATION, event.organisation()));
            case "period.defined", "period.revised" -> period(event, rows);
            default -> cell(event, rows);
        }
        if (change != null && !change.isOfUnit()) {
            Item item = change.after();
            rows.make(Row.of(OUTLINE, item.level(), item.id())
                    .with("organisation", item.organisation())
                    .with("code", item.code())
                    .with("title", item.title())
                    .with("parent_id", item.parentId())
                    .with("completion_year", item.completionYear())
                    .with("retired", item.retired())
                    .with("sort_key", item.sortKey())
                    .with("created_position", item.created()));
        }
    }

    private static void period(DomainEvent event, Rows rows) {
        PeriodName name = PeriodName.of(event.says().text("periodId"));
        Fields labels = event.says().part("labels");
        String shortLabel = labels.textOrNull("shortLabel");
        rows.make(Row.of(PERIOD, name.organisation(), name.code())
                .with("label", labels.text("label"))
                .with("short_label", shortLabel == null ? labels.text("label") : shortLabel)
                .with("sort_order", event.says().number("order")));
    }

    private static void cell(DomainEvent event, Rows rows) {
        Report report = Report.of(event);
        if (report != null) {
            rows.make(Row.of(CELL, report.level(), report.subjectId(), report.period())
                    .with("organisation", event.organisation())
                    .with("status_code", report.status().text("code"))
                    .with("scale_version", report.status().number("scaleVersion"))
                    .with("status_level", report.status().text("level"))
                    .with("council_proposal", report.details().has("councilProposal")));
        }
    }
}
