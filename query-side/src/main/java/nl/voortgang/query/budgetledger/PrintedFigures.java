package nl.voortgang.query.budgetledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures as imported reports printed them, to be held beside the computed ones. */
@Component
public final class PrintedFigures {
    private static final String FIGURES = """
            select each.*, subject.code as subject_code, subject.title as subject_title
            from budget_ledger.printed_figure each
            left join budget_ledger.subject on subject.id = each.subject_id
                and subject.from_position <= :known and :known < subject.to_position
            where each.organisation = :organisation and each.from_position <= :known and :known < each.to_position
            """;

    private final JdbcClient jdbc;
    private final Moments moments;
    private final LedgerScope scope;

    PrintedFigures(JdbcClient jdbc, Moments moments, LedgerScope scope) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.scope = scope;
    }

    /** The same, at one position of the log, whatever moment is asked for. */
    public PrintedFigures at(AsOf asOf) {
        return new PrintedFigures(jdbc, Moments.at(asOf), scope);
    }

    /**
     * The printed figures of an organisation.
     *
     * @param fiscalYear null for those of every year and of none
     * @throws NotFound where the organisation was not known then
     */
    public PrintedFigureList all(OrganisationId organisation, @Nullable Integer fiscalYear, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(BudgetLedgerProjection.NAME, knownAt);
        scope.requireOrganisation(organisation, asOf);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", organisation.value());
        parameters.put("known", asOf.position());
        String condition = "";
        if (fiscalYear != null) {
            condition = " and each.fiscal_year = :year";
            parameters.put("year", fiscalYear);
        }
        return new PrintedFigureList(
                jdbc.sql(FIGURES + condition + " order by subject.sort_key nulls last, each.created_position")
                        .params(parameters)
                        .query((row, number) -> figure(row))
                        .list(),
                asOf);
    }

    private static PrintedFigureView figure(ResultSet row) throws SQLException {
        return new PrintedFigureView(
                row.getObject("id", UUID.class),
                Columns.code(row, "subject_kind", SubjectKind.class),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_code"),
                row.getString("subject_title"),
                row.getString("label"),
                row.getObject("fiscal_year", Integer.class),
                Columns.code(row, "kind", FigureKind.class),
                row.getBigDecimal("value").toPlainString(),
                FigureUnit.valueOf(row.getString("unit")),
                row.getString("source"));
    }
}
