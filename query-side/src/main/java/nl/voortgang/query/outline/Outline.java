package nl.voortgang.query.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.OrganisationList.Entry;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what there is to report on. Every question may be asked about what was known at an earlier moment. */
@Component
public class Outline {
    private static final String KNOWN = " and from_position <= :position and :position < to_position";

    private final JdbcClient jdbc;
    private final Moments moments;
    private final OutlineItems items;

    public Outline(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.items = new OutlineItems(jdbc);
    }

    /** The same, at one position of the log, whatever moment is asked for. */
    public Outline at(AsOf asOf) {
        return new Outline(jdbc, Moments.at(asOf));
    }

    public OrganisationList organisations(@Nullable Instant knownAt) {
        AsOf asOf = at(knownAt);
        List<Entry> entries = jdbc.sql("select id, name from outline.organisation where true" + KNOWN)
                .param("position", asOf.position())
                .query((row, n) -> new Entry(row.getString(1), row.getString(2)))
                .list();
        return new OrganisationList(
                entries.stream()
                        .sorted(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Entry::id))
                        .toList(),
                asOf);
    }

    /**
     * One organisation.
     *
     * @throws NotFound where it is not there, or was not yet; so do all others that take an organisation
     */
    public OrganisationView organisation(OrganisationId id, @Nullable Instant knownAt) {
        AsOf asOf = at(knownAt);
        ScaleView scale = scale(id, null, asOf).orElse(null);
        return jdbc.sql("select name, account_rule, exists (select from outline.running_import where organisation = :id"
                        + KNOWN + ") from outline.organisation where id = :id" + KNOWN)
                .param("id", id.value())
                .param("position", asOf.position())
                .query((row, n) -> new OrganisationView(
                        id.value(),
                        row.getString(1),
                        AccountRule.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        scale,
                        asOf))
                .optional()
                .orElseThrow(() -> missing(id));
    }

    public PeriodList periods(OrganisationId id, @Nullable Instant knownAt) {
        AsOf asOf = at(knownAt);
        requireKnown(id, asOf);
        Instant now = Instant.now();
        Instant moment = knownAt == null || knownAt.isAfter(now) ? now : knownAt;
        return new PeriodList(
                jdbc.sql("select * from outline.period where organisation = :id" + KNOWN + " order by sort_order, code")
                        .param("id", id.value())
                        .param("position", asOf.position())
                        .query((row, n) -> PeriodView.of(
                                row.getString("code"), PeriodRows.read(row), row.getLong("revision"), moment))
                        .list(),
                asOf);
    }

    /** The organisational units, retired or not. */
    public UnitList units(OrganisationId id, @Nullable Instant knownAt) {
        AsOf asOf = at(knownAt);
        requireKnown(id, asOf);
        return new UnitList(
                jdbc.sql("select code, name, retired from outline.unit where organisation = :id" + KNOWN
                                + " order by retired, name, code")
                        .param("id", id.value())
                        .param("position", asOf.position())
                        .query((row, n) -> new UnitView(row.getString(1), row.getString(2), row.getBoolean(3)))
                        .list(),
                asOf);
    }

    /** The outline without what is retired. */
    public ItemList items(OrganisationId id, @Nullable Instant knownAt) {
        return items(id, false, knownAt);
    }

    public ItemList items(OrganisationId id, boolean withRetired, @Nullable Instant knownAt) {
        AsOf asOf = at(knownAt);
        requireKnown(id, asOf);
        return new ItemList(OutlineOrder.of(items.of(id, withRetired, asOf)), asOf);
    }

    /**
     * One item, retired or not.
     *
     * @throws NotFound where there is none of that kind with that id, or was not yet
     */
    public OneItem item(SubjectKind kind, UUID id, @Nullable Instant knownAt) {
        AsOf asOf = at(knownAt);
        return items.one(OutlineLevel.of(kind), id, asOf)
                .filter(item -> item.kind() == kind)
                .map(item -> new OneItem(item, asOf))
                .orElseThrow(() -> new NotFound(kind + " " + id));
    }

    /** One programme or theme. */
    public OneItem heading(UUID id, @Nullable Instant knownAt) {
        AsOf asOf = at(knownAt);
        return items.one(OutlineLevel.HEADING, id, asOf)
                .map(item -> new OneItem(item, asOf))
                .orElseThrow(() -> new NotFound("heading " + id));
    }

    /** A version of the status scale, or the one in force; empty where it was not defined. */
    public Optional<ScaleView> scale(OrganisationId id, @Nullable Integer version, @Nullable Instant knownAt) {
        return scale(id, version, at(knownAt));
    }

    /** All versions of the status scale, the first one first. */
    public List<DefinedScale> scales(OrganisationId id, @Nullable Instant knownAt) {
        Map<Integer, List<ScaleValue>> values = new TreeMap<>();
        Map<Integer, Long> positions = new HashMap<>();
        jdbc.sql("select * from outline.scale_value where organisation = :id and from_position <= :position"
                        + " order by version, place")
                .param("id", id.value())
                .param("position", at(knownAt).position())
                .query((row, n) -> {
                    int version = row.getInt("version");
                    positions.put(version, row.getLong("from_position"));
                    return values.computeIfAbsent(version, v -> new ArrayList<>())
                            .add(value(row));
                })
                .list();
        return values.entrySet().stream()
                .map(each -> new DefinedScale(
                        new ScaleView(each.getKey(), each.getValue()), positions.getOrDefault(each.getKey(), 0L)))
                .toList();
    }

    private static ScaleValue value(ResultSet row) throws SQLException {
        return new ScaleValue(
                row.getString("code"),
                row.getString("label"),
                row.getString("definition"),
                StatusLevel.valueOf(row.getString("level")),
                row.getString("colour"),
                StatusShape.valueOf(row.getString("shape")));
    }

    private Optional<ScaleView> scale(OrganisationId id, @Nullable Integer version, AsOf asOf) {
        record Line(int version, ScaleValue value) {}
        List<Line> lines = jdbc.sql("""
                        select * from outline.scale_value where organisation = :id and version = coalesce(:version, (
                            select max(version) from outline.scale_value
                            where organisation = :id and from_position <= :position))
                          and from_position <= :position
                        order by place
                        """)
                .param("id", id.value())
                .param("version", version, Types.INTEGER)
                .param("position", asOf.position())
                .query((row, n) -> new Line(row.getInt("version"), value(row)))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScaleView(
                        lines.getFirst().version(),
                        lines.stream().map(Line::value).toList()));
    }

    private void requireKnown(OrganisationId id, AsOf asOf) {
        boolean known = jdbc.sql("select exists (select from outline.organisation where id = :id" + KNOWN + ")")
                .param("id", id.value())
                .param("position", asOf.position())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw missing(id);
        }
    }

    private static NotFound missing(OrganisationId id) {
        return new NotFound("organisation " + id);
    }

    private AsOf at(@Nullable Instant knownAt) {
        return moments.resolve(OutlineProjection.NAME, knownAt);
    }
}
