package nl.voortgang.query.budgetaudit;

import java.util.List;
import nl.voortgang.query.budgetledger.AmendmentView;

/**
 * An approved amendment that deserves a look.
 *
 * @param rules why, at least one
 * @param sizeCents all its changes without their sign
 */
public record ReviewItem(AmendmentView amendment, List<ReviewRule> rules, long sizeCents) {}
