package nl.voortgang.web.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.query.collectionprogress.ReportState;
import nl.voortgang.query.collectionprogress.Todo;
import nl.voortgang.web.OwnUnits;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.draft.Drafts;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import nl.voortgang.web.organisation.Organisations.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what is an officer's to report on: the activities of their units, or all of them where they have none. */
@Component
class OfficersWork {
    private final CollectionProgress progress;
    private final Organisations organisations;
    private final ObjectProvider<OwnUnits> ownUnits;
    private final Drafts drafts;
    private final CurrentActor actor;

    OfficersWork(
            CollectionProgress progress,
            Organisations organisations,
            ObjectProvider<OwnUnits> ownUnits,
            Drafts drafts,
            CurrentActor actor) {
        this.progress = progress;
        this.organisations = organisations;
        this.ownUnits = ownUnits;
        this.drafts = drafts;
        this.actor = actor;
    }

    /**
     * What is theirs in a period that takes reports.
     *
     * @param asked code of the period; null for the last one that is open
     * @param unit code of the one unit whose activities are shown; null for all that are theirs
     */
    MyWork in(OrganisationId organisation, @Nullable String asked, @Nullable String unit) {
        List<PeriodProgress> open = progress.of(organisation, null, null).items().stream()
                .filter(period -> period.state() == PeriodState.OPEN || period.state() == PeriodState.REOPENED)
                .toList();
        List<Unit> units = units(organisation);
        PeriodProgress period = open.stream()
                .filter(each -> each.periodCode().equals(asked))
                .findFirst()
                .orElse(asked != null || open.isEmpty() ? null : open.getLast());
        return new MyWork(period, open, units, period == null ? List.of() : work(organisation, period, units, unit));
    }

    /**
     * The same, for a period in the address.
     *
     * @throws NotFound where it takes no reports
     */
    MyWork inOpen(OrganisationId organisation, String period) {
        MyWork work = in(organisation, period, null);
        if (work.period() == null) {
            throw new NotFound("period " + period);
        }
        return work;
    }

    private List<Unit> units(OrganisationId organisation) {
        Set<String> own = ownUnits.stream()
                .flatMap(port -> port.in(organisation).stream())
                .collect(Collectors.toSet());
        return organisations.units(organisation, null).stream()
                .filter(unit -> own.contains(unit.code()))
                .toList();
    }

    private List<Work> work(
            OrganisationId organisation, PeriodProgress period, List<Unit> units, @Nullable String onlyUnit) {
        Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
        Map<UUID, Todo.Item> todo = progress.todo(organisation, period.periodCode(), null).items().stream()
                .collect(Collectors.toMap(Todo.Item::activityId, Function.identity()));
        Map<ActivityId, Draft> written = drafts.of(actor.id(), new PeriodId(organisation, period.periodCode()));
        return organisations.outline(organisation, null).stream()
                .filter(item -> todo.containsKey(item.id()))
                .filter(item -> codes.isEmpty() || codes.contains(String.valueOf(item.unit())))
                .filter(item -> onlyUnit == null || onlyUnit.equals(item.unit()))
                .map(item -> work(
                        item,
                        Objects.requireNonNull(todo.get(item.id())).state(),
                        written.get(new ActivityId(item.id()))))
                .toList();
    }

    private static Work work(Item item, ReportState state, @Nullable Draft draft) {
        boolean returned = state == ReportState.RETURNED;
        Stage stage =
                switch (state) {
                    case NOT_REPORTED -> draft == null ? Stage.TO_DO : Stage.DRAFT;
                    case RETURNED -> draft == null ? Stage.RETURNED : Stage.DRAFT;
                    case REPORTED -> Stage.REPORTED;
                    case APPROVED -> Stage.APPROVED;
                };
        return new Work(item, stage, returned, draft);
    }
}
