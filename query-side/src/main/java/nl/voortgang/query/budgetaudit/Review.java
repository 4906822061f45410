package nl.voortgang.query.budgetaudit;

import java.util.List;
import nl.voortgang.query.AsOf;

/**
 * The accountant's list of what to look at.
 *
 * @param rules all rules that were asked, found or not
 * @param reversedWithinDays what soon meant in it
 * @param looked how many approved amendments were held against them
 */
public record Review(List<RuleText> rules, int reversedWithinDays, int looked, List<ReviewItem> items, AsOf asOf) {
    /** A rule in words. */
    public record RuleText(ReviewRule rule, String sentence) {}
}
