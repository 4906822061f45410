package nl.voortgang.application.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Looks for words wherever the program keeps anything: every column of every table, what the planner remembers of them, and files. */
final class Everywhere {
    private static final String CONTENT = "event_store.content";

    private final JdbcTemplate owner;
    private final Path home;

    /** @param owner of the tables: what the program may not read counts as well */
    Everywhere(DataSource owner, Path home) {
        this.owner = new JdbcTemplate(owner);
        this.home = home;
    }

    /**
     * Tables in which any of the words stands, and which of them.
     *
     * @param published digests of documents that may hold them
     */
    Set<String> tables(Collection<String> words, Set<String> published) {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            String rows = table.equals(CONTENT) && !published.isEmpty()
                    ? "(select * from event_store.content where encode(digest, 'hex') not in ('"
                            + String.join("', '", published) + "'))"
                    : table;
            owner.query("select r::text from " + rows + " as r", (RowCallbackHandler) row -> words.stream()
                    .filter(isIn(row.getString(1).toLowerCase(Locale.ROOT)))
                    .forEach(word -> found.add(table + ": " + word)));
            for (String column : columnsOfBytes(table)) {
                owner.query(
                        "select " + column + " from " + rows + " as r where " + column + " is not null",
                        (RowCallbackHandler) row -> words.stream()
                                .filter(isIn(Packed.text(row.getBytes(1))))
                                .forEach(word -> found.add(table + ": " + word)));
            }
        }
        return found;
    }

    /** As text, or as the database writes bytes. */
    private static Predicate<String> isIn(String text) {
        return word -> text.contains(word.toLowerCase(Locale.ROOT))
                || text.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
    }

    /** All that are the program's, and the two in which the planner keeps samples of what stands in them. */
    List<String> tables() {
        return owner.queryForList("""
                select c.oid::regclass::text
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'm')
                  and (n.nspname not in ('pg_catalog', 'information_schema')
                       or c.relname in ('pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject'))
                order by 1""", String.class);
    }

    private List<String> columnsOfBytes(String table) {
        return owner.queryForList("""
                select quote_ident(attname) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype""", String.class, table);
    }

    /** Files of the program in which any of the words stands; not those of the database. */
    List<String> files(Collection<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("postgresql"))
                            && !file.startsWith(home.resolve("postgresql-binaries")))
                    .toList()) {
                String text = Packed.text(Files.readAllBytes(file));
                words.stream().filter(isIn(text)).forEach(word -> found.add(file.getFileName() + ": " + word));
            }
        }
        return found;
    }

    /** Files of the database, all but its log of what is to be written, in which any of these bytes stand: whatever no query shows any more. */
    List<String> filesOfTheDatabase(Collection<byte[]> wanted) throws IOException {
        owner.execute("checkpoint");
        List<String> latin = wanted.stream()
                .map(each -> new String(each, StandardCharsets.ISO_8859_1))
                .toList();
        Path data = home.resolve("postgresql");
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("pg_wal")))
                    .toList()) {
                String bytes = read(file);
                for (int each = 0; each < latin.size(); each++) {
                    if (bytes.contains(latin.get(each))) {
                        found.add(data.relativize(file) + ": " + each);
                    }
                }
            }
        }
        return found;
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
