package nl.voortgang.query.budgetledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.ActivityEvent.ActivityRevised;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentEvent.AmendmentRejected;
import nl.voortgang.events.AmendmentEvent.AmendmentWithdrawn;
import nl.voortgang.events.AmendmentEvent.DecisionRecorded;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Decision;
import nl.voortgang.events.GoalEvent.GoalDefined;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TaskField;
import nl.voortgang.events.TaskFields;
import nl.voortgang.eventstore.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The ledger worked out the plain way: every event in its order, in memory, without a table. It knows nothing of time; what was known at a moment
 * is the fold of the events up to then. The current budget is added up from what was booked on a line, not from the amendments.
 */
final class FoldedLedger {
    private final Map<UUID, Item> outline = new LinkedHashMap<>();
    private final Map<BudgetLineKey, Line> lines = new LinkedHashMap<>();
    private final Map<UUID, Story> amendments = new LinkedHashMap<>();
    private final List<Story> approvals = new ArrayList<>();

    private record Item(
            SubjectKind kind,
            @Nullable String code,
            String title,
            @Nullable UUID parent) {}

    private static final class Line {
        private @Nullable BudgetAdopted adopted;
        private @Nullable ActualRecorded actual;
        private @Nullable LocalDate actualAsOf;
        private long booked;
        private long events;
    }

    private static final class Story {
        private final LoggedEvent proposal;
        private final AmendmentProposed proposed;
        private @Nullable Decision decision;
        private @Nullable LoggedEvent end;
        private @Nullable UUID reversedBy;
        private AmendmentState state = AmendmentState.PROPOSED;
        private @Nullable String refusal;
        private long events;

        private Story(LoggedEvent proposal, AmendmentProposed proposed) {
            this.proposal = proposal;
            this.proposed = proposed;
            decision = proposed.decision();
        }
    }

    void apply(LoggedEvent logged) {
        switch (logged.payload()) {
            case HeadingDefined it ->
                outline.put(
                        it.headingId().value(),
                        new Item(
                                Subject.of(it.kind(), it.headingId()).kind(),
                                it.code(),
                                it.title(),
                                it.parentId() == null ? null : it.parentId().value()));
            case HeadingRevised it ->
                revise(
                        it.headingId().value(),
                        it.title(),
                        it.parentId() == null ? null : it.parentId().value());
            case GoalDefined it ->
                outline.put(it.goalId().value(), new Item(SubjectKind.GOAL, it.code(), it.title(), it.parentId()));
            case ActivityPlanned it ->
                outline.put(
                        it.activityId().value(), new Item(SubjectKind.ACTIVITY, it.code(), it.title(), it.parentId()));
            case ActivityRevised it -> revise(it.activityId().value(), it.title(), it.parentId());
            case ActivityRenumbered it ->
                outline.compute(it.activityId().value(), (id, was) -> {
                    Item item = Objects.requireNonNull(was);
                    return new Item(item.kind(), it.code(), item.title(), item.parent());
                });
            case BudgetLineEvent it -> apply(it, logged);
            case AmendmentEvent it -> apply(it, logged);
            default -> {}
        }
    }

    private void revise(UUID id, String title, @Nullable UUID parent) {
        outline.compute(id, (same, was) -> {
            Item item = Objects.requireNonNull(was);
            return new Item(item.kind(), item.code(), title, parent);
        });
    }

    private void apply(BudgetLineEvent event, LoggedEvent logged) {
        Line line = lines.computeIfAbsent(event.line(), key -> new Line());
        line.events++;
        switch (event) {
            case BudgetAdopted it -> line.adopted = it;
            case BudgetAdjusted it -> line.booked += it.amount().cents();
            case ActualRecorded it -> {
                line.actual = it;
                line.actualAsOf = it.asOf() != null
                        ? it.asOf()
                        : LocalDate.ofInstant(logged.sequencedAt(), ZoneId.of("Europe/Amsterdam"));
            }
        }
    }

    private void apply(AmendmentEvent event, LoggedEvent logged) {
        Story story = event instanceof AmendmentProposed it
                ? amendments.computeIfAbsent(it.amendmentId().value(), id -> new Story(logged, it))
                : Objects.requireNonNull(amendments.get(event.amendmentId().value()));
        story.events++;
        switch (event) {
            case AmendmentProposed ignored -> {}
            case DecisionRecorded it -> story.decision = it.decision();
            case AmendmentApproved it -> {
                end(story, AmendmentState.APPROVED, null, logged);
                approvals.add(story);
                if (it.reverses() != null) {
                    Objects.requireNonNull(amendments.get(it.reverses().value())).reversedBy =
                            it.amendmentId().value();
                }
            }
            case AmendmentRejected it ->
                end(story, AmendmentState.REJECTED, it.reason().value(), logged);
            case AmendmentWithdrawn it ->
                end(story, AmendmentState.WITHDRAWN, it.reason().value(), logged);
        }
    }

    private static void end(Story story, AmendmentState state, @Nullable String refusal, LoggedEvent logged) {
        story.state = state;
        story.refusal = refusal;
        story.end = logged;
    }

    /** In no particular order. */
    List<LedgerLine> lines() {
        return lines.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private LedgerLine line(BudgetLineKey key, Line line) {
        Item subject = Objects.requireNonNull(outline.get(key.subject().id()));
        Long adopted = line.adopted == null ? null : line.adopted.adopted().cents();
        return new LedgerLine(
                Budget.idOf(key).value(),
                subject.kind(),
                key.subject().id(),
                subject.code(),
                subject.title(),
                programme(key.subject().id()),
                key.label(),
                key.taskField(),
                key.taskField() == null
                        ? null
                        : TaskFields.find(key.taskField(), key.fiscalYear())
                                .map(TaskField::name)
                                .orElse(null),
                key.fiscalYear(),
                key.kind(),
                adopted,
                line.adopted == null ? null : line.adopted.decision(),
                adjustments(key),
                (adopted == null ? 0 : adopted) + line.booked,
                line.actual == null ? null : line.actual.actual().cents(),
                line.actualAsOf,
                line.events - 1);
    }

    private Programme programme(UUID subject) {
        UUID uppermost = subject;
        UUID uppermostProgramme = null;
        for (UUID at = subject;
                at != null;
                at = Objects.requireNonNull(outline.get(at)).parent()) {
            uppermost = at;
            if (Objects.requireNonNull(outline.get(at)).kind() == SubjectKind.PROGRAMME) {
                uppermostProgramme = at;
            }
        }
        UUID found = uppermostProgramme == null ? uppermost : uppermostProgramme;
        Item item = Objects.requireNonNull(outline.get(found));
        return new Programme(found, item.kind(), item.code(), item.title());
    }

    private List<Adjustment> adjustments(BudgetLineKey key) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (Story story : approvals) {
            LoggedEvent approval = Objects.requireNonNull(story.end);
            for (AmendmentLine change : story.proposed.lines()) {
                if (change.line().equals(key)) {
                    adjustments.add(new Adjustment(
                            story.proposed.amendmentId().value(),
                            change.amount().cents(),
                            change.incidental(),
                            story.decision,
                            story.proposed.kind(),
                            story.proposed.reverses() == null
                                    ? null
                                    : story.proposed.reverses().value(),
                            story.proposed.reason().value(),
                            name(story.proposal),
                            story.proposal.sequencedAt(),
                            name(approval),
                            approval.sequencedAt(),
                            approval.position()));
                }
            }
        }
        return adjustments;
    }

    /** Without their lines, in the order in which they were proposed. */
    List<AmendmentView> amendments() {
        return amendments.values().stream().map(FoldedLedger::view).toList();
    }

    private static AmendmentView view(Story story) {
        LoggedEvent end = story.end;
        return new AmendmentView(
                story.proposed.amendmentId().value(),
                story.state,
                story.decision,
                story.proposed.kind(),
                story.proposed.reverses() == null
                        ? null
                        : story.proposed.reverses().value(),
                story.reversedBy,
                story.proposed.reason().value(),
                List.of(),
                name(story.proposal),
                actor(story.proposal),
                roles(story.proposal),
                story.proposal.sequencedAt(),
                story.proposal.position(),
                end == null ? null : name(end),
                end == null ? null : actor(end),
                end == null ? Set.of() : roles(end),
                end == null ? null : end.sequencedAt(),
                end == null ? null : end.position(),
                story.refusal,
                story.events - 1);
    }

    private static UUID actor(LoggedEvent logged) {
        return UUID.fromString(Objects.requireNonNull(logged.metadata().get("actor")));
    }

    private static String name(LoggedEvent logged) {
        return Budget.NAMES.nameOf(new ActorId(actor(logged)));
    }

    private static Set<String> roles(LoggedEvent logged) {
        return Set.of(Objects.requireNonNull(logged.metadata().get("roles")).split(","));
    }
}
