package nl.voortgang.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.command.Command;
import nl.voortgang.command.Reason;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Conditional;
import nl.voortgang.command.dispatch.Receipt;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.dispatch.RequestKey;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.ImportId;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.format.Fault;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.http.BackgroundImports;
import nl.voortgang.exchange.plan.Stage;
import nl.voortgang.exchange.run.ImportProgress;
import nl.voortgang.exchange.run.ImportReport;
import nl.voortgang.exchange.run.ImportReport.ConflictReport;
import nl.voortgang.exchange.run.ImportReport.RefusalReport;
import nl.voortgang.exchange.run.ImportReport.SheetReport;
import nl.voortgang.exchange.run.ImportState;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.Importer.Begun;
import nl.voortgang.exchange.run.WrongFile;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.accesslog.AccessLog;
import nl.voortgang.query.accesslog.AccessPage;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailPage;
import nl.voortgang.query.audittrail.TrailSteps;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.ProgressOverview;
import nl.voortgang.query.collectionprogress.Todo;
import nl.voortgang.query.indicators.IndicatorList;
import nl.voortgang.query.indicators.Indicators;
import nl.voortgang.query.integrity.CheckpointView;
import nl.voortgang.query.integrity.Integrity;
import nl.voortgang.query.integrity.KeyView;
import nl.voortgang.query.outline.DefinedScale;
import nl.voortgang.query.outline.ItemList;
import nl.voortgang.query.outline.ItemView;
import nl.voortgang.query.outline.OneItem;
import nl.voortgang.query.outline.OrganisationList;
import nl.voortgang.query.outline.OrganisationView;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.ScaleView;
import nl.voortgang.query.outline.UnitList;
import nl.voortgang.query.outline.UnitView;
import nl.voortgang.query.projection.DeadLetter;
import nl.voortgang.query.projection.Positions;
import nl.voortgang.query.projection.ProjectionState;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.projection.RebuildStatus;
import nl.voortgang.query.statusmatrix.StatusMatrix;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.web.erasure.Erasures;
import nl.voortgang.web.integrity.Replay;
import nl.voortgang.web.integrity.Verification;
import nl.voortgang.web.integrity.Verifications;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readers that answer with the specimens, and a command side that only remembers. */
@Configuration(proxyBeanMethods = false)
class FakeReaders {
    @Bean
    Outline outline() {
        Outline outline = mock();
        when(outline.organisations(any()))
                .thenReturn(new OrganisationList(
                        List.of(new OrganisationList.Entry("veldwijk", "Gemeente Veldwijk")), Specimens.NOW));
        when(outline.at(any())).thenReturn(outline);
        ScaleView scale = new ScaleView(1, Specimens.SCALE);
        when(outline.organisation(any(), any())).thenAnswer(call -> {
            if (!Specimens.VELDWIJK.equals(call.getArgument(0))) {
                throw new NotFound("organisation");
            }
            return new OrganisationView(
                    "veldwijk", "Gemeente Veldwijk", AccountRule.REQUIRED, false, scale, Specimens.NOW);
        });
        when(outline.periods(any(), any())).thenReturn(PublicationSpecimens.periods());
        when(outline.scale(any(), any(), any())).thenReturn(Optional.of(scale));
        when(outline.scales(any(), any())).thenReturn(List.of(new DefinedScale(scale, 1)));
        when(outline.items(any(), anyBoolean(), any())).thenReturn(new ItemList(Specimens.outline(), Specimens.NOW));
        when(outline.units(any(), any()))
                .thenReturn(new UnitList(
                        List.of(new UnitView("zorg", "Team Zorg", false), new UnitView("wijk", "Wijkteam", true)),
                        Specimens.NOW));
        when(outline.item(any(), any(), any()))
                .thenAnswer(call -> new OneItem(item(call.getArgument(1)), Specimens.NOW));
        when(outline.heading(any(), any())).thenAnswer(call -> new OneItem(item(call.getArgument(0)), Specimens.NOW));
        return outline;
    }

    private static ItemView item(UUID id) {
        return Specimens.outline().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("item"));
    }

    @Bean
    StatusMatrix statusMatrix() {
        StatusMatrix matrix = mock();
        when(matrix.at(any())).thenReturn(matrix);
        when(matrix.of(any(), any(), any())).thenReturn(Specimens.matrix());
        return matrix;
    }

    @Bean
    StatusTimeline statusTimeline() {
        StatusTimeline timeline = mock();
        when(timeline.at(any())).thenReturn(timeline);
        when(timeline.ofActivity(any(), any())).thenAnswer(call -> {
            UUID id = call.<ActivityId>getArgument(0).value();
            return Specimens.timeline(item(id), id.equals(Specimens.RUNNING_LATE));
        });
        when(timeline.ofGoal(any(), any()))
                .thenAnswer(call ->
                        Specimens.timeline(item(call.<GoalId>getArgument(0).value()), false));
        when(timeline.ofHeading(any(), any()))
                .thenAnswer(call ->
                        Specimens.timeline(item(call.<HeadingId>getArgument(0).value()), false));
        return timeline;
    }

    @Bean
    CollectionProgress collectionProgress() {
        CollectionProgress progress = mock();
        answer(progress, Specimens.periods());
        when(progress.todo(any(), any(), any())).thenReturn(new Todo(Specimens.todo(), Specimens.NOW));
        when(progress.current(any(), any())).thenReturn(Specimens.currentPeriods());
        return progress;
    }

    static void answer(CollectionProgress progress, List<PeriodProgress> periods) {
        when(progress.of(any(), any(), any())).thenAnswer(call -> {
            String code = call.getArgument(1);
            return new ProgressOverview(
                    periods.stream()
                            .filter(period ->
                                    code == null || period.periodCode().equals(code))
                            .toList(),
                    Specimens.NOW);
        });
    }

    @Bean
    AuditTrail auditTrail() {
        AuditTrail trail = mock();
        when(trail.page(any(), any())).thenReturn(new TrailPage(Specimens.trail(), "1232", Specimens.NOW));
        when(trail.submission(any(), eq("7K3M-9QF2-XA4B"))).thenReturn(Specimens.trail());
        when(trail.at(any())).thenReturn(trail);
        when(trail.positionAt(any())).thenReturn(1233L);
        when(trail.steps(any(), any())).thenReturn(new TrailSteps(List.of(1231L, 1232L, 1233L, 1234L)));
        when(trail.event(anyLong(), any())).thenAnswer(call -> Specimens.event(call.getArgument(0)));
        return trail;
    }

    @Bean
    AccessLog accessLog() {
        AccessLog log = mock();
        when(log.page(any())).thenReturn(new AccessPage(Specimens.accesses(), "17"));
        when(log.checkpoint()).thenReturn(Optional.empty());
        when(log.trouble()).thenReturn(Optional.of("This node does not have the key that signs checkpoints"));
        return log;
    }

    /** Nobody but one can be erased; whom, is remembered. */
    @Bean
    RememberedErasures erasures() {
        return new RememberedErasures();
    }

    /** Erases whoever is called {@code ans}. */
    static final class RememberedErasures implements Erasures {
        final List<String> erased = new CopyOnWriteArrayList<>();

        @Override
        public Outcome erase(String username, ActorId asked) {
            if (!username.equals("ans")) {
                return Outcome.NOBODY;
            }
            erased.add(username);
            return Outcome.ERASED;
        }
    }

    @Bean
    Positions positions() throws InterruptedException {
        Positions positions = mock();
        when(positions.at(anyLong())).thenReturn(Specimens.NOW);
        return positions;
    }

    @Bean
    Indicators indicators() {
        Indicators indicators = mock();
        when(indicators.of(any(), any(), any())).thenReturn(new IndicatorList(List.of(), Specimens.NOW));
        when(indicators.of(any(), eq(Specimens.GOAL), any()))
                .thenReturn(new IndicatorList(Specimens.indicators(), Specimens.NOW));
        return indicators;
    }

    @Bean
    Integrity integrity() {
        Integrity integrity = mock();
        when(integrity.checkpoint())
                .thenReturn(Optional.of(new CheckpointView(
                        "log.example/1",
                        1234,
                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                        Specimens.RECORDED,
                        "note\n")));
        when(integrity.keys())
                .thenReturn(List.of(new KeyView(
                        1, 0, "log.example/1+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "statement\n")));
        when(integrity.trouble()).thenReturn(Optional.empty());
        when(integrity.proofOf(anyLong())).thenAnswer(call -> {
            throw new NotFound("event");
        });
        return integrity;
    }

    @Bean
    RememberedVerifications verifications() {
        return new RememberedVerifications();
    }

    /** Is in the state a test wants it in, and remembers that it was started. */
    static final class RememberedVerifications implements Verifications {
        volatile @Nullable Verification latest;
        final AtomicInteger started = new AtomicInteger();
        final List<Replay> replayed = new CopyOnWriteArrayList<>();

        @Override
        public @Nullable Verification latest() {
            return latest;
        }

        @Override
        public void start() {
            started.incrementAndGet();
        }

        @Override
        public void replay(Replay wanted) {
            replayed.add(wanted);
        }
    }

    @Bean
    Projections projections() throws InterruptedException {
        Projections projections = mock();
        RebuildStatus rebuild =
                new RebuildStatus(RebuildState.RUNNING, 600, 1234, Specimens.RECORDED, null, 4321L, null);
        when(projections.all())
                .thenReturn(List.of(
                        new ProjectionStatus("status_matrix", ProjectionState.UP_TO_DATE, 1234, 1234, 0, 0, null, null),
                        new ProjectionStatus(
                                "audit_trail", ProjectionState.CATCHING_UP, 1200, 1234, 34, 1, "wacht", rebuild)));
        when(projections.deadLetters(anyString()))
                .thenReturn(List.of(new DeadLetter(17, "activity/1", "NullPointerException", Specimens.RECORDED)));
        when(projections.awaitRevision(any(), anyLong(), any())).thenReturn(true);
        return projections;
    }

    @Bean
    Importer importer() {
        Importer importer = mock();
        ImportReport good = new ImportReport(
                null,
                Specimens.VELDWIJK,
                List.of(new SheetReport("statussen", 48, 40, 2, 6, 0, 0, 0)),
                List.of(),
                0,
                List.of(new ConflictReport("statussen", 4, "status", "V", null, true)),
                List.of(new RefusalReport("statussen", 5, Reason.PERIOD_CLOSED, "closed")),
                List.of("kladblok"));
        ImportReport wrong = new ImportReport(
                null,
                Specimens.VELDWIJK,
                good.sheets(),
                List.of(new Fault("statussen", 1004, "status", "X", Problem.UNKNOWN_STATUS, "no such value")),
                1,
                List.of(),
                List.of(),
                List.of());
        when(importer.dryRun(any(), any())).thenAnswer(call -> isWrong(call.getArgument(0)) ? wrong : good);
        when(importer.begin(any(), any())).thenAnswer(call -> {
            if (isWrong(call.getArgument(0))) {
                throw new WrongFile(wrong);
            }
            return new Begun(good, Optional.empty());
        });
        ImportProgress interrupted = new ImportProgress(
                new ImportId(Specimens.id("import")),
                Specimens.VELDWIJK,
                new ActorId(Specimens.id("ans")),
                ImportState.INTERRUPTED,
                Stage.STATUSES,
                12,
                100,
                "stopped",
                Specimens.RECORDED,
                Specimens.RECORDED,
                good);
        when(importer.imports(any())).thenReturn(List.of(interrupted));
        when(importer.progress(any())).thenReturn(Optional.of(interrupted));
        return importer;
    }

    private static boolean isWrong(YearFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).contains("wrong");
    }

    @Bean
    BackgroundImports backgroundImports() {
        return mock();
    }

    @Bean
    RememberedCommands commands() {
        return new RememberedCommands();
    }

    @Bean
    CurrentActor currentActor() {
        return () -> new ActorId(Specimens.id("ans"));
    }

    @Bean
    ActorNames actorNames() {
        ActorNames names = mock();
        when(names.nameOf(any())).thenReturn("Ans de Vries");
        when(names.byUsername(argThat(name -> Objects.equals(name, "officer"))))
                .thenReturn(Optional.of(new ActorId(Specimens.id("ans"))));
        return names;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2020-10-12T10:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    KeptDrafts drafts() {
        return new KeptDrafts();
    }

    @Bean
    DemoMode demoMode() {
        return new DemoMode() {
            @Override
            public boolean active() {
                return true;
            }

            @Override
            public List<String> accounts() {
                return List.of("officer", "approver", "controller");
            }
        };
    }

    /** Remembers the last command and every accepted request; refuses what it was told to refuse next. */
    static final class RememberedCommands implements Commands, Receipts {
        private final Map<String, Receipt> accepted = new ConcurrentHashMap<>();
        final List<Command> given = new CopyOnWriteArrayList<>();

        /** On which revisions the last bundle was conditional; -1 for none. */
        final List<Long> expected = new CopyOnWriteArrayList<>();

        volatile @Nullable RuntimeException next;

        /** Thrown after another request with the same key was accepted. */
        volatile @Nullable RuntimeException meanwhile;

        @Override
        public long send(Command command, Sender sender) {
            RuntimeException refusal = next;
            next = null;
            if (refusal != null) {
                throw refusal;
            }
            given.add(command);
            RequestKey key = Objects.requireNonNull(sender.request());
            accepted.put(key.scope() + key.key(), new Receipt(key.contentHash(), command.aggregateId(), 5));
            RuntimeException late = meanwhile;
            meanwhile = null;
            if (late != null) {
                throw late;
            }
            return 5;
        }

        @Override
        public List<Long> sendAll(List<Conditional> commands, Sender sender) {
            RuntimeException refusal = next;
            next = null;
            if (refusal != null) {
                throw refusal;
            }
            expected.clear();
            for (Conditional each : commands) {
                given.add(each.command());
                expected.add(Objects.requireNonNullElse(each.expectedRevision(), -1L));
            }
            RequestKey key = Objects.requireNonNull(sender.request());
            accepted.put(
                    key.scope() + key.key(),
                    new Receipt(key.contentHash(), commands.getLast().command().aggregateId(), 5));
            return commands.stream().map(command -> 5L).toList();
        }

        @Override
        public Optional<Receipt> find(String scope, String key) {
            return Optional.ofNullable(accepted.get(scope + key));
        }
    }
}
