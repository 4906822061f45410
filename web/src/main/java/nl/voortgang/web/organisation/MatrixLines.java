package nl.voortgang.web.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.statusmatrix.Matrix;
import nl.voortgang.query.statusmatrix.MatrixCell;
import nl.voortgang.query.statusmatrix.MatrixPeriod;
import nl.voortgang.query.statusmatrix.MatrixRow;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;

/** The rows of the matrix with the headings they stand under between them. */
public final class MatrixLines {
    private MatrixLines() {}

    /**
     * A line of the table.
     *
     * @param depth how many headings it stands under
     * @param cells one for each period, null where there is no status; none for a heading
     */
    public record Line(
            SubjectKind kind,
            UUID id,
            @Nullable String code,
            String title,
            int depth,
            @Nullable Integer completionYear,
            boolean retired,
            List<@Nullable MatrixCell> cells) {
        public boolean isHeading() {
            return kind == SubjectKind.PROGRAMME || kind == SubjectKind.THEME;
        }

        /** What it says of itself, and not of any period. */
        public Line withoutCells() {
            return new Line(kind, id, code, title, depth, completionYear, retired, List.of());
        }
    }

    public static List<Line> of(Matrix matrix, List<Item> outline) {
        Map<UUID, Item> items =
                outline.stream().collect(Collectors.toMap(Item::id, Function.identity(), (first, second) -> first));
        List<Line> lines = new ArrayList<>();
        List<Item> before = List.of();
        for (MatrixRow row : matrix.rows()) {
            List<Item> headings = headingsAbove(row, items);
            for (int depth = 0; depth < headings.size(); depth++) {
                if (depth >= before.size() || !before.subList(0, depth + 1).equals(headings.subList(0, depth + 1))) {
                    lines.add(heading(headings.get(depth), depth));
                }
            }
            before = headings;
            lines.add(line(row, headings.size(), matrix.periods()));
        }
        return lines;
    }

    private static List<Item> headingsAbove(MatrixRow row, Map<UUID, Item> items) {
        List<Item> above = new ArrayList<>();
        UUID parent = row.parentId();
        while (parent != null && items.containsKey(parent) && above.size() < items.size()) {
            Item item = items.get(parent);
            if (item.kind() == SubjectKind.PROGRAMME || item.kind() == SubjectKind.THEME) {
                above.add(item);
            }
            parent = item.parentId();
        }
        Collections.reverse(above);
        return above;
    }

    private static Line heading(Item heading, int depth) {
        return new Line(
                heading.kind(),
                heading.id(),
                heading.code(),
                heading.title(),
                depth,
                null,
                heading.retired(),
                List.of());
    }

    private static Line line(MatrixRow row, int depth, List<MatrixPeriod> periods) {
        @Nullable MatrixCell[] cells = new MatrixCell[periods.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.statuses().get(periods.get(i).code());
        }
        return new Line(
                row.kind(),
                row.id(),
                row.code(),
                row.title(),
                depth,
                row.completionYear(),
                row.retired(),
                Collections.unmodifiableList(Arrays.asList(cells)));
    }
}
