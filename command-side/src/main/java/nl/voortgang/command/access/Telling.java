package nl.voortgang.command.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.ActivityEvent;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.Event;
import nl.voortgang.events.GoalEvent;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.IndicatorEvent;
import nl.voortgang.events.OrganisationEvent;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.StoredName;
import nl.voortgang.events.TemplateEvent;

/** What kind of content each event tells. One that does not stand here is read by nobody, and a test finds it. */
public final class Telling {
    private static final Map<Class<?>, Content> OF = table();

    private Telling() {}

    /** The kind of content that an event of this type tells; empty where nobody said. */
    public static Optional<Content> of(Class<? extends Event> type) {
        return Optional.ofNullable(OF.get(type));
    }

    /** The stored names of all events that tell one of these. */
    public static Set<String> namesOf(Set<Content> contents) {
        return OF.entrySet().stream()
                .filter(entry -> contents.contains(entry.getValue()))
                .map(entry -> entry.getKey().getAnnotation(StoredName.class).value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Class<?>, Content> table() {
        Map<Class<?>, Content> table = new HashMap<>();
        List.of(OrganisationEvent.OrganisationRegistered.class, OrganisationEvent.OrganisationRenamed.class)
                .forEach(type -> table.put(type, Content.NAME));
        // What goes is for everybody to know; what it was is not said.
        all(ErasureEvent.class, Content.NAME, table);
        List.of(
                        OrganisationEvent.AccountRuleChanged.class,
                        OrganisationEvent.UnitDefined.class,
                        OrganisationEvent.UnitRetired.class,
                        OrganisationEvent.StatusScaleDefined.class,
                        HeadingEvent.HeadingDefined.class,
                        HeadingEvent.HeadingRevised.class,
                        HeadingEvent.HeadingRenumbered.class,
                        HeadingEvent.HeadingRetired.class,
                        GoalEvent.GoalDefined.class,
                        GoalEvent.GoalRevised.class,
                        GoalEvent.GoalRenumbered.class,
                        GoalEvent.GoalRetired.class,
                        ActivityEvent.ActivityPlanned.class,
                        ActivityEvent.ActivityRevised.class,
                        ActivityEvent.ActivityRenumbered.class,
                        ActivityEvent.ActivityRetired.class,
                        ActivityEvent.ActivityAssigned.class)
                .forEach(type -> table.put(type, Content.OUTLINE));
        all(PeriodEvent.class, Content.OUTLINE, table);
        List.of(
                        HeadingEvent.HeadingNarrativeWritten.class,
                        GoalEvent.GoalAssessed.class,
                        GoalEvent.AssessmentCorrected.class,
                        GoalEvent.GoalNarrativeWritten.class,
                        ActivityEvent.StatusReported.class,
                        ActivityEvent.StatusConfirmedUnchanged.class,
                        ActivityEvent.StatusCorrected.class,
                        ActivityEvent.StatusReturned.class,
                        ActivityEvent.StatusApproved.class,
                        ActivityEvent.HintOverridden.class,
                        ActivityEvent.ActivityNarrativeWritten.class)
                .forEach(type -> table.put(type, Content.REPORTS));
        all(IndicatorEvent.class, Content.REPORTS, table);
        all(TemplateEvent.class, Content.REPORTS, table);
        all(PublicationEvent.class, Content.REPORTS, table);
        table.put(OrganisationEvent.BudgetRulesSet.class, Content.BUDGET);
        all(BudgetLineEvent.class, Content.BUDGET, table);
        all(AmendmentEvent.class, Content.BUDGET, table);
        all(OverspendingEvent.class, Content.BUDGET, table);
        all(PrintedFigureEvent.class, Content.BUDGET, table);
        all(ImportEvent.class, Content.IMPORTS, table);
        all(AccessEvent.class, Content.PEOPLE, table);
        return Map.copyOf(table);
    }

    /** For a concept whose events all tell the same, those to come too. */
    private static void all(Class<? extends Event> concept, Content content, Map<Class<?>, Content> table) {
        for (Class<?> type : concept.getPermittedSubclasses()) {
            table.put(type, content);
        }
    }
}
