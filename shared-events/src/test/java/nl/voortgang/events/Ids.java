package nl.voortgang.events;

import java.util.Map;
import java.util.function.Function;

/** Every kind of id, by the function that reads it from its text. */
final class Ids {
    static final Map<Class<?>, Function<String, Object>> BY_UUID = Map.ofEntries(
            Map.entry(ActivityId.class, ActivityId::of),
            Map.entry(ActorId.class, ActorId::of),
            Map.entry(AmendmentId.class, AmendmentId::of),
            Map.entry(BudgetLineId.class, BudgetLineId::of),
            Map.entry(CorrectionId.class, CorrectionId::of),
            Map.entry(GoalId.class, GoalId::of),
            Map.entry(HeadingId.class, HeadingId::of),
            Map.entry(ImportId.class, ImportId::of),
            Map.entry(IndicatorId.class, IndicatorId::of),
            Map.entry(MeasurementId.class, MeasurementId::of),
            Map.entry(NarrativeId.class, NarrativeId::of),
            Map.entry(PrintedFigureId.class, PrintedFigureId::of),
            Map.entry(ReportId.class, ReportId::of));

    private Ids() {}

    static Object read(Class<?> type, String text) {
        if (type == OrganisationId.class) {
            return new OrganisationId(text);
        }
        if (type == PeriodId.class) {
            return PeriodId.of(text);
        }
        if (type == OverspendingId.class) {
            return OverspendingId.of(text);
        }
        if (type == PublicationId.class) {
            return PublicationId.of(text);
        }
        if (type == TemplateId.class) {
            return TemplateId.of(text);
        }
        Function<String, Object> of = BY_UUID.get(type);
        if (of == null) {
            throw new IllegalArgumentException("no such id: " + type);
        }
        return of.apply(text);
    }
}
