package nl.voortgang.events;

/** What can happen to a budget line apart from amendments. Stored for good: add, never rename. */
public sealed interface BudgetLineEvent extends Event {
    BudgetLineId budgetLineId();

    /** The council adopted the original budget (primitieve begroting) of this line; unsigned. */
    @StoredName("budget-line.adopted")
    record BudgetAdopted(BudgetLineId budgetLineId, OrganisationId organisationId, BudgetLineKey line, Money adopted)
            implements BudgetLineEvent {}

    /** What was really spent or received (realisatie) became known, or known better; unsigned. */
    @StoredName("budget-line.actual-recorded")
    record ActualRecorded(BudgetLineId budgetLineId, OrganisationId organisationId, BudgetLineKey line, Money actual)
            implements BudgetLineEvent {}
}
