package nl.voortgang.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.accesslog.AccessView;
import nl.voortgang.query.audittrail.Change;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.query.audittrail.TrailEvent;
import nl.voortgang.query.collectionprogress.Counts;
import nl.voortgang.query.collectionprogress.CurrentPeriod;
import nl.voortgang.query.collectionprogress.HeadingProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.query.collectionprogress.Todo;
import nl.voortgang.query.indicators.IndicatorView;
import nl.voortgang.query.indicators.IndicatorView.TargetView;
import nl.voortgang.query.indicators.MeasurementView;
import nl.voortgang.query.outline.ItemView;
import nl.voortgang.query.statusmatrix.Matrix;
import nl.voortgang.query.statusmatrix.MatrixCell;
import nl.voortgang.query.statusmatrix.MatrixPeriod;
import nl.voortgang.query.statusmatrix.MatrixRow;
import nl.voortgang.query.statustimeline.Correction;
import nl.voortgang.query.statustimeline.ReportState;
import nl.voortgang.query.statustimeline.Review;
import nl.voortgang.query.statustimeline.ShownStatus;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.query.statustimeline.Timeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.query.statustimeline.TimelineSubject;
import org.jspecify.annotations.Nullable;

/** A made-up municipality with a bit of everything, for looking at pages and for testing them. */
final class Specimens {
    static final OrganisationId VELDWIJK = new OrganisationId("veldwijk");
    static final Instant RECORDED = Instant.parse("2020-09-22T08:08:33.123456Z");
    static final AsOf NOW = new AsOf(1234, RECORDED, true);
    static final UUID PROGRAMME = id("6");
    static final UUID THEME = id("6.1");
    static final UUID GOAL = id("d-6.1-1");
    static final UUID RUNNING_LATE = id("6.1.3");
    static final UUID NEW = id("6.1.4");

    static final List<ScaleValue> SCALE = List.of(
            new ScaleValue(
                    "V", "Volgens plan", "Gaat zoals gepland", StatusLevel.ON_TRACK, "#2e7d32", StatusShape.CIRCLE),
            new ScaleValue("R", "Risico", "Kan nog lukken", StatusLevel.AT_RISK, "#f9a825", StatusShape.TRIANGLE),
            new ScaleValue("N", "Niet volgens plan", null, StatusLevel.OFF_TRACK, "#b71c1c", StatusShape.SQUARE),
            new ScaleValue("G", "Niet gestart", null, StatusLevel.NOT_STARTED, "#5f6368", StatusShape.RING),
            new ScaleValue("A", "Afgerond", null, StatusLevel.COMPLETED, "#1b5e20", StatusShape.CHECK));

    private Specimens() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static List<ItemView> outline() {
        return List.of(
                item(SubjectKind.PROGRAMME, "6", "Sociaal domein", null, null),
                item(
                        SubjectKind.THEME,
                        "6.1",
                        "Structuurversterking (overkoepelend) inclusief toegang",
                        PROGRAMME,
                        null),
                new ItemView(
                        GOAL,
                        "veldwijk",
                        SubjectKind.GOAL,
                        null,
                        "Toegang: per inwoner niet duurder dan het Gelders gemiddelde",
                        "De maatstaf is wat gemeenten per inwoner uitgeven.",
                        false,
                        THEME,
                        null,
                        null,
                        List.of("16", "40"),
                        false,
                        3),
                item(
                        SubjectKind.ACTIVITY,
                        "6.1.3",
                        "Vergroten toegankelijkheid informatie, advies, ondersteuning en zorg",
                        THEME,
                        2022),
                item(SubjectKind.ACTIVITY, "6.1.4", "Vergroten grip op kosten", GOAL, 2023));
    }

    private static ItemView item(
            SubjectKind kind, String code, String title, @Nullable UUID parent, @Nullable Integer year) {
        return new ItemView(
                id(code),
                "veldwijk",
                kind,
                code,
                title,
                kind == SubjectKind.ACTIVITY ? "Inwoners vinden snel wat zij nodig hebben." : null,
                false,
                parent,
                year,
                kind == SubjectKind.ACTIVITY && code.equals("6.1.3") ? "zorg" : null,
                List.of(),
                false,
                4);
    }

    static Matrix matrix() {
        List<MatrixPeriod> periods = List.of(
                new MatrixPeriod("rek-2019", "Status 2019", "Rek. 2019"),
                new MatrixPeriod("vgr1-2020", "Status 1e VGR", "1e VGR"),
                new MatrixPeriod("vgr2-2020", "Status 2e VGR", "2e VGR"));
        List<MatrixRow> rows = new ArrayList<>();
        for (ItemView item : outline()) {
            if (item.kind() == SubjectKind.GOAL || item.kind() == SubjectKind.ACTIVITY) {
                Map<String, MatrixCell> cells = new LinkedHashMap<>();
                if (item.kind() == SubjectKind.ACTIVITY) {
                    cells.put("rek-2019", cell(SCALE.get(0), false));
                    cells.put("vgr1-2020", cell(SCALE.get(2), true));
                }
                rows.add(new MatrixRow(
                        item.id(),
                        item.kind(),
                        item.code(),
                        item.title(),
                        item.parentId(),
                        item.completionYear(),
                        item.retired(),
                        cells));
            }
        }
        return new Matrix(periods, rows, NOW);
    }

    private static MatrixCell cell(ScaleValue value, boolean proposal) {
        return new MatrixCell(value.code(), value.label(), value.level(), value.colour(), value.shape(), 1, proposal);
    }

    static List<PeriodProgress> periods() {
        return List.of(
                period("rek-2019", "Status 2019", PeriodState.CLOSED, 2),
                period("vgr1-2020", "Status 1e VGR", PeriodState.CLOSED, 2),
                period("vgr2-2020", "Status 2e VGR", PeriodState.OPEN, 1),
                period("rek-2020", "Status 2020", PeriodState.DEFINED, 0));
    }

    static Map<OrganisationId, CurrentPeriod> currentPeriods() {
        return Map.of(
                VELDWIJK,
                new CurrentPeriod(
                        "vgr2-2020", "Status 2e VGR", PeriodState.OPEN, null, null, new Counts(2, 1, 1, 0, 1, 0)));
    }

    static List<Todo.Item> todo() {
        return List.of(
                new Todo.Item(
                        RUNNING_LATE,
                        "6.1.3",
                        "Vergroten toegankelijkheid",
                        THEME,
                        nl.voortgang.query.collectionprogress.ReportState.REPORTED),
                new Todo.Item(
                        NEW,
                        "6.1.4",
                        "Vergroten grip op kosten",
                        GOAL,
                        nl.voortgang.query.collectionprogress.ReportState.NOT_REPORTED));
    }

    private static PeriodProgress period(String code, String label, PeriodState state, int reported) {
        Counts counts = new Counts(2, reported, reported, 0, 1, 0);
        return new PeriodProgress(
                code,
                label,
                state,
                null,
                LocalDate.of(2020, 10, 16),
                counts,
                List.of(new HeadingProgress(
                        THEME, HeadingKind.THEME, "6.1", "Structuurversterking", PROGRAMME, counts)));
    }

    static Timeline timeline(ItemView item, boolean reportedNow) {
        List<TimelineItem> items = new ArrayList<>();
        if (item.kind() == SubjectKind.ACTIVITY) {
            items.add(report("rek-2019", "Status 2019", said(SCALE.get(0), null), List.of()));
            Statement before = said(SCALE.get(0), null);
            Statement after = said(SCALE.get(2), "Breng € 150.000 op.");
            items.add(report(
                    "vgr1-2020",
                    "Status 1e VGR",
                    after,
                    List.of(new Correction(
                            id("correctie"),
                            "Ans de Vries",
                            RECORDED,
                            1201,
                            "Verkeerde regel aangeklikt",
                            before,
                            after))));
            if (reportedNow) {
                items.add(report("vgr2-2020", "Status 2e VGR", said(SCALE.get(1), null), List.of()));
            }
        }
        items.add(new TimelineItem(
                "vgr1-2020",
                "Status 1e VGR",
                null,
                id("tekst"),
                new Statement(
                        null,
                        "Toelichting",
                        "De kosten stegen.\nWe zoeken uit waarom.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                null,
                null,
                "Ans de Vries",
                RECORDED,
                1202,
                List.of(),
                List.of()));
        return new Timeline(
                new TimelineSubject(item.kind(), item.id(), VELDWIJK, item.code(), item.title(), false), 4, items, NOW);
    }

    private static TimelineItem report(String code, String label, Statement said, List<Correction> corrections) {
        return new TimelineItem(
                code,
                label,
                id(code + "report"),
                null,
                said,
                code.startsWith("vgr2") ? ReportState.REPORTED : ReportState.APPROVED,
                null,
                "Ans de Vries",
                RECORDED,
                1200,
                corrections,
                List.of(
                        new Review(ReportState.RETURNED, "Bo Jansen", RECORDED, 1203, "Noem de oorzaak"),
                        new Review(ReportState.APPROVED, "Bo Jansen", RECORDED, 1204, null)));
    }

    private static Statement said(ScaleValue value, @Nullable String proposal) {
        boolean late = value.level().needsAccount();
        return new Statement(
                new ShownStatus(value.code(), value.label(), value.level(), value.colour(), value.shape(), 1),
                null,
                "We bouwen de sociale kaart & testen haar met <inwoners>.",
                late ? "Corona" : null,
                late ? "Een kwartaal later" : null,
                late ? "Extra mensen" : null,
                new Judgement("V", null, null),
                proposal,
                null,
                List.of());
    }

    static List<TrailEntry> trail() {
        return List.of(
                entry(
                        1234,
                        "activity.status-corrected",
                        List.of(new Change("status", "V", "N"), new Change("cause", null, "Corona"))),
                entry(
                        1233,
                        "budget-line.adopted",
                        "Toegang, 2020, EXPENSE",
                        List.of(new Change("adoptedCents", null, "15615000"), new Change("kind", null, "EXPENSE"))),
                entry(
                        1232,
                        "amendment.proposed",
                        List.of(
                                new Change("lines[1].subject", null, "ACTIVITY/" + NEW),
                                new Change("lines[1].amountCents", null, "-100"),
                                new Change("reverses", null, id("a1").toString()),
                                new Change("decisionDate", null, "2020-09-22"))),
                entry(
                        1231,
                        "activity.revised",
                        List.of(
                                new Change("parent", PROGRAMME.toString(), THEME.toString()),
                                new Change("scope", null, "GOAL/" + GOAL + " ACTIVITY/" + NEW),
                                new Change("targetValue", null, "7.50"))));
    }

    /** An event that was recorded at this moment. */
    static TrailEntry entryAt(Instant moment) {
        TrailEntry any = trail().getFirst();
        return new TrailEntry(
                any.position(),
                any.event(),
                any.aggregate(),
                any.activityId(),
                any.activityCode(),
                any.subjectKind(),
                any.subjectId(),
                any.subjectCode(),
                any.subjectTitle(),
                any.item(),
                any.period(),
                any.actor(),
                any.actorId(),
                moment,
                any.reason(),
                any.importId(),
                any.reference(),
                any.changes());
    }

    static TrailEvent event(long position) {
        TrailEntry found = trail().stream()
                .filter(entry -> entry.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("event"));
        return new TrailEvent(VELDWIJK, found, id("event"), 0, RECORDED, List.of(), NOW);
    }

    private static TrailEntry entry(long position, String event, List<Change> changes) {
        return entry(position, event, null, changes);
    }

    private static TrailEntry entry(long position, String event, @Nullable String item, List<Change> changes) {
        return new TrailEntry(
                position,
                event,
                "activity/" + RUNNING_LATE,
                RUNNING_LATE,
                "6.1.3",
                SubjectKind.ACTIVITY,
                RUNNING_LATE,
                "6.1.3",
                "Vergroten toegankelijkheid",
                item,
                "vgr1-2020",
                "Ans de Vries",
                id("ans"),
                RECORDED,
                Change.ERASED,
                null,
                null,
                changes);
    }

    static List<IndicatorView> indicators() {
        return List.of(new IndicatorView(
                id("i1"),
                SubjectKind.GOAL,
                GOAL,
                null,
                "Toegang",
                "Uitgaven aan de toegang",
                new TargetView(TargetOperator.AT_MOST, "60", 2023),
                "euro per inwoner",
                "48.5",
                "CBS",
                List.of(
                        new MeasurementView(id("m1"), LocalDate.of(2019, 12, 31), "75.00", null, null, "CBS"),
                        new MeasurementView(id("m2"), LocalDate.of(2020, 12, 31), null, null, null, null),
                        new MeasurementView(id("m3"), LocalDate.of(2018, 12, 31), "80", "829", "1050", null)),
                2));
    }

    /** One of each: known and unknown, granted and refused, many at once, and the program itself. */
    static List<AccessView> accesses() {
        return List.of(
                new AccessView(
                        20,
                        RECORDED,
                        RECORDED,
                        1,
                        id("ans"),
                        "READ",
                        "/organisations/veldwijk/audit-trail",
                        "veldwijk",
                        "GRANTED",
                        "192.0.2.1"),
                new AccessView(19, RECORDED, RECORDED, 112, null, "SIGN_IN", "/…", null, "TOO_MANY", "2001:db8::1"),
                new AccessView(18, RECORDED, RECORDED, 1, null, "FORGET", "/access-log/1-256", null, "GRANTED", ""));
    }
}
