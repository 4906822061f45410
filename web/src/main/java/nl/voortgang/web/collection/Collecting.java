package nl.voortgang.web.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.Todo;
import nl.voortgang.web.draft.Drafts;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import nl.voortgang.web.organisation.Organisations.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts how far collecting has come in a period, by programme and by unit. */
@Component
class Collecting {
    private final CollectionProgress progress;
    private final Organisations organisations;
    private final Drafts drafts;
    private final Clock clock;

    Collecting(CollectionProgress progress, Organisations organisations, Drafts drafts, Clock clock) {
        this.progress = progress;
        this.organisations = organisations;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Activities that are counted together.
     *
     * @param key for addresses; empty for those that belong to none
     * @param name null for those that belong to none
     */
    public record Group(String key, @Nullable String name, Tallies tallies) {}

    /** All activities of a period. */
    List<Line> lines(OrganisationId organisation, PeriodProgress period) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        LocalDate last = period.deadline();
        boolean over = last != null && last.isBefore(today);
        Map<UUID, Item> items = new LinkedHashMap<>();
        organisations.outline(organisation, null).forEach(item -> items.put(item.id(), item));
        Set<ActivityId> written = drafts.activities(new PeriodId(organisation, period.periodCode()));
        List<Line> lines = new ArrayList<>();
        for (Todo.Item todo :
                progress.todo(organisation, period.periodCode(), null).items()) {
            Item item = items.get(todo.activityId());
            if (item != null) {
                Stage stage = stage(todo, written);
                lines.add(new Line(item, programme(item, items), stage, over && stage.isOpen()));
            }
        }
        return lines;
    }

    private static Stage stage(Todo.Item todo, Set<ActivityId> written) {
        return switch (todo.state()) {
            case NOT_REPORTED -> written.contains(new ActivityId(todo.activityId())) ? Stage.DRAFT : Stage.TO_DO;
            case RETURNED -> Stage.RETURNED;
            case REPORTED -> Stage.REPORTED;
            case APPROVED -> Stage.APPROVED;
        };
    }

    /** The uppermost programme or theme above it. */
    private static @Nullable UUID programme(Item item, Map<UUID, Item> items) {
        UUID found = null;
        UUID above = item.parentId();
        for (int steps = 0; above != null && items.containsKey(above) && steps < items.size(); steps++) {
            Item each = items.get(above);
            if (each.kind() == SubjectKind.PROGRAMME || each.kind() == SubjectKind.THEME) {
                found = each.id();
            }
            above = each.parentId();
        }
        return found;
    }

    List<Group> byProgramme(List<Line> lines, OrganisationId organisation) {
        Map<String, String> names = new LinkedHashMap<>();
        organisations.outline(organisation, null).stream()
                .filter(item -> item.kind() == SubjectKind.PROGRAMME || item.kind() == SubjectKind.THEME)
                .forEach(item -> names.put(item.id().toString(), item.name()));
        return groups(lines, names, Collecting::programmeKey);
    }

    List<Group> byUnit(List<Line> lines, OrganisationId organisation) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Unit unit : organisations.units(organisation, null)) {
            names.put(unit.code(), unit.name());
        }
        return groups(lines, names, Collecting::unitKey);
    }

    static String programmeKey(Line line) {
        return line.programme() == null ? "" : line.programme().toString();
    }

    static String unitKey(Line line) {
        String unit = line.activity().unit();
        return unit == null ? "" : unit;
    }

    /** In the order of the names; those that belong to none come last. */
    private static List<Group> groups(List<Line> lines, Map<String, String> names, Function<Line, String> keyOf) {
        Map<String, List<Line>> byKey = new HashMap<>();
        lines.forEach(line -> byKey.computeIfAbsent(keyOf.apply(line), key -> new ArrayList<>())
                .add(line));
        List<Group> groups = new ArrayList<>();
        names.forEach((key, name) -> {
            if (byKey.containsKey(key)) {
                groups.add(new Group(key, name, Tallies.of(byKey.get(key))));
            }
        });
        if (byKey.containsKey("")) {
            groups.add(new Group("", null, Tallies.of(byKey.get(""))));
        }
        return groups;
    }
}
