package nl.voortgang.query.budgetledger;

/** How far a budget amendment has come. Only an approved one has changed the budget. */
public enum AmendmentState {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
