package nl.voortgang.query.budgetledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.Decision;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** A line of the ledger as the database would give it, for tests that need none. */
public final class DraftLine {
    private final BudgetKind kind;
    private final int fiscalYear;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private UUID id = new UUID(6, 1);
    private UUID subject = new UUID(2, 2);
    private @Nullable Programme programme = programme(2);
    private String label = "Sport";
    private @Nullable String taskField;
    private @Nullable String taskFieldName;
    private @Nullable Long adopted;
    private @Nullable Decision adoptedBy;
    private @Nullable Long actual;

    private DraftLine(BudgetKind kind, int fiscalYear) {
        this.kind = kind;
        this.fiscalYear = fiscalYear;
    }

    public static DraftLine of(BudgetKind kind, int fiscalYear) {
        return new DraftLine(kind, fiscalYear);
    }

    public static DraftLine expense(int fiscalYear) {
        return of(BudgetKind.EXPENSE, fiscalYear);
    }

    /** Programme 2 has code 2 and so on. */
    public static Programme programme(int number) {
        return new Programme(
                new UUID(2, number), SubjectKind.PROGRAMME, Integer.toString(number), "Programma " + number);
    }

    public DraftLine id(int number) {
        id = new UUID(6, number);
        return this;
    }

    /** On a programme itself; 0 for a subject that belongs to none. */
    public DraftLine of(int programmeNumber) {
        subject = new UUID(2, programmeNumber);
        programme = programmeNumber == 0 ? null : programme(programmeNumber);
        return this;
    }

    /** On an activity of the programme. */
    public DraftLine on(int activityNumber) {
        subject = new UUID(4, activityNumber);
        return this;
    }

    public DraftLine label(String text) {
        label = text;
        return this;
    }

    public DraftLine taskField(String code, @Nullable String name) {
        taskField = code;
        taskFieldName = name;
        return this;
    }

    public DraftLine adopted(long cents) {
        return adopted(cents, null);
    }

    public DraftLine adopted(long cents, @Nullable Decision decision) {
        adopted = cents;
        adoptedBy = decision;
        return this;
    }

    public DraftLine incidental(long cents) {
        return changed(cents, true, null, null);
    }

    public DraftLine structural(long cents) {
        return changed(cents, false, null, null);
    }

    public DraftLine changed(long cents, @Nullable Decision decision) {
        return changed(cents, true, decision, null);
    }

    /** Undoes one of this line's changes: the first is 1. */
    public DraftLine reversed(int change, @Nullable Decision decision) {
        Adjustment undone = adjustments.get(change - 1);
        return changed(-undone.amountCents(), undone.incidental(), decision, undone.amendmentId());
    }

    private DraftLine changed(
            long cents, boolean incidental, @Nullable Decision decision, @Nullable UUID reversedAmendment) {
        adjustments.add(new Adjustment(
                new UUID(5, adjustments.size() + 1L),
                cents,
                incidental,
                decision,
                null,
                reversedAmendment,
                null,
                "P",
                Instant.EPOCH,
                "A",
                Instant.EPOCH,
                adjustments.size() + 1L));
        return this;
    }

    public DraftLine actual(long cents) {
        actual = cents;
        return this;
    }

    public LedgerLine line() {
        boolean ofProgramme = programme != null && subject.equals(programme.id());
        return new LedgerLine(
                id,
                ofProgramme ? SubjectKind.PROGRAMME : SubjectKind.ACTIVITY,
                subject,
                "code " + subject.getLeastSignificantBits(),
                "title " + subject.getLeastSignificantBits(),
                programme,
                label,
                taskField,
                taskFieldName,
                fiscalYear,
                kind,
                adopted,
                adoptedBy,
                List.copyOf(adjustments),
                (adopted == null ? 0 : adopted)
                        + adjustments.stream()
                                .mapToLong(Adjustment::amountCents)
                                .sum(),
                actual,
                actual == null ? null : LocalDate.of(fiscalYear, 12, 31),
                0L);
    }
}
