package nl.voortgang.web.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodState;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.web.draft.Draft;
import nl.voortgang.web.draft.Drafts;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts of periods that were closed before their writer handed them in: they can be read and copied for a while, or thrown away. */
@Component
class Leftovers {
    private final Drafts drafts;
    private final Outline outline;
    private final Organisations organisations;
    private final CurrentActor actor;

    Leftovers(Drafts drafts, Outline outline, Organisations organisations, CurrentActor actor) {
        this.drafts = drafts;
        this.outline = outline;
        this.organisations = organisations;
        this.actor = actor;
    }

    /**
     * One of them.
     *
     * @param activity code and title; the id where the activity is in the outline no more
     * @param deletedAt null where the day is not known yet
     */
    record Leftover(
            PeriodView period,
            String activity,
            Draft draft,
            @Nullable Instant deletedAt) {}

    List<Leftover> of(OrganisationId organisation) {
        List<Drafts.InPeriod> all = drafts.all(actor.id(), organisation);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, PeriodView> closed = outline.periods(organisation, null).items().stream()
                .filter(period -> period.state() == PeriodState.CLOSED)
                .collect(Collectors.toMap(PeriodView::code, Function.identity()));
        Map<ActivityId, String> names = organisations.outline(organisation, null).stream()
                .collect(Collectors.toMap(item -> new ActivityId(item.id()), item -> item.name()));
        return all.stream()
                .filter(each -> closed.containsKey(each.period().code()))
                .map(each -> new Leftover(
                        Objects.requireNonNull(closed.get(each.period().code())),
                        names.getOrDefault(
                                each.draft().activity(), each.draft().activity().toString()),
                        each.draft(),
                        each.deletedAt()))
                .toList();
    }
}
