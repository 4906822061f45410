package nl.voortgang.events;

/**
 * One change of one budget line.
 *
 * @param amount a signed change, in cents
 * @param incidental true for this year only, false for structural
 */
public record AmendmentLine(BudgetLineKey line, Money amount, boolean incidental) {}
