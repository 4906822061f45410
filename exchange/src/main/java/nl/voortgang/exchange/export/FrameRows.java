package nl.voortgang.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.exchange.format.OrganisationSheet;
import nl.voortgang.exchange.format.PeriodSheet;
import nl.voortgang.exchange.format.PeriodStage;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.ScaleSheet;
import nl.voortgang.exchange.format.Texts;
import nl.voortgang.exchange.format.UnitSheet;
import nl.voortgang.exchange.format.YesNo;
import nl.voortgang.query.outline.OrganisationView;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.outline.ScaleView;
import nl.voortgang.query.outline.UnitView;
import org.jspecify.annotations.Nullable;

/** The organisation, its status scale and its periods as rows. */
final class FrameRows {
    private FrameRows() {}

    static List<Row> organisation(OrganisationView organisation) {
        return List.of(new Row(OrganisationSheet.SHEET, 0)
                .with(OrganisationSheet.ID, organisation.id())
                .with(OrganisationSheet.NAME, Texts.tidy(organisation.name()))
                .with(OrganisationSheet.ACCOUNT_RULE, organisation.accountRule()));
    }

    /**
     * The scale in force, and after it the values that reports still have and the scale has no more.
     *
     * @param used every code that is written, with the version of the scale it was last given in
     */
    static List<Row> scale(
            @Nullable ScaleView inForce, Map<String, Integer> used, IntFunction<@Nullable ScaleView> version) {
        List<Row> rows = new ArrayList<>();
        if (inForce == null) {
            return rows;
        }
        inForce.values().forEach(value -> rows.add(value(value, null)));
        used.forEach((code, number) -> {
            ScaleView then = inForce.value(code).isPresent() ? null : version.apply(number);
            if (then != null) {
                then.value(code).ifPresent(value -> rows.add(value(value, YesNo.YES)));
            }
        });
        return rows;
    }

    private static Row value(ScaleValue value, @Nullable YesNo former) {
        return new Row(ScaleSheet.SHEET, 0)
                .with(ScaleSheet.CODE, value.code())
                .with(ScaleSheet.LABEL, Texts.tidy(value.label()))
                .with(ScaleSheet.DEFINITION, Texts.tidyOrNull(value.definition()))
                .with(ScaleSheet.LEVEL, value.level())
                .with(ScaleSheet.COLOUR, value.colour())
                .with(ScaleSheet.SHAPE, value.shape())
                .with(ScaleSheet.FORMER, former);
    }

    static List<Row> units(List<UnitView> units) {
        return units.stream()
                .map(unit -> new Row(UnitSheet.SHEET, 0)
                        .with(UnitSheet.CODE, unit.code())
                        .with(UnitSheet.NAME, Texts.tidy(unit.name()))
                        .with(UnitSheet.RETIRED, unit.retired() ? YesNo.YES : null))
                .toList();
    }

    static List<Row> periods(List<PeriodView> periods) {
        return periods.stream().map(FrameRows::period).toList();
    }

    private static Row period(PeriodView period) {
        PeriodStage stage =
                switch (period.state()) {
                    case DEFINED -> PeriodStage.DEFINED;
                    case OPEN -> PeriodStage.OPEN;
                    // A reopening is somebody's decision for a while, which no file repeats.
                    case CLOSED, REOPENED -> PeriodStage.CLOSED;
                };
        return new Row(PeriodSheet.SHEET, 0)
                .with(PeriodSheet.CODE, period.code())
                .with(PeriodSheet.ORDER, period.order())
                .with(PeriodSheet.KIND, period.kind())
                .with(PeriodSheet.FISCAL_YEAR, period.fiscalYear())
                .with(PeriodSheet.LABEL, Texts.tidy(period.label()))
                .with(PeriodSheet.SHORT_LABEL, Texts.tidyOrNull(period.shortLabel()))
                .with(PeriodSheet.NAME, Texts.tidyOrNull(period.name()))
                .with(PeriodSheet.REFERENCE_DATE, period.referenceDate())
                .with(PeriodSheet.DEADLINE, period.deadline())
                .with(PeriodSheet.STATE, stage);
    }
}
