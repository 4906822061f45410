package nl.voortgang.query.budgetaudit;

import java.util.List;
import nl.voortgang.query.budgetledger.AmendmentView;

/**
 * An approved amendment that deserves a look.
 *
 * @param rules why, at least one
 * @param sizeCents how much money it moves: what makes the result worse, or better, whichever is more
 */
public record ReviewItem(AmendmentView amendment, List<ReviewRule> rules, long sizeCents) {}
