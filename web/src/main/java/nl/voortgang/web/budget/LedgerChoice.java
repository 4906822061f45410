package nl.voortgang.web.budget;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.budgetledger.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the ledger, and how. All of it stands in the address, so that a link shows another person the same.
 *
 * @param from the first fiscal year; null for as many of the newest ones as there is room for
 */
public record LedgerChoice(
        By by,
        Effect effect,
        Unit unit,
        Signs signs,
        Order order,
        @Nullable Integer from) {
    /** So many years stand side by side at most. */
    static final int MOST_YEARS = 4;

    /** In which order years stand. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /**
     * The choice in an address; what is not said is as most readers want it.
     *
     * @throws InvalidQuery where something is no choice
     */
    static LedgerChoice of(HttpServletRequest request) {
        Parameters given = new Parameters();
        By by = given.read("by", request.getParameter("by"), "must be a grouping", By::valueOf);
        Effect effect = given.read("effect", request.getParameter("effect"), "must be an effect", Effect::valueOf);
        Unit unit = given.read("unit", request.getParameter("unit"), "must be a unit", Unit::valueOf);
        Signs signs = given.read("signs", request.getParameter("signs"), "must be a convention", Signs::valueOf);
        Order order = given.read("order", request.getParameter("order"), "must be an order", Order::valueOf);
        Integer from = given.read("from", request.getParameter("from"), "must be a year", Integer::valueOf);
        given.throwIfRefused();
        return new LedgerChoice(
                by == null ? By.PROGRAMME : by,
                effect == null ? Effect.ALL : effect,
                unit == null ? Unit.CENTS : unit,
                signs == null ? Signs.ACCOUNTING : signs,
                order == null ? Order.OLDEST_FIRST : order,
                from);
    }

    /**
     * The years to show.
     *
     * @param all those of the ledger, oldest first
     */
    List<Integer> years(List<Integer> all) {
        List<Integer> later =
                from == null ? all : all.stream().filter(year -> year >= from).toList();
        List<Integer> shown = from == null
                ? later.subList(Math.max(0, later.size() - MOST_YEARS), later.size())
                : later.subList(0, Math.min(MOST_YEARS, later.size()));
        return order == Order.NEWEST_FIRST ? shown.reversed() : shown;
    }
}
