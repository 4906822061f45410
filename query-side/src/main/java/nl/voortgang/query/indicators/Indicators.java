package nl.voortgang.query.indicators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.indicators.IndicatorRows.Measured;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indicators with their targets and what was measured. */
@Component
public final class Indicators {
    private static final String INDICATORS = """
            select each.*, subject.code as subject_code, subject.title as subject_title
            from indicators.indicator each
            left join indicators.subject on subject.id = each.subject_id
                and subject.from_position <= :known and :known < subject.to_position
            where each.organisation = :organisation and each.from_position <= :known and :known < each.to_position
            """;

    private static final String MEASUREMENTS = """
            select * from indicators.measurement
            where indicator_id = any(cast(:indicators as uuid[])) and from_position <= :known and :known < to_position
            order by date, created_position
            """;

    private final JdbcClient jdbc;
    private final Moments moments;

    Indicators(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /** The same, at one position of the log, whatever moment is asked for. */
    public Indicators at(AsOf asOf) {
        return new Indicators(jdbc, Moments.at(asOf));
    }

    /**
     * All indicators of an organisation.
     *
     * @throws NotFound where the organisation was not known then
     */
    public IndicatorList all(OrganisationId organisation, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(IndicatorsProjection.NAME, knownAt);
        Map<String, Object> parameters = parameters(organisation, asOf);
        require(
                organisation.value(),
                "indicators.organisation where id = :organisation and position <= :known",
                parameters);
        return find("", parameters, asOf);
    }

    /**
     * The indicators of one goal, activity or heading.
     *
     * @throws NotFound where the organisation had nothing with this id then
     */
    public IndicatorList of(OrganisationId organisation, UUID subject, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(IndicatorsProjection.NAME, knownAt);
        Map<String, Object> parameters = parameters(organisation, asOf);
        parameters.put("subject", subject);
        require(
                subject.toString(),
                "indicators.subject where id = :subject and organisation = :organisation"
                        + " and from_position <= :known and :known < to_position",
                parameters);
        return find(" and each.subject_id = :subject", parameters, asOf);
    }

    private static Map<String, Object> parameters(OrganisationId organisation, AsOf asOf) {
        return new HashMap<>(Map.of("organisation", organisation.value(), "known", asOf.position()));
    }

    private void require(String what, String rows, Map<String, Object> parameters) {
        boolean known = jdbc.sql("select exists (select from " + rows + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound(what);
        }
    }

    private IndicatorList find(String condition, Map<String, Object> parameters, AsOf asOf) {
        List<IndicatorView> found = jdbc.sql(
                        INDICATORS + condition + " order by subject.sort_key nulls last, each.created_position")
                .params(parameters)
                .query((row, number) -> IndicatorRows.indicator(row))
                .list();
        Map<UUID, List<Measured>> measured = measured(found, asOf);
        return new IndicatorList(
                found.stream()
                        .map(each -> each.with(measured.getOrDefault(each.id(), List.of())))
                        .toList(),
                asOf);
    }

    private Map<UUID, List<Measured>> measured(List<IndicatorView> indicators, AsOf asOf) {
        Map<UUID, List<Measured>> measured = new HashMap<>();
        jdbc.sql(MEASUREMENTS)
                .param(
                        "indicators",
                        indicators.stream()
                                .map(each -> each.id().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .param("known", asOf.position())
                .query((RowCallbackHandler) row -> measured.computeIfAbsent(
                                row.getObject("indicator_id", UUID.class), id -> new ArrayList<>())
                        .add(IndicatorRows.measurement(row)));
        return measured;
    }
}
