package nl.voortgang.query.budgetledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds every figure that a report printed beside the one that follows from the budget lines. */
@Component
public final class Comparisons {
    private final BudgetLedger ledger;
    private final PrintedFigures figures;

    public Comparisons(BudgetLedger ledger, PrintedFigures figures) {
        this.ledger = ledger;
        this.figures = figures;
    }

    /** The same, at one position of the log, whatever moment is asked for. */
    public Comparisons at(AsOf asOf) {
        return new Comparisons(ledger.at(asOf), figures.at(asOf));
    }

    /**
     * All of them.
     *
     * @param all every line of the organisation at that moment
     */
    public List<Comparison> of(OrganisationId organisation, List<LedgerLine> all, @Nullable Instant moment) {
        Map<UUID, List<LedgerLine>> bySubject = new HashMap<>();
        List<PrintedFigureView> printed =
                figures.all(organisation, null, moment).items();
        return printed.stream()
                .map(figure -> {
                    UUID subject = figure.subjectId();
                    return Comparison.of(
                            figure,
                            subject == null
                                    ? all
                                    : bySubject.computeIfAbsent(
                                            subject, id -> linesOf(organisation, figure, id, all, moment)));
                })
                .map(comparison -> comparison.orAmong(printed))
                .toList();
    }

    private List<LedgerLine> linesOf(
            OrganisationId organisation,
            PrintedFigureView figure,
            UUID subject,
            List<LedgerLine> all,
            @Nullable Instant moment) {
        LedgerQuestion question =
                switch (figure.subjectKind()) {
                    case PROGRAMME, THEME -> new LedgerQuestion(organisation, subject.toString(), null, null);
                    case ACTIVITY -> new LedgerQuestion(organisation, null, new ActivityId(subject), null);
                    case GOAL -> null;
                    case null -> null;
                };
        return question == null
                ? all.stream().filter(line -> line.subjectId().equals(subject)).toList()
                : ledger.lines(question, moment).lines();
    }
}
