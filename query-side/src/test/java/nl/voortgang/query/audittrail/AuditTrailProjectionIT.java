package nl.voortgang.query.audittrail;

import static nl.voortgang.query.audittrail.Story.PARK;
import static nl.voortgang.query.audittrail.Story.VGR1;
import static nl.voortgang.query.audittrail.Story.VGR2;
import static nl.voortgang.query.audittrail.Story.ZEVENAAR;
import static nl.voortgang.query.audittrail.Story.corrected;
import static nl.voortgang.query.audittrail.Story.details;
import static nl.voortgang.query.audittrail.Story.measured;
import static nl.voortgang.query.audittrail.Story.reported;
import static nl.voortgang.query.audittrail.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.ActivityEvent.ActivityAssigned;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActivityEvent.HintOverridden;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityEvent.StatusCorrected;
import nl.voortgang.events.ActivityEvent.StatusReturned;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.IndicatorEvent.IndicatorDefined;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.OrganisationEvent.UnitDefined;
import nl.voortgang.events.OrganisationEvent.UnitRetired;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.StoredName;
import nl.voortgang.events.Subject;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.projection.Bulk;
import nl.voortgang.query.statustimeline.RandomHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailProjectionIT {
    private static final String OF_NO_ORGANISATION = "access.accounts-linked";

    @Test
    void every_kind_of_event_has_its_row() {
        List<String> kinds = Event.all().stream()
                .map(type -> Objects.requireNonNull(type.getAnnotation(StoredName.class))
                        .value())
                .filter(kind -> !kind.equals(OF_NO_ORGANISATION))
                .toList();
        History history = Story.everything();
        assertThat(Trail.entries(history))
                .hasSameSizeAs(history.events())
                .extracting(TrailEntry::event)
                .containsAll(kinds);
    }

    @Test
    void what_belongs_to_no_organisation_is_kept_and_is_not_in_the_trail_of_any() {
        History history = Story.begun()
                .happened(new AccountsLinked(OrganisationId.INSTALLATION, Story.OFFICER, Story.CONTROLLER, null, null));
        assertThat(Trail.entries(history)).extracting(TrailEntry::event).doesNotContain(OF_NO_ORGANISATION);
        assertThat(everyRow()).anyMatch(row -> row.contains(OF_NO_ORGANISATION));
    }

    @Test
    void everything_that_happens_to_one_thing_of_the_outline_names_that() {
        assertThat(Trail.entries(Story.everything()))
                .filteredOn(entry -> !entry.event()
                        .matches("(organisation|period|import|amendment|template|publication|access|erasure)\\..*"))
                .hasSizeGreaterThan(20)
                .allMatch(entry -> entry.subjectKind() != null && entry.subjectTitle() != null);
    }

    @Test
    void a_unit_and_what_it_reports_on_are_told_as_they_became() {
        assertThat(Trail.last(Story.begun().happened(new UnitDefined(Story.ZEVENAAR, "groen", "Team Groen")))
                        .changes())
                .containsExactly(new Change("unit", null, "groen"), new Change("unitName", null, "Team Groen"));
        assertThat(Trail.last(Story.begun()
                                .happened(
                                        new UnitDefined(Story.ZEVENAAR, "groen", "Team Groen"),
                                        new UnitRetired(Story.ZEVENAAR, "groen")))
                        .changes())
                .containsExactly(new Change("retired", null, "true"));
        assertThat(Trail.last(Story.begun().happened(new ActivityAssigned(Story.PARK, Story.ZEVENAAR, "groen")))
                        .changes())
                .containsExactly(new Change("unit", null, "groen"));
    }

    @Test
    void a_hint_that_was_overridden_is_told_with_the_reason() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(new HintOverridden(
                        Story.PARK,
                        Story.ZEVENAAR,
                        Story.REPORT,
                        Story.VGR1,
                        HintKind.SAME_TEXT,
                        FreeText.of("zo is het"))));
        assertThat(entry.period()).isEqualTo("vgr1-2020");
        assertThat(entry.reason()).isEqualTo("zo is het");
        assertThat(entry.changes()).containsExactly(new Change("hint", null, "SAME_TEXT"));
    }

    @Test
    void what_was_handed_in_together_is_found_by_its_number() {
        History history = Story.begun()
                .under("7K3M-9QF2-XA4B")
                .happened(reported(VGR1, details("V", "Loopt.")))
                .under(null)
                .happened(new StatusApproved(Story.PARK, Story.ZEVENAAR, Story.REPORT, VGR1));
        List<TrailEntry> entries = Trail.entries(history);
        assertThat(entries)
                .filteredOn(entry -> "7K3M-9QF2-XA4B".equals(entry.reference()))
                .singleElement()
                .returns("activity.status-reported", TrailEntry::event);
    }

    @Test
    void a_first_status_has_nothing_before_it() {
        TrailEntry entry = Trail.last(Story.begun().happened(reported(VGR1, details("V", "Loopt."))));
        assertThat(entry.period()).isEqualTo("vgr1-2020");
        assertThat(entry.changes())
                .containsExactly(
                        new Change("status", null, "V"),
                        new Change("level", null, "ON_TRACK"),
                        new Change("scaleVersion", null, "1"),
                        new Change("explanation", null, "Loopt."));
    }

    @Test
    void a_correction_shows_what_changed_and_nothing_else() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        reported(VGR1, details("V", "Loopt.")),
                        corrected(VGR1, details("N", "Loopt."), "toch vertraging")));
        assertThat(entry.reason()).isEqualTo("toch vertraging");
        assertThat(entry.changes())
                .containsExactly(new Change("status", "V", "N"), new Change("level", "ON_TRACK", "OFF_TRACK"));
    }

    @Test
    void a_text_that_is_left_out_of_a_correction_is_gone() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(reported(VGR1, details("V", "Loopt.")), corrected(VGR1, details("V", null), "te lang")));
        assertThat(entry.changes()).containsExactly(new Change("explanation", "Loopt.", null));
    }

    @Test
    void the_status_of_another_period_is_not_the_value_before() {
        TrailEntry entry = Trail.last(
                Story.begun().happened(reported(VGR1, details("V", null)), reported(VGR2, details("V", null))));
        assertThat(entry.changes()).contains(new Change("status", null, "V"));
    }

    @Test
    void a_correction_takes_the_approval_of_the_version_before_away() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        reported(VGR1, details("V", null)),
                        new StatusApproved(PARK, ZEVENAAR, Story.REPORT, VGR1),
                        corrected(VGR1, details("V", "Loopt."), "aangevuld")));
        assertThat(entry.changes()).contains(new Change("review", "APPROVED", null));
    }

    @Test
    void a_report_sent_back_says_why() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        reported(VGR1, details("V", null)),
                        new StatusReturned(PARK, ZEVENAAR, Story.REPORT, VGR1, text("te kort"))));
        assertThat(entry.reason()).isEqualTo("te kort");
        assertThat(entry.changes()).containsExactly(new Change("review", null, "RETURNED"));
    }

    @Test
    void an_event_keeps_the_code_and_title_of_its_time() {
        List<TrailEntry> entries = Trail.entries(Story.begun()
                .happened(
                        reported(VGR1, details("V", null)),
                        new ActivityRenumbered(PARK, ZEVENAAR, "6.1.1", "7.1", null),
                        new ActivityRevised(PARK, ZEVENAAR, "Bos", null, Story.GOAL.value(), 2022, null),
                        reported(VGR2, details("V", null))));
        assertThat(entries)
                .filteredOn(entry -> PARK.value().equals(entry.activityId()))
                .extracting(TrailEntry::activityCode, TrailEntry::subjectTitle)
                .map(Object::toString)
                .containsExactly(
                        "(\"6.1.1\", \"Park aanleggen\")",
                        "(\"6.1.1\", \"Park aanleggen\")",
                        "(\"7.1\", \"Park aanleggen\")",
                        "(\"7.1\", \"Bos\")",
                        "(\"7.1\", \"Bos\")");
    }

    @Test
    void a_narrative_written_again_replaces_the_text_before() {
        TrailEntry entry =
                Trail.last(Story.begun().happened(narrative("Gegraven.", null), narrative("Klaar.", "bijgewerkt")));
        assertThat(entry.reason()).isEqualTo("bijgewerkt");
        assertThat(entry.changes()).containsExactly(new Change("narrative", "Gegraven.", "Klaar."));
    }

    @Test
    void another_narrative_is_not_the_text_before() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        narrative("Gegraven.", null),
                        new ActivityNarrativeWritten(
                                PARK,
                                ZEVENAAR,
                                new Narrative(new NarrativeId(new UUID(0, 7)), VGR1, null, text("Beplant."), null))));
        assertThat(entry.changes()).contains(new Change("narrative", null, "Beplant."));
    }

    @Test
    void a_scale_that_drops_a_value_says_so() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(new StatusScaleDefined(
                        ZEVENAAR,
                        2,
                        List.of(new ScaleValue(
                                "G", "Gereed", null, StatusLevel.COMPLETED, "#000000", StatusShape.CHECK)))));
        assertThat(entry.changes())
                .contains(
                        new Change("version", "1", "2"),
                        new Change("codes", "V", "G"),
                        new Change("values[G].label", null, "Gereed"),
                        new Change("values[V].label", "Volgens plan", null));
    }

    @Test
    void a_measurement_belongs_to_the_goal_of_its_indicator_and_names_the_indicator() {
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        new IndicatorDefined(
                                Story.INDICATOR, ZEVENAAR, Subject.of(Story.GOAL), "Bomen", null, "%", null, null),
                        measured(null),
                        measured("79.50")));
        assertThat(entry.subjectId()).isEqualTo(Story.GOAL.value());
        assertThat(entry.subjectTitle()).isEqualTo("Een groene stad");
        assertThat(entry.item()).isEqualTo("Bomen");
        assertThat(entry.changes()).containsExactly(new Change("value", "(not available)", "79.50"));
    }

    @Test
    void an_actual_names_its_budget_line_and_the_amount_before() {
        TrailEntry entry = Trail.entries(Story.everything()).stream()
                .filter(each -> each.event().equals("budget-line.actual-recorded"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(entry.item()).isEqualTo("Sport, 5.1, 2020, EXPENSE");
        assertThat(entry.activityId()).isEqualTo(PARK.value());
        assertThat(entry.changes()).containsExactly(new Change("actualCents", "95012345", "95012399"));
    }

    @Test
    void the_lines_of_a_proposal_are_shown_one_by_one() {
        TrailEntry entry = Trail.last(Story.begun().happened(BudgetStory.transfer()));
        assertThat(entry.item()).isEqualTo("2020-34");
        assertThat(entry.subjectKind()).as("two activities are not one subject").isNull();
        assertThat(entry.changes())
                .contains(
                        new Change("state", null, "PROPOSED"),
                        new Change("decisionBody", null, "COUNCIL"),
                        new Change("lines[1].subject", null, "ACTIVITY/" + PARK),
                        new Change("lines[1].amountCents", null, "-100000"),
                        new Change("lines[2].label", null, "Lessen"));
    }

    @Test
    void an_erased_text_says_that_it_was_erased() {
        StatusDetails erased = new StatusDetails(
                details("V", null).status(),
                FreeText.ERASED,
                details("V", null).account(),
                details("V", null).judgement(),
                null);
        TrailEntry entry = Trail.last(Story.begun()
                .happened(
                        reported(VGR1, erased),
                        new StatusCorrected(
                                PARK,
                                ZEVENAAR,
                                Story.REPORT,
                                new CorrectionId(new UUID(0, 0)),
                                VGR1,
                                erased,
                                FreeText.ERASED)));
        assertThat(entry.reason()).isEqualTo(Change.ERASED);
        assertThat(entry.changes())
                .as("nobody can tell whether it was the same text")
                .containsExactly(new Change("explanation", Change.ERASED, Change.ERASED));
    }

    @Test
    void texts_are_kept_to_the_letter() {
        String awkward = "a \"quoted\" back\\slash, {brace}, a\ttab,\r\na line and NULL – €";
        TrailEntry entry = Trail.last(Story.begun().happened(corrected(VGR1, details("V", awkward), awkward)));
        assertThat(entry.reason()).isEqualTo(awkward);
        assertThat(entry.changes()).contains(new Change("explanation", null, awkward));
    }

    @Test
    void what_an_import_did_carries_its_id() {
        assertThat(Trail.entries(Story.everything()))
                .filteredOn(entry -> Story.IMPORT.value().equals(entry.importId()))
                .extracting(TrailEntry::event)
                .startsWith("import.started")
                .endsWith("import.completed")
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void the_rows_do_not_depend_on_the_batches(int batchSize) {
        List<LoggedEvent> events = Story.everything().events();
        Database.project(new AuditTrailProjection(), events);
        List<String> atOnce = everyRow();
        Database.project(new AuditTrailProjection(), events, batchSize);
        assertThat(everyRow()).isEqualTo(atOnce);
    }

    @Test
    void a_second_delivery_changes_nothing() {
        List<LoggedEvent> events = Story.everything().events();
        Database.project(new AuditTrailProjection(), events);
        List<String> once = everyRow();
        Database.projectMore(new AuditTrailProjection(), events.subList(4, events.size()), 3);
        assertThat(everyRow()).isEqualTo(once);
    }

    @Test
    void filled_in_bulk_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(new AuditTrailProjection(), Story.everything().events());
    }

    @Test
    void filled_in_bulk_with_what_two_municipalities_did_the_rows_are_the_same() throws Exception {
        Bulk.leaves_the_same_rows(
                new AuditTrailProjection(), RandomHistory.of(31, 400).events());
    }

    private static ActivityNarrativeWritten narrative(String text, @Nullable String reason) {
        return new ActivityNarrativeWritten(
                PARK, ZEVENAAR, new Narrative(Story.NARRATIVE, VGR1, null, text(text), FreeText.orNull(reason)));
    }

    private static List<String> everyRow() {
        List<String> rows = new ArrayList<>(Database.rows("select * from audit_trail.entry order by position"));
        rows.addAll(Database.rows("select * from audit_trail.concerned order by subject_id, position"));
        rows.addAll(Database.rows("select aggregate, part, item, subjects, fields from audit_trail.remembered"
                + " order by aggregate, part"));
        rows.addAll(Database.rows("select * from audit_trail.passage order by organisation, last_position"));
        return rows;
    }
}
