package nl.voortgang.application.database;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The extensions of PostgreSQL that find words in the audit trail. They are no tables of ours, so there is no version of them to keep. */
final class WordSearch {
    private WordSearch() {}

    /**
     * Installs them where they are not there. Nodes that start at once would trip over each other.
     *
     * @throws StartupProblem where that cannot be done
     */
    static void install(DataSource owner) {
        try {
            new JdbcTemplate(owner).execute("""
                    do $$
                    begin
                        perform pg_advisory_xact_lock(1702261620, 6);
                        create extension if not exists pg_trgm with schema public;
                        create extension if not exists btree_gin with schema public;
                    end
                    $$""");
        } catch (DataAccessException e) {
            throw new StartupProblem(
                    "The database lacks the extensions pg_trgm and btree_gin, by which words are found in the audit trail: have an"
                            + " administrator install PostgreSQL's contributed modules, run CREATE EXTENSION for both in this"
                            + " database, and start again.",
                    e);
        }
    }
}
