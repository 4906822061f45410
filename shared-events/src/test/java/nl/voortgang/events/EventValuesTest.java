package nl.voortgang.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.PeriodEvent.PeriodOpened;
import org.junit.jupiter.api.Test;

class EventValuesTest {
    private static final UUID ID = UUID.fromString("3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b");
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");

    @Test
    void an_event_does_not_change_with_the_list_it_was_made_from() {
        List<String> references = new ArrayList<>(List.of("16"));
        GoalDefined defined = new GoalDefined(new GoalId(ID), ZEVENAAR, null, "Groen", null, null, references);
        references.add("40");
        assertThat(defined.references()).containsExactly("16").isUnmodifiable();
    }

    @Test
    void an_event_of_a_period_belongs_to_the_organisation_in_its_id() {
        assertThat(new PeriodOpened(new PeriodId(ZEVENAAR, "vgr1-2020")).organisationId())
                .isEqualTo(ZEVENAAR);
    }

    @Test
    void a_subject_says_what_kind_of_thing_its_id_names() {
        assertThat(Subject.of(new ActivityId(ID))).isEqualTo(new Subject(SubjectKind.ACTIVITY, ID));
        assertThat(Subject.of(new GoalId(ID))).isEqualTo(new Subject(SubjectKind.GOAL, ID));
        assertThat(Subject.of(HeadingKind.PROGRAMME, new HeadingId(ID)))
                .isEqualTo(new Subject(SubjectKind.PROGRAMME, ID));
        assertThat(Subject.of(HeadingKind.THEME, new HeadingId(ID))).isEqualTo(new Subject(SubjectKind.THEME, ID));
    }
}
