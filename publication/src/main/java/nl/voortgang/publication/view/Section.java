package nl.voortgang.publication.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.publication.report.Item;
import org.jspecify.annotations.Nullable;

/**
 * A programme or theme with what stands directly under it; or what stands under none, which comes last.
 *
 * @param heading null for what stands under none
 * @param activities those that belong to no goal
 */
record Section(
        @Nullable Item heading, List<Item> goals, List<Item> activities, Map<UUID, List<Item>> activitiesOfGoals) {

    static List<Section> of(List<Item> items) {
        Map<UUID, Section> byHeading = new HashMap<>();
        Map<UUID, UUID> headingOfGoal = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        Section loose = new Section(null);
        for (Item item : items) {
            UUID parent = item.parentId();
            switch (item.kind()) {
                case PROGRAMME, THEME -> {
                    Section section = new Section(item);
                    byHeading.put(item.id(), section);
                    sections.add(section);
                }
                case GOAL -> {
                    Section section = parent == null ? loose : byHeading.getOrDefault(parent, loose);
                    section.goals.add(item);
                    section.activitiesOfGoals.put(item.id(), new ArrayList<>());
                    headingOfGoal.put(item.id(), parent == null ? item.id() : parent);
                }
                case ACTIVITY -> {
                    Section section = parent == null
                            ? loose
                            : byHeading.getOrDefault(headingOfGoal.getOrDefault(parent, parent), loose);
                    section.activitiesOfGoals
                            .getOrDefault(parent == null ? item.id() : parent, section.activities)
                            .add(item);
                }
            }
        }
        if (!loose.goals.isEmpty() || !loose.activities.isEmpty()) {
            sections.add(loose);
        }
        return sections;
    }

    private Section(@Nullable Item heading) {
        this(heading, new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    List<Item> activitiesOf(Item goal) {
        return activitiesOfGoals.getOrDefault(goal.id(), List.of());
    }

    /** Those of its goals first, in the order of a report. */
    List<Item> allActivities() {
        List<Item> all = new ArrayList<>();
        goals.forEach(goal -> all.addAll(activitiesOf(goal)));
        all.addAll(activities);
        return all;
    }
}
