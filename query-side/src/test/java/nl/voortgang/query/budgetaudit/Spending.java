package nl.voortgang.query.budgetaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.query.budgetledger.ActualHistory.Actual;
import nl.voortgang.query.budgetledger.DraftLine;
import nl.voortgang.query.budgetledger.LedgerLine;

/** What was spent on some lines in 2020, held against what was authorised. */
final class Spending {
    private final Map<UUID, List<Actual>> spent = new HashMap<>();

    /** An excess up to this amount is not reported. */
    long threshold;

    /** On line 1, up to a day written {@code 2020-06-30}. */
    void spent(long cents, String asOf) {
        spent(1, cents, asOf);
    }

    void spent(int line, long cents, String asOf) {
        Actual actual = new Actual(cents, LocalDate.parse(asOf));
        spent.merge(new UUID(6, line), List.of(actual), (before, more) -> Stream.concat(before.stream(), more.stream())
                .toList());
    }

    /** The one programme that these lines belong to. */
    ProgrammeYear only(DraftLine... lines) {
        List<ProgrammeYear> all = all(lines);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    List<ProgrammeYear> all(DraftLine... lines) {
        List<LedgerLine> drawn = Stream.of(lines).map(DraftLine::line).toList();
        return ProgrammeYear.all(2020, drawn, spent, Map.of(), threshold);
    }
}
