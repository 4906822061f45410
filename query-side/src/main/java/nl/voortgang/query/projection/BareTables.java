package nl.voortgang.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Empty tables without keys, for one fold from the first event to the last. */
final class BareTables implements Tables {
    private final List<BareRows.Target> targets = new ArrayList<>();
    private final List<BareRows> rows = new ArrayList<>();
    private final List<CarriedVersions> versions = new ArrayList<>();

    @Override
    public VersionedRows versioned(String table, List<String> keyColumns, List<String> valueColumns) {
        List<String> columns = Stream.of(keyColumns, valueColumns, List.of("from_position", "to_position"))
                .flatMap(List::stream)
                .toList();
        CarriedVersions carried = new CarriedVersions(keyColumns.size(), valueColumns.size());
        versions.add(carried);
        return filling(new BareRows.Target(table, columns, keyColumns), carried);
    }

    @Override
    public AddedRows added(String table, String... columns) {
        List<String> names = StoredTables.Column.all(columns).stream()
                .map(StoredTables.Column::name)
                .toList();
        return filling(new BareRows.Target(table, names, List.of()), new BareRows.Added(names.size()));
    }

    /** A second row of a key is found when the key is made; then the rebuild goes another way. */
    @Override
    public AddedRows addedOnce(String table, String... columns) {
        return added(table, columns);
    }

    @Override
    public ReplacedRows replaced(String table, List<String> keyColumns, List<String> valueColumns) {
        KeyedTable keyed =
                new KeyedTable(table, StoredTables.Column.all(keyColumns), StoredTables.Column.all(valueColumns));
        List<String> names =
                keyed.columns().stream().map(StoredTables.Column::name).toList();
        return filling(new BareRows.Target(table, names, List.of()), new BareReplacements(keyed));
    }

    @Override
    public void read(Reading reading) {
        // There is nothing that the fold has not put itself.
    }

    /** What the fold fills, in the order in which it asked: the same for every fold of the projection. */
    List<BareRows.Target> targets() {
        return targets;
    }

    BareRows rows(int target) {
        return rows.get(target);
    }

    /** The tables whose rows are looked for while they are filled. */
    List<String> keepingTheirKeys() {
        return IntStream.range(0, rows.size())
                .filter(target -> rows.get(target) instanceof BareReplacements)
                .mapToObj(target -> targets.get(target).table())
                .toList();
    }

    void askVia(BareReplacements.Asking connection) {
        replacements().forEach(each -> each.askVia(connection));
    }

    Stream<BareReplacements> replacements() {
        return rows.stream().filter(BareReplacements.class::isInstance).map(BareReplacements.class::cast);
    }

    /** Lets no more wait in memory than this: the most numerous rows go first, so that few tables have to be remembered as written. */
    void relieve(long bytes) {
        long tooMuch = versions.stream().mapToLong(CarriedVersions::carried).sum() - bytes;
        List<CarriedVersions> largestFirst = versions.stream()
                .sorted(Comparator.comparingLong(CarriedVersions::carried).reversed())
                .toList();
        for (CarriedVersions each : largestFirst) {
            long before = each.carried();
            each.relieve(Math.max(0, before - Math.max(0, tooMuch)));
            tooMuch -= before - each.carried();
        }
    }

    void conclude() {
        rows.forEach(BareRows::conclude);
    }

    private <T extends BareRows> T filling(BareRows.Target target, T filled) {
        targets.add(target);
        rows.add(filled);
        return filled;
    }
}
