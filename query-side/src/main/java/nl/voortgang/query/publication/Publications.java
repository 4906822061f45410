package nl.voortgang.query.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Editions and templates. Also answers the public: whoever asks on its behalf looks at {@link EditionView#isPublic}. */
@Component
public class Publications {
    private static final String KNOWN = " and from_position <= :known and :known < to_position";

    private static final String EDITIONS =
            "select * from publication.edition where organisation = :organisation" + KNOWN;

    private static final String NEWEST_FIRST = " order by made_at desc, period desc, edition desc";

    private final JdbcClient jdbc;
    private final Moments moments;

    public Publications(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /**
     * All editions of all periods of an organisation.
     *
     * @throws NotFound where the organisation was not known then
     */
    public EditionList of(OrganisationId organisation, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PublicationProjection.NAME, knownAt);
        require(organisation, asOf);
        return new EditionList(find(EDITIONS + NEWEST_FIRST, parameters(organisation, asOf)), asOf);
    }

    /**
     * All editions of one period, none where it was never published.
     *
     * @throws NotFound where the organisation was not known then
     */
    public EditionList of(PeriodId period, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PublicationProjection.NAME, knownAt);
        require(period.organisationId(), asOf);
        Map<String, Object> parameters = parameters(period.organisationId(), asOf);
        parameters.put("period", period.code());
        return new EditionList(find(EDITIONS + " and period = :period" + NEWEST_FIRST, parameters), asOf);
    }

    /** One edition, where there is one. */
    public Optional<OneEdition> edition(PeriodId period, int number, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PublicationProjection.NAME, knownAt);
        Map<String, Object> parameters = parameters(period.organisationId(), asOf);
        parameters.put("period", period.code());
        parameters.put("edition", number);
        return find(EDITIONS + " and period = :period and edition = :edition", parameters).stream()
                .map(found -> new OneEdition(found, asOf))
                .findFirst();
    }

    /** What was asked for and is not printed yet, of all organisations; longest waiting first. */
    public List<EditionView> underWay() {
        return find(
                "select * from publication.edition where state = 'REQUESTED'"
                        + " and to_position = 9223372036854775807 order by made_at",
                Map.of());
    }

    /** Organisations of which something was published, withdrawn or not. */
    public List<OrganisationId> published() {
        return jdbc.sql("select distinct organisation from publication.edition where state in ('SEALED', 'WITHDRAWN')"
                        + " and to_position = 9223372036854775807 order by organisation")
                .query((row, number) -> new OrganisationId(row.getString(1)))
                .list();
    }

    /**
     * The templates of an organisation, retired ones too.
     *
     * @throws NotFound where the organisation was not known then
     */
    public TemplateList templates(OrganisationId organisation, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(PublicationProjection.NAME, knownAt);
        require(organisation, asOf);
        return new TemplateList(
                jdbc.sql("select * from publication.template where organisation = :organisation" + KNOWN
                                + " order by title, name")
                        .params(parameters(organisation, asOf))
                        .query((row, number) -> TemplateRows.read(row))
                        .list(),
                asOf);
    }

    /** Every version that a template of an organisation ever had, the newest first; none where it has no such template of its own. */
    public List<DefinedVersion> versions(TemplateId template) {
        // Retiring a template changes its row, and makes no version.
        return jdbc.sql("select * from publication.template where organisation = :organisation and name = :name"
                        + " and not retired order by version desc")
                .param("organisation", template.organisationId().value())
                .param("name", template.name())
                .query((row, number) -> {
                    TemplateView view = TemplateRows.read(row);
                    return new DefinedVersion(view.asVersion(), view.title(), row.getLong("from_position"));
                })
                .list();
    }

    private List<EditionView> find(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> EditionRows.read(row))
                .list();
    }

    private static Map<String, Object> parameters(OrganisationId organisation, AsOf asOf) {
        return new HashMap<>(Map.of("organisation", organisation.value(), "known", asOf.position()));
    }

    private void require(OrganisationId organisation, AsOf asOf) {
        boolean known = jdbc.sql("select exists (select from publication.organisation where id = :organisation"
                        + " and position <= :known)")
                .params(parameters(organisation, asOf))
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound("organisation " + organisation);
        }
    }
}
