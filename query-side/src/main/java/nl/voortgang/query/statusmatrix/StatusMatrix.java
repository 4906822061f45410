package nl.voortgang.query.statusmatrix;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Reads the matrix as it was known at any moment; {@code knownAt} null means now. */
@Component
public final class StatusMatrix {
    private final NamedParameterJdbcOperations jdbc;
    private final Moments moments;

    public StatusMatrix(NamedParameterJdbcOperations jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /** The same, at one position of the log, whatever moment is asked for. */
    public StatusMatrix at(AsOf asOf) {
        return new StatusMatrix(jdbc, Moments.at(asOf));
    }

    /**
     * The matrix of an organisation.
     *
     * @param heading a programme or theme: only what stands below it, at any depth; null for everything
     * @throws NotFound where there was no such organisation, or no such heading in it, at that moment
     */
    public Matrix of(OrganisationId organisation, @Nullable HeadingId heading, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(StatusMatrixProjection.NAME, knownAt);
        MatrixRows rows = new MatrixRows(jdbc, organisation.value(), asOf.position());
        MatrixRows.Frame frame = rows.frame(heading == null ? null : heading.value())
                .orElseThrow(() -> new NotFound("organisation " + organisation));
        if (heading != null && frame.outline().isEmpty()) {
            throw new NotFound("heading " + heading);
        }
        List<MatrixPeriod> periods = frame.periods();
        Map<OutlineKey, Map<String, MatrixCell>> cells =
                heading == null ? rows.cells(frame.scale()) : rows.cells(frame.scale(), frame.outline());
        List<MatrixRow> inOrder = OutlineOrder.of(frame.outline()).stream()
                .filter(line -> line.key().level() != OutlineLevel.HEADING)
                .map(line -> row(line, periods, cells.getOrDefault(line.key(), Map.of())))
                .toList();
        return new Matrix(periods, inOrder, asOf);
    }

    private static MatrixRow row(OutlineLine line, List<MatrixPeriod> periods, Map<String, MatrixCell> cells) {
        Map<String, MatrixCell> inOrder = new LinkedHashMap<>();
        for (MatrixPeriod period : periods) {
            MatrixCell cell = cells.get(period.code());
            if (cell != null) {
                inOrder.put(period.code(), cell);
            }
        }
        OutlineEntry entry = line.entry();
        return new MatrixRow(
                line.key().id(),
                line.key().level() == OutlineLevel.GOAL ? SubjectKind.GOAL : SubjectKind.ACTIVITY,
                entry.code(),
                entry.title(),
                entry.parentId(),
                entry.completionYear(),
                entry.retired(),
                Collections.unmodifiableMap(inOrder));
    }
}
