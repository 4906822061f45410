package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.ScaleSheet;
import nl.voortgang.exchange.format.Texts;
import nl.voortgang.exchange.format.YesNo;
import nl.voortgang.exchange.present.Origin;
import nl.voortgang.exchange.present.Present;
import org.jspecify.annotations.Nullable;

/** The rows of the status scale. They stand or fall together: a scale is put in force as a whole. */
final class ScaleRows {
    private final List<Row> rows;
    private boolean formerNeeded;

    ScaleRows(List<Row> rows) {
        this.rows = rows;
    }

    /** Reports are to be made whose status only earlier reports still have: its value is in force while they come in. */
    void needFormer() {
        formerNeeded = true;
    }

    List<Step> decide(Setting setting, Present present) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ScaleValue> wanted = values(setting, present, false);
        List<ScaleValue> here = present.organisation().scale();
        List<Step> steps = new ArrayList<>();
        if (wanted.equals(here)) {
            Outcome outcome = done(setting, present.scaleOrigin());
            rows.forEach(row -> steps.add(Step.settled(row, outcome)));
            return formerNeeded ? withCommands(steps, setting, present) : steps;
        }
        Origin origin = present.scaleOrigin();
        boolean kept = isKept(wanted, present);
        for (Row row : rows) {
            ScaleValue value = isFormer(row) ? null : value(row, setting, present);
            ScaleValue now = value == null ? null : byCode(here, value.code());
            steps.add(
                    value == null || value.equals(now)
                            ? Step.settled(row, Outcome.UNCHANGED)
                            : step(row, value, now, kept ? origin : null));
        }
        return kept ? steps : withCommands(steps, setting, present);
    }

    private static Outcome done(Setting setting, @Nullable Origin origin) {
        return origin != null && setting.importId().equals(origin.importId()) ? Outcome.NEW : Outcome.UNCHANGED;
    }

    private static Step step(Row row, ScaleValue value, @Nullable ScaleValue now, @Nullable Origin person) {
        if (person == null) {
            return Step.settled(row, now == null ? Outcome.NEW : Outcome.CHANGED);
        }
        List<Difference> differences = new ArrayList<>();
        compare(ScaleSheet.LABEL, ScaleValue::label, value, now, person, differences);
        compare(ScaleSheet.DEFINITION, ScaleValue::definition, value, now, person, differences);
        compare(ScaleSheet.LEVEL, ScaleValue::level, value, now, person, differences);
        compare(ScaleSheet.COLOUR, ScaleValue::colour, value, now, person, differences);
        compare(ScaleSheet.SHAPE, ScaleValue::shape, value, now, person, differences);
        return new Step(row, Outcome.CONFLICT, List.of(), differences, false, null);
    }

    private static <T> void compare(
            Column<T> column,
            Function<ScaleValue, @Nullable T> part,
            ScaleValue value,
            @Nullable ScaleValue now,
            Origin person,
            List<Difference> differences) {
        T file = part.apply(value);
        T here = now == null ? null : part.apply(now);
        if (!Objects.equals(file, here)) {
            differences.add(new Difference(column, file, here, person));
        }
    }

    /** The first row carries the commands. Where only the order differs, or a value is gone, it also counts as the change. */
    private List<Step> withCommands(List<Step> steps, Setting setting, Present present) {
        List<Staged> commands = new ArrayList<>();
        List<ScaleValue> wanted = values(setting, present, false);
        if (formerNeeded) {
            commands.add(Staged.in(
                    Stage.STATUS_SCALE, new DefineStatusScale(setting.organisation(), values(setting, present, true))));
            commands.add(Staged.in(Stage.FINAL_STATUS_SCALE, new DefineStatusScale(setting.organisation(), wanted)));
        } else {
            commands.add(Staged.in(Stage.STATUS_SCALE, new DefineStatusScale(setting.organisation(), wanted)));
        }
        Step first = steps.getFirst();
        Outcome outcome = first.outcome() == Outcome.UNCHANGED ? Outcome.CHANGED : first.outcome();
        steps.set(0, new Step(first.row(), outcome, commands, List.of(), false, null));
        return steps;
    }

    /** Whether a person put another scale in force here, which the file does not replace. */
    private static boolean isKept(List<ScaleValue> wanted, Present present) {
        Origin origin = present.scaleOrigin();
        return origin != null
                && origin.isPerson()
                && !wanted.equals(present.organisation().scale());
    }

    Set<String> codesDuringImport(Setting setting, Present present) {
        List<ScaleValue> wanted = values(setting, present, false);
        boolean ofFile = !rows.isEmpty() && !isKept(wanted, present);
        List<ScaleValue> scale =
                ofFile ? values(setting, present, true) : present.organisation().scale();
        Set<String> codes = new HashSet<>();
        scale.forEach(value -> codes.add(value.code()));
        return codes;
    }

    /** The codes that only earlier reports still have. */
    Set<String> formerCodes() {
        Set<String> codes = new HashSet<>();
        rows.stream().filter(ScaleRows::isFormer).forEach(row -> codes.add(row.required(ScaleSheet.CODE)));
        return codes;
    }

    private List<ScaleValue> values(Setting setting, Present present, boolean withFormer) {
        return rows.stream()
                .filter(row -> withFormer || !isFormer(row))
                .map(row -> value(row, setting, present))
                .toList();
    }

    private static ScaleValue value(Row row, Setting setting, Present present) {
        String code = row.required(ScaleSheet.CODE);
        ScaleValue now = byCode(present.organisation().scale(), code);
        boolean silent = !setting.year().gives(ScaleSheet.DEFINITION, ScaleSheet.SHEET);
        return new ScaleValue(
                code,
                row.required(ScaleSheet.LABEL),
                now != null && silent ? now.definition() : Texts.tidyOrNull(row.get(ScaleSheet.DEFINITION)),
                row.required(ScaleSheet.LEVEL),
                row.required(ScaleSheet.COLOUR),
                row.required(ScaleSheet.SHAPE));
    }

    private static boolean isFormer(Row row) {
        return row.get(ScaleSheet.FORMER) == YesNo.YES;
    }

    private static @Nullable ScaleValue byCode(List<ScaleValue> scale, String code) {
        return scale.stream()
                .filter(value -> Objects.equals(value.code(), code))
                .findFirst()
                .orElse(null);
    }
}
