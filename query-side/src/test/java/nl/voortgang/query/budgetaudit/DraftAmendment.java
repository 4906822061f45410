package nl.voortgang.query.budgetaudit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.Decision;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.AmendmentView;
import org.jspecify.annotations.Nullable;

/** An amendment as the database would give it, for tests that need none. */
final class DraftAmendment {
    private final UUID id;
    private final List<AmendmentLineView> lines = new ArrayList<>();
    private AmendmentState state = AmendmentState.APPROVED;
    private @Nullable Decision decision;
    private Set<String> proposerRoles = Set.of();
    private Set<String> deciderRoles = Set.of();
    private Instant proposedAt = Instant.parse("2020-05-01T08:00:00Z");
    private Instant decidedAt = Instant.parse("2020-06-01T08:00:00Z");

    private DraftAmendment(UUID id) {
        this.id = id;
    }

    static DraftAmendment number(long number) {
        return new DraftAmendment(new UUID(5, number));
    }

    DraftAmendment changing(long cents) {
        return changing(2020, cents);
    }

    DraftAmendment changing(int fiscalYear, long cents) {
        return changing(fiscalYear, BudgetKind.EXPENSE, cents);
    }

    DraftAmendment changing(int fiscalYear, BudgetKind kind, long cents) {
        lines.add(new AmendmentLineView(
                SubjectKind.PROGRAMME, new UUID(2, 1), "2", "Sport", "Sport", null, fiscalYear, kind, cents, true));
        return this;
    }

    DraftAmendment on(@Nullable Decision which) {
        decision = which;
        return this;
    }

    DraftAmendment allowed(Set<String> proposer, Set<String> decider) {
        proposerRoles = proposer;
        deciderRoles = decider;
        return this;
    }

    DraftAmendment at(String proposed, String decided) {
        proposedAt = Instant.parse(proposed);
        decidedAt = Instant.parse(decided);
        return this;
    }

    DraftAmendment rejected() {
        state = AmendmentState.REJECTED;
        return this;
    }

    AmendmentView view() {
        return new AmendmentView(
                id,
                state,
                decision,
                null,
                null,
                null,
                "tegenvaller",
                List.copyOf(lines),
                "P",
                new UUID(1, 1),
                proposerRoles,
                proposedAt,
                1,
                "A",
                new UUID(1, 2),
                deciderRoles,
                decidedAt,
                2L,
                null,
                1);
    }
}
