package nl.voortgang.query.budgetledger;

import static nl.voortgang.query.budgetledger.Budget.COEVORDEN;
import static nl.voortgang.query.budgetledger.Budget.GOAL;
import static nl.voortgang.query.budgetledger.Budget.HALL;
import static nl.voortgang.query.budgetledger.Budget.OTHER;
import static nl.voortgang.query.budgetledger.Budget.POOL;
import static nl.voortgang.query.budgetledger.Budget.PROGRAMME;
import static nl.voortgang.query.budgetledger.Budget.THEME;
import static nl.voortgang.query.budgetledger.Budget.begun;
import static nl.voortgang.query.budgetledger.Budget.heading;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To which programme a subject belongs. */
class ProgrammesIT {
    private static final HeadingId ABOVE = new HeadingId(new UUID(2, 8));
    private static final HeadingId BELOW = new HeadingId(new UUID(2, 9));
    private static final GoalId LOOSE_GOAL = new GoalId(new UUID(3, 9));
    private static final ActivityId OF_LOOSE_GOAL = new ActivityId(new UUID(4, 9));

    @Test
    void whatever_is_below_a_programme_at_any_depth_belongs_to_it_and_so_does_the_programme() {
        Map<UUID, Programme> programmes = programmes(begun());
        Programme programme = new Programme(PROGRAMME.value(), SubjectKind.PROGRAMME, "2", "Onderdeel 2");
        assertThat(programmes.get(PROGRAMME.value())).isEqualTo(programme);
        assertThat(programmes.get(THEME.value())).isEqualTo(programme);
        assertThat(programmes.get(GOAL.value())).isEqualTo(programme);
        assertThat(programmes.get(POOL.value())).isEqualTo(programme);
        assertThat(programmes.get(OTHER.value())).extracting(Programme::id).isEqualTo(OTHER.value());
    }

    @Test
    void of_programmes_below_each_other_the_uppermost_counts() {
        History history = begun().happened(
                        heading(BELOW, HeadingKind.PROGRAMME, "2.9", PROGRAMME),
                        new ActivityRevised(HALL, COEVORDEN, "Sporthal", null, BELOW.value(), null, null));
        assertThat(programmes(history).get(BELOW.value()))
                .extracting(Programme::id)
                .isEqualTo(PROGRAMME.value());
        assertThat(programmes(history).get(HALL.value()))
                .extracting(Programme::id)
                .isEqualTo(PROGRAMME.value());
    }

    @Test
    void a_programme_below_a_theme_is_the_programme_and_not_the_theme() {
        History history = begun().happened(
                        heading(ABOVE, HeadingKind.THEME, "A", null),
                        new HeadingRevised(PROGRAMME, COEVORDEN, "Onderdeel 2", null, ABOVE, null));
        assertThat(programmes(history).get(POOL.value()))
                .extracting(Programme::id)
                .isEqualTo(PROGRAMME.value());
        assertThat(programmes(history).get(ABOVE.value()))
                .as("what stands above the programmes is its own")
                .isEqualTo(new Programme(ABOVE.value(), SubjectKind.THEME, "A", "Onderdeel A"));
    }

    @Test
    void where_there_is_no_programme_the_uppermost_theme_or_goal_or_the_activity_itself_counts() {
        ActivityId loose = new ActivityId(new UUID(4, 8));
        History history = begun().happened(
                        heading(ABOVE, HeadingKind.THEME, "6", null),
                        heading(BELOW, HeadingKind.THEME, "6.1", ABOVE),
                        new ActivityRevised(HALL, COEVORDEN, "Sporthal", null, BELOW.value(), null, null),
                        new GoalDefined(LOOSE_GOAL, COEVORDEN, null, "Los doel", null, null, List.of()),
                        new ActivityPlanned(OF_LOOSE_GOAL, COEVORDEN, "1.1", "Los", null, LOOSE_GOAL.value(), null),
                        new ActivityPlanned(loose, COEVORDEN, null, "Alleen", null, null, null));
        Map<UUID, Programme> programmes = programmes(history);
        assertThat(programmes.get(HALL.value()))
                .isEqualTo(new Programme(ABOVE.value(), SubjectKind.THEME, "6", "Onderdeel 6"));
        assertThat(programmes.get(OF_LOOSE_GOAL.value()))
                .isEqualTo(new Programme(LOOSE_GOAL.value(), SubjectKind.GOAL, null, "Los doel"));
        assertThat(programmes.get(loose.value()))
                .isEqualTo(new Programme(loose.value(), SubjectKind.ACTIVITY, null, "Alleen"));
    }

    @Test
    void what_was_retired_keeps_its_programme_and_a_retired_programme_its_subjects() {
        History history = begun().happened(
                        new HeadingRetired(THEME, COEVORDEN, "2.1", FreeText.of("leeg")),
                        new HeadingRetired(PROGRAMME, COEVORDEN, "2", FreeText.of("opgeheven")));
        assertThat(programmes(history).get(POOL.value()))
                .extracting(Programme::id)
                .isEqualTo(PROGRAMME.value());
        assertThat(programmes(history).get(THEME.value()))
                .extracting(Programme::id)
                .isEqualTo(PROGRAMME.value());
    }

    @Test
    void what_moved_or_was_renumbered_is_answered_as_it_was_known_then() {
        History history = begun();
        Instant before = history.last().sequencedAt();
        history.happened(
                new HeadingRevised(THEME, COEVORDEN, "Onderdeel 2.1", null, OTHER, null),
                new HeadingRenumbered(OTHER, COEVORDEN, "3", "7", null));
        assertThat(programmes(history).get(POOL.value()))
                .isEqualTo(new Programme(OTHER.value(), SubjectKind.PROGRAMME, "7", "Onderdeel 3"));
        assertThat(programmesAt(history, before).get(POOL.value()))
                .extracting(Programme::id)
                .isEqualTo(PROGRAMME.value());
        assertThat(programmesAt(history, before).get(OTHER.value()))
                .extracting(Programme::code)
                .isEqualTo("3");
        assertThat(programmesAt(history, history.events().getFirst().sequencedAt()))
                .isEmpty();
    }

    @Test
    void another_organisation_has_other_programmes() {
        OrganisationId weert = new OrganisationId("weert");
        HeadingId theirs = new HeadingId(new UUID(2, 7));
        History history = begun().happened(
                        new OrganisationRegistered(weert, "Weert", AccountRule.WAIVED),
                        new HeadingDefined(theirs, weert, HeadingKind.PROGRAMME, "2", "Van Weert", null, null));
        Budget.project(history);
        assertThat(programmes(weert, history.asOf(null))).containsOnlyKeys(theirs.value());
        assertThat(programmes(COEVORDEN, history.asOf(null))).doesNotContainKey(theirs.value());
    }

    private static Map<UUID, Programme> programmes(History history) {
        Budget.project(history);
        return programmesAt(history, null);
    }

    private static Map<UUID, Programme> programmesAt(History history, @Nullable Instant knownAt) {
        return programmes(COEVORDEN, history.asOf(knownAt));
    }

    /** Those of the whole organisation; of each of its subjects alone they are the same. */
    private static Map<UUID, Programme> programmes(OrganisationId organisation, AsOf asOf) {
        RoundTrip together = trip(organisation, asOf);
        Map<UUID, Programme> all = LedgerScope.programmes(together);
        together.send();
        all.forEach((subject, programme) -> {
            RoundTrip alone = trip(organisation, asOf).with("subjects", "{" + subject + "}");
            Map<UUID, Programme> one = LedgerScope.programmesOfSubjects(alone);
            alone.send();
            assertThat(one).containsExactly(Map.entry(subject, programme));
        });
        return all;
    }

    private static RoundTrip trip(OrganisationId organisation, AsOf asOf) {
        return new RoundTrip(Database.operations())
                .with("organisation", organisation.value())
                .with("known", asOf.position());
    }
}
