package nl.voortgang.application.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Deletes drafts, whoever wrote them, in which a text stands that has to be forgotten: an earlier report may have been taken over. */
@Component
public class DraftErasure {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    DraftErasure(JdbcClient jdbc, TransactionOperations transactions, Migrations done) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Deletes those of an organisation in which anything is what is looked for.
     *
     * @return how many there were
     */
    public int deleteWhere(OrganisationId organisation, Predicate<String> wanted) {
        Integer deleted =
                transactions.execute(transaction -> delete("drafts.draft", organisation, DraftErasure::fields, wanted)
                        + delete("drafts.template_draft", organisation, DraftErasure::template, wanted));
        return deleted == null ? 0 : deleted;
    }

    /** Rows are held until they are gone, so that nobody who saves meanwhile keeps one. */
    private int delete(String table, OrganisationId organisation, Texts texts, Predicate<String> wanted) {
        return jdbc
                .sql("select ctid::text as place, d.* from " + table + " d where organisation = ? for update")
                .param(organisation.value())
                .query((row, number) ->
                        texts.of(row).anyMatch(wanted) ? Optional.of(row.getString("place")) : Optional.<String>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .mapToInt(place -> jdbc.sql("delete from " + table + " where ctid = cast(? as tid)")
                        .param(place)
                        .update())
                .sum();
    }

    private static Stream<String> fields(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("fields"), FIELDS).values().stream();
    }

    private static Stream<String> template(ResultSet row) throws SQLException {
        return Stream.of(row.getString("title"), row.getString("text"));
    }

    /** What somebody typed, in one row. */
    @FunctionalInterface
    private interface Texts {
        Stream<String> of(ResultSet row) throws SQLException;
    }
}
