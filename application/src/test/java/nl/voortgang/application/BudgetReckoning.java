package nl.voortgang.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.events.AmendmentEvent;
import nl.voortgang.events.AmendmentEvent.AmendmentApproved;
import nl.voortgang.events.AmendmentEvent.AmendmentProposed;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetLineEvent;
import nl.voortgang.events.BudgetLineEvent.BudgetAdjusted;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.Event;
import nl.voortgang.eventstore.LoggedEvent;

/**
 * A town's budget, reckoned from the events by the plainest of rules: adopted, and what was approved.
 *
 * @param current of each line, by the amendments that were approved
 * @param booked of each line, by what its own stream says
 * @param lowest to which any line ever came
 */
record BudgetReckoning(
        List<Long> current,
        List<Long> booked,
        long lowest,
        long approvals,
        List<AmendmentId> selfApprovals,
        List<AmendmentId> unbalancedTransfers) {

    static BudgetReckoning of(List<LoggedEvent> events, BudgetTown town) {
        Map<BudgetTown.Line, Long> current = new HashMap<>();
        Map<BudgetTown.Line, Long> booked = new HashMap<>();
        Map<AmendmentId, AmendmentProposed> proposals = new HashMap<>();
        Map<AmendmentId, String> proposers = new HashMap<>();
        List<AmendmentId> selfApprovals = new ArrayList<>();
        List<AmendmentId> unbalanced = new ArrayList<>();
        long approvals = 0;
        long lowest = Long.MAX_VALUE;
        for (LoggedEvent logged : events) {
            Event event = (Event) logged.payload();
            if (!event.organisationId().value().equals(town.town().id())) {
                continue;
            }
            String actor = Objects.requireNonNull(logged.metadata().get("actor"));
            switch (event) {
                case BudgetAdopted adopted -> {
                    current.merge(line(adopted.line()), adopted.adopted().cents(), Long::sum);
                    booked.merge(line(adopted.line()), adopted.adopted().cents(), Long::sum);
                }
                case BudgetAdjusted adjusted ->
                    booked.merge(line(adjusted.line()), adjusted.amount().cents(), Long::sum);
                case AmendmentProposed proposed -> {
                    proposals.put(proposed.amendmentId(), proposed);
                    proposers.put(proposed.amendmentId(), actor);
                    if (proposed.kind() == AmendmentKind.TRANSFER && !isBalanced(proposed)) {
                        unbalanced.add(proposed.amendmentId());
                    }
                }
                case AmendmentApproved approved -> {
                    approvals++;
                    if (actor.equals(proposers.get(approved.amendmentId()))) {
                        selfApprovals.add(approved.amendmentId());
                    }
                    for (AmendmentLine change : Objects.requireNonNull(proposals.get(approved.amendmentId()))
                            .lines()) {
                        current.merge(line(change.line()), change.amount().cents(), Long::sum);
                    }
                    lowest = Math.min(
                            lowest,
                            current.values().stream()
                                    .mapToLong(Long::longValue)
                                    .min()
                                    .orElseThrow());
                }
                case AmendmentEvent ignored -> {}
                case BudgetLineEvent ignored -> {}
                default -> {}
            }
        }
        return new BudgetReckoning(
                town.lines().stream().map(current::get).toList(),
                town.lines().stream().map(booked::get).toList(),
                lowest,
                approvals,
                selfApprovals,
                unbalanced);
    }

    /** All lines of these towns are expense. */
    private static boolean isBalanced(AmendmentProposed transfer) {
        Map<Integer, Long> years = new HashMap<>();
        transfer.lines()
                .forEach(change ->
                        years.merge(change.line().fiscalYear(), change.amount().cents(), Long::sum));
        return years.values().stream().allMatch(sum -> sum == 0);
    }

    private static BudgetTown.Line line(BudgetLineKey key) {
        return new BudgetTown.Line(key.subject().id().toString(), key.fiscalYear());
    }
}
