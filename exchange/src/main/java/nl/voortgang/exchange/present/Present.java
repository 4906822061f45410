package nl.voortgang.exchange.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.command.period.PeriodState;
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
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.OverspendingEvent;
import nl.voortgang.events.PeriodEvent;
import nl.voortgang.events.PrintedFigureEvent;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.present.History.Recorded;
import org.jspecify.annotations.Nullable;

/** One aggregate as it is now, in terms of the rows that could describe it. */
public final class Present {
    /** Names the row about the aggregate itself. */
    public static final String ITSELF = "";

    private final Map<Item, Known> known = new HashMap<>();
    private final long revision;
    private final @Nullable OrganisationId owner;
    private OrganisationState organisation = OrganisationState.NONE;
    private PeriodState period = PeriodState.NONE;
    private @Nullable Origin scaleOrigin;

    private record Item(Sheet sheet, String name) {}

    private Present(List<Recorded> events) {
        this.revision = events.size() - 1L;
        this.owner = events.isEmpty() ? null : events.getFirst().event().organisationId();
        events.forEach(this::add);
    }

    public static Present of(String aggregateId, History history) {
        return new Present(history.of(aggregateId));
    }

    private void add(Recorded at) {
        Origin by = new Origin(at.importId());
        Event event = at.event();
        switch (event) {
            case OrganisationEvent e -> {
                organisation = OrganisationState.evolve(organisation, e);
                OrganisationFold.add(e, by, this);
            }
            case PeriodEvent e -> {
                period = PeriodState.evolve(period, e, at.actor());
                PeriodFold.add(e, by, this);
            }
            case HeadingEvent e -> HeadingFold.add(e, by, this);
            case GoalEvent e -> GoalFold.add(e, by, this);
            case ActivityEvent e -> ActivityFold.add(e, by, this);
            case IndicatorEvent e -> IndicatorFold.add(e, by, this);
            case BudgetLineEvent e -> FigureFold.add(e, at.recordedOn(), by, this);
            case PrintedFigureEvent e -> FigureFold.add(e, by, this);
            case AmendmentEvent e -> {
                // No file says anything about amendments.
            }
            case OverspendingEvent e -> {
                // Nor about what accountants said.
            }
            case ImportEvent e -> {
                // Nor about imports.
            }
            case TemplateEvent e -> {
                // Nor about templates.
            }
            case PublicationEvent e -> {
                // Nor about what was published.
            }
            case AccessEvent e -> {
                // Nor about who may do what.
            }
            case ErasureEvent e -> {
                // Nor about what was erased of it.
            }
        }
    }

    /** What is there of this item, to be filled in; made now where it is new. */
    Known item(Sheet sheet, String name, Origin by) {
        return known.computeIfAbsent(new Item(sheet, name), item -> new Known(sheet, by));
    }

    void scaleBy(Origin by) {
        scaleOrigin = by;
    }

    /** What is known of an item: a report by its period, a text or measurement by its id; null where it is not there. */
    public @Nullable Known known(Sheet sheet, String name) {
        return known.get(new Item(sheet, name));
    }

    /** The sequence of its last event; −1 where it does not exist. */
    public long revision() {
        return revision;
    }

    public boolean exists() {
        return owner != null;
    }

    public boolean belongsToOther(OrganisationId organisationId) {
        return owner != null && !owner.equals(organisationId);
    }

    public OrganisationState organisation() {
        return organisation;
    }

    public PeriodState period() {
        return period;
    }

    /** Who put the status scale in force; null where there is none. */
    public @Nullable Origin scaleOrigin() {
        return scaleOrigin;
    }
}
