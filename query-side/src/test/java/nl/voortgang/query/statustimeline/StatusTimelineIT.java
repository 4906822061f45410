package nl.voortgang.query.statustimeline;

import static nl.voortgang.query.statustimeline.Municipality.saying;
import static nl.voortgang.query.statustimeline.Municipality.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.events.Account;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.StatusValue;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTimelineIT {
    static final ActorId OFFICER = new ActorId(new UUID(1, 1));
    static final ActorId APPROVER = new ActorId(new UUID(1, 2));
    static final ActorNames NAMES = new ActorNames() {
        @Override
        public String nameOf(ActorId actor) {
            return actor.equals(APPROVER) ? "Anna" : "Olaf";
        }

        @Override
        public Optional<ActorId> byUsername(String username) {
            return Optional.empty();
        }
    };
    private static final ActivityId ACTIVITY = new ActivityId(uuid(1));
    private static final FreeText ERASED = FreeText.ERASED;

    private final Municipality town = new Municipality("zevenaar");
    private final History history = new History()
            .by(OFFICER)
            .happened(town.registered(), town.scale(1), town.defined("vgr1", 2), town.defined("rek", 1));

    private StatusTimeline timeline() {
        Database.project(new StatusTimelineProjection(), history.events());
        return new StatusTimeline(Database.operations(), history.moments(), NAMES);
    }

    private Timeline ofActivity() {
        return timeline().ofActivity(ACTIVITY, null);
    }

    private TimelineItem onlyItem() {
        List<TimelineItem> items = ofActivity().items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void a_report_shows_everything_that_was_said_with_the_legend_of_its_status() {
        StatusDetails details = new StatusDetails(
                new StatusValue("N", 1, StatusLevel.OFF_TRACK),
                FreeText.of("uitleg"),
                new Account(FreeText.of("oorzaak"), FreeText.of("gevolg"), FreeText.of("bijsturing")),
                new Judgement("V", "N", null),
                FreeText.of("voorstel"));
        history.happened(town.planned(1, "6.1.3", 0, 2022))
                .at("2020-06-30T10:00:00Z")
                .happened(town.reported(1, 100, "vgr1", details));

        TimelineItem item = onlyItem();

        assertThat(item.periodCode()).isEqualTo("vgr1");
        assertThat(item.periodLabel()).isEqualTo("Label vgr1");
        assertThat(item.reportId()).isEqualTo(uuid(100));
        assertThat(item.narrativeId()).isNull();
        assertThat(item.statement())
                .isEqualTo(new Statement(
                        new ShownStatus(
                                "N", "N of version 1", StatusLevel.OFF_TRACK, "#000001", StatusShape.TRIANGLE, 1),
                        null,
                        "uitleg",
                        "oorzaak",
                        "gevolg",
                        "bijsturing",
                        new Judgement("V", "N", null),
                        "voorstel",
                        null,
                        List.of()));
        assertThat(item.state()).isEqualTo(ReportState.REPORTED);
        assertThat(item.reportedBy()).isEqualTo("Olaf");
        assertThat(item.recordedAt()).isEqualTo(Instant.parse("2020-06-30T10:00:00Z"));
        assertThat(item.position()).isEqualTo(6);
        assertThat(item.corrections()).isEmpty();
        assertThat(item.reviews()).isEmpty();
    }

    @Test
    void the_answer_names_its_subject_and_its_revision() {
        history.happened(
                town.planned(1, "6.1.3", 0, 2022),
                town.activityMoved(1, 0, 2023),
                town.activityRenumbered(1, "6.1.4"),
                town.activityRetired(1));

        Timeline timeline = ofActivity();

        assertThat(timeline.subject())
                .isEqualTo(new TimelineSubject(
                        SubjectKind.ACTIVITY, uuid(1), town.id(), "6.1.4", "Activiteit 1 herzien", true));
        assertThat(timeline.revision()).isEqualTo(3);
        assertThat(timeline.items()).isEmpty();
        assertThat(timeline.asOf().head()).isTrue();
    }

    @Test
    void every_kind_of_event_of_an_activity_raises_its_revision() {
        List<Event> events = List.of(
                town.planned(1, "6.1.3", 0, 2022),
                town.reported(1, 100, "rek", saying("V", 1)),
                town.returned(1, 100, "rek", "te kort"),
                town.corrected(1, 100, 200, "rek", saying("N", 1)),
                town.approved(1, 100, "rek"),
                town.confirmed(1, 101, "vgr1", 100, "rek", saying("N", 1)),
                town.activityNarrative(1, town.narrative(300, "vgr1", "tekst")),
                town.activityRenumbered(1, "6"));
        for (int revision = 0; revision < events.size(); revision++) {
            history.happened(events.get(revision));
            assertThat(ofActivity().revision()).isEqualTo(revision);
        }
    }

    @Test
    void what_was_known_before_between_and_after_two_corrections_differs() {
        history.at("2020-03-01T00:00:00Z")
                .happened(town.planned(1, "6.1.3", 0, 2022))
                .at("2020-04-01T00:00:00Z")
                .happened(town.reported(1, 100, "rek", saying("V", 1)))
                .at("2020-05-01T00:00:00Z")
                .happened(town.corrected(1, 100, 200, "rek", saying("N", 1)))
                .at("2020-06-01T00:00:00Z")
                .happened(town.corrected(1, 100, 201, "rek", saying("G", 1)));
        StatusTimeline timeline = timeline();

        assertThatThrownBy(() -> timeline.ofActivity(ACTIVITY, Instant.parse("2020-02-01T00:00:00Z")))
                .isInstanceOf(NotFound.class);
        assertThat(timeline.ofActivity(ACTIVITY, Instant.parse("2020-03-15T00:00:00Z"))
                        .items())
                .isEmpty();
        Timeline between = timeline.ofActivity(ACTIVITY, Instant.parse("2020-05-15T00:00:00Z"));
        assertThat(between.items().getFirst().statement().explanation()).isEqualTo("het is N");
        assertThat(between.items().getFirst().corrections()).hasSize(1);
        assertThat(between.revision()).isEqualTo(2);
        assertThat(between.asOf().position()).isEqualTo(7);
        assertThat(between.asOf().head()).isFalse();
        Timeline now = timeline.ofActivity(ACTIVITY, null);
        assertThat(now.items().getFirst().statement().explanation()).isEqualTo("het is G");
        assertThat(now.items().getFirst().corrections()).hasSize(2);
        assertThat(now.revision()).isEqualTo(3);
    }

    @Test
    void a_correction_keeps_what_it_replaced_and_why() {
        history.happened(town.planned(1, null, 0, null), town.reported(1, 100, "rek", saying("V", 1)))
                .by(APPROVER)
                .at("2020-05-01T00:00:00Z")
                .happened(town.corrected(1, 100, 200, "rek", saying("N", 1), FreeText.of("vergist")));

        TimelineItem item = onlyItem();

        assertThat(item.statement().explanation()).isEqualTo("het is N");
        assertThat(item.reportedBy()).isEqualTo("Olaf");
        Correction correction = item.corrections().getFirst();
        assertThat(correction.correctionId()).isEqualTo(uuid(200));
        assertThat(correction.by()).isEqualTo("Anna");
        assertThat(correction.recordedAt()).isEqualTo(Instant.parse("2020-05-01T00:00:00Z"));
        assertThat(correction.position()).isEqualTo(7);
        assertThat(correction.reason()).isEqualTo("vergist");
        assertThat(correction.replaced().explanation()).isEqualTo("het is V");
        assertThat(correction.statement()).isEqualTo(item.statement());
    }

    @Test
    void a_return_shows_its_reason_until_a_correction_answers_it_and_stays_in_the_history() {
        history.happened(town.planned(1, null, 0, null), town.reported(1, 100, "rek", saying("V", 1)))
                .by(APPROVER)
                .happened(town.returned(1, 100, "rek", "te kort"));
        TimelineItem returned = onlyItem();
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.returnReason()).isEqualTo("te kort");

        history.by(OFFICER).happened(town.corrected(1, 100, 200, "rek", saying("N", 1)));
        TimelineItem corrected = onlyItem();
        assertThat(corrected.state()).isEqualTo(ReportState.REPORTED);
        assertThat(corrected.returnReason()).isNull();

        history.by(APPROVER).happened(town.approved(1, 100, "rek"));
        TimelineItem approved = onlyItem();
        assertThat(approved.state()).isEqualTo(ReportState.APPROVED);
        assertThat(approved.returnReason()).isNull();
        assertThat(approved.reviews())
                .extracting(Review::state)
                .containsExactly(ReportState.RETURNED, ReportState.APPROVED);
        assertThat(approved.reviews()).extracting(Review::reason).containsExactly("te kort", null);
        assertThat(approved.reviews()).extracting(Review::by).containsOnly("Anna");
    }

    @Test
    void an_approval_does_not_reach_back_to_before_it_was_given() {
        history.happened(town.planned(1, null, 0, null), town.reported(1, 100, "rek", saying("V", 1)))
                .at("2020-05-01T00:00:00Z")
                .happened(town.approved(1, 100, "rek"))
                .at("2020-06-01T00:00:00Z")
                .happened(town.corrected(1, 100, 200, "rek", saying("N", 1)));
        StatusTimeline timeline = timeline();

        assertThat(stateAt(timeline, "2020-04-30T00:00:00Z")).isEqualTo(ReportState.REPORTED);
        assertThat(stateAt(timeline, "2020-05-31T00:00:00Z")).isEqualTo(ReportState.APPROVED);
        assertThat(stateAt(timeline, null)).isEqualTo(ReportState.REPORTED);
    }

    private static @Nullable ReportState stateAt(StatusTimeline timeline, @Nullable String knownAt) {
        Instant moment = knownAt == null ? null : Instant.parse(knownAt);
        return timeline.ofActivity(ACTIVITY, moment).items().getFirst().state();
    }

    @Test
    void a_confirmation_names_the_period_it_confirms_until_it_is_corrected() {
        history.happened(
                town.planned(1, null, 0, null),
                town.reported(1, 100, "rek", saying("V", 1)),
                town.confirmed(1, 101, "vgr1", 100, "rek", saying("V", 1)));
        TimelineItem confirmed = ofActivity().items().getLast();
        assertThat(confirmed.periodCode()).isEqualTo("vgr1");
        assertThat(confirmed.statement().confirmedUnchangedFrom()).isEqualTo("rek");
        assertThat(confirmed.statement().explanation()).isEqualTo("het is V");

        history.happened(town.corrected(1, 101, 200, "vgr1", saying("N", 1)));
        TimelineItem corrected = ofActivity().items().getLast();
        assertThat(corrected.statement().confirmedUnchangedFrom()).isNull();
        assertThat(corrected.corrections().getFirst().replaced().confirmedUnchangedFrom())
                .isEqualTo("rek");
    }

    @Test
    void a_narrative_has_no_status_and_no_state() {
        history.happened(
                town.planned(1, null, 0, null), town.activityNarrative(1, town.narrative(300, "rek", "een tekst")));

        TimelineItem item = onlyItem();

        assertThat(item.narrativeId()).isEqualTo(uuid(300));
        assertThat(item.reportId()).isNull();
        assertThat(item.state()).isNull();
        assertThat(item.statement().status()).isNull();
        assertThat(item.statement().judgement()).isNull();
        assertThat(item.statement().title()).isEqualTo("Bij 300");
        assertThat(item.statement().explanation()).isEqualTo("een tekst");
    }

    @Test
    void a_narrative_written_again_shows_the_latest_text_and_keeps_the_earlier_one() {
        Narrative again = new Narrative(
                new NarrativeId(uuid(300)), town.period("vgr1"), "Nieuw", FreeText.of("beter"), FreeText.of("tikfout"));
        history.happened(town.planned(1, null, 0, null), town.activityNarrative(1, town.narrative(300, "rek", "eerst")))
                .happened(town.activityNarrative(1, again));

        TimelineItem item = onlyItem();

        assertThat(item.periodCode()).isEqualTo("vgr1");
        assertThat(item.statement().explanation()).isEqualTo("beter");
        assertThat(item.corrections().getFirst().correctionId()).isNull();
        assertThat(item.corrections().getFirst().reason()).isEqualTo("tikfout");
        assertThat(item.corrections().getFirst().replaced().explanation()).isEqualTo("eerst");
    }

    @Test
    void items_stand_in_the_order_of_the_periods_whenever_they_were_recorded() {
        history.happened(
                town.planned(1, null, 0, null),
                town.reported(1, 100, "vgr1", saying("V", 1)),
                town.activityNarrative(1, town.narrative(300, "rek", "later geschreven")),
                town.reported(1, 101, "rek", saying("N", 1)));
        assertThat(ofActivity().items()).extracting(TimelineItem::position).containsExactly(7L, 8L, 6L);

        history.happened(town.revised("vgr1", 0, "Eerste voortgangsrapportage", null));
        assertThat(ofActivity().items()).extracting(TimelineItem::position).containsExactly(6L, 7L, 8L);
        assertThat(ofActivity().items().getFirst().periodLabel()).isEqualTo("Eerste voortgangsrapportage");
    }

    @Test
    void an_old_report_keeps_the_legend_it_was_made_with() {
        history.happened(
                town.planned(1, null, 0, null),
                town.reported(1, 100, "rek", saying("V", 1)),
                town.scale(2),
                town.reported(1, 101, "vgr1", saying("V", 2)));

        assertThat(ofActivity().items())
                .extracting(item ->
                        Objects.requireNonNull(item.statement().status()).label())
                .containsExactly("V of version 1", "V of version 2");
    }

    @Test
    void an_erased_text_can_be_told_from_one_never_written() {
        StatusDetails details = new StatusDetails(
                new StatusValue("V", 1, StatusLevel.ON_TRACK),
                ERASED,
                new Account(null, ERASED, null),
                Judgement.NONE,
                null);
        history.happened(town.planned(1, null, 0, null), town.reported(1, 100, "rek", details));

        Statement statement = onlyItem().statement();

        assertThat(statement.explanation()).isNull();
        assertThat(statement.erased()).containsExactly("explanation", "consequence");
    }

    @Test
    void goals_and_headings_have_a_timeline_too_and_equal_ids_do_not_meet() {
        history.happened(
                town.planned(1, "1.1", 0, null),
                town.reported(1, 100, "rek", saying("V", 1)),
                town.goal(1, "1", 0),
                town.assessed(1, 100, "rek", saying("N", 1)),
                town.assessmentCorrected(1, 100, 200, "rek", saying("G", 1)),
                town.programme(1, "P"),
                town.headingNarrative(1, town.narrative(100, "rek", "ontwikkeling")));
        StatusTimeline timeline = timeline();

        assertThat(timeline.ofActivity(ACTIVITY, null).items())
                .extracting(item -> item.statement().explanation())
                .containsExactly("het is V");
        Timeline ofGoal = timeline.ofGoal(new GoalId(uuid(1)), null);
        assertThat(ofGoal.subject().kind()).isEqualTo(SubjectKind.GOAL);
        assertThat(ofGoal.items().getFirst().statement().explanation()).isEqualTo("het is G");
        assertThat(ofGoal.items().getFirst().corrections()).hasSize(1);
        assertThat(ofGoal.items().getFirst().state()).isEqualTo(ReportState.REPORTED);
        Timeline ofHeading = timeline.ofHeading(new HeadingId(uuid(1)), null);
        assertThat(ofHeading.subject().kind()).isEqualTo(SubjectKind.PROGRAMME);
        assertThat(ofHeading.items().getFirst().statement().explanation()).isEqualTo("ontwikkeling");
    }

    @Test
    void all_entries_of_an_organisation_come_by_code_and_period() {
        Municipality other = new Municipality("aalten");
        history.happened(
                town.planned(2, "6.10", 0, null),
                town.planned(1, "6.2", 0, null),
                town.goal(3, null, 0),
                town.reported(2, 100, "rek", saying("V", 1)),
                town.reported(1, 101, "vgr1", saying("N", 1)),
                town.reported(1, 102, "rek", saying("G", 1)),
                town.assessed(3, 103, "rek", saying("V", 1)),
                town.corrected(1, 101, 200, "vgr1", saying("V", 1)),
                town.approved(1, 101, "vgr1"),
                other.registered(),
                other.defined("rek", 1),
                other.planned(9, "1", 0, null),
                other.reported(9, 900, "rek", saying("V", 1)));
        StatusTimeline timeline = timeline();

        TimelineEntries all = timeline.entries(town.id(), null, null);
        assertThat(all.items())
                .extracting(entry -> entry.item().reportId())
                .containsExactly(uuid(102), uuid(101), uuid(100), uuid(103));
        assertThat(all.items()).extracting(entry -> entry.subject().code()).containsExactly("6.2", "6.2", "6.10", null);

        TimelineEntries vgr1 = timeline.entries(town.id(), "vgr1", null);
        assertThat(vgr1.items()).extracting(entry -> entry.item().reportId()).containsExactly(uuid(101));
        assertThat(vgr1.items().getFirst().item().state()).isEqualTo(ReportState.APPROVED);
        assertThat(vgr1.items().getFirst().item().corrections()).hasSize(1);
        assertThat(timeline.entries(new Municipality("weert").id(), null, null).items())
                .isEmpty();
    }

    @Test
    void a_narrative_that_moved_is_an_entry_of_the_period_it_is_in_now() {
        history.happened(
                town.planned(1, null, 0, null),
                town.activityNarrative(1, town.narrative(300, "rek", "eerst")),
                town.activityNarrative(1, town.narrative(300, "vgr1", "later")));
        StatusTimeline timeline = timeline();

        assertThat(timeline.entries(town.id(), "rek", null).items()).isEmpty();
        TimelineItem item =
                timeline.entries(town.id(), "vgr1", null).items().getFirst().item();
        assertThat(item.corrections()).hasSize(1);
        assertThat(item.position()).isEqualTo(6);
    }
}
