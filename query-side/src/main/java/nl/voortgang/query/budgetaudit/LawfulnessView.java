package nl.voortgang.query.budgetaudit;

import java.util.List;
import nl.voortgang.query.AsOf;

/**
 * The lawfulness of the budget.
 *
 * @param thresholdCents an excess up to this amount is not reported
 */
public record LawfulnessView(long thresholdCents, List<ProgrammeYear> items, AsOf asOf) {}
