package nl.voortgang.verifier.log;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.voortgang.verifier.BadEvidence;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.proof.KeyChain;
import nl.voortgang.verifier.proof.KeyStatement;
import nl.voortgang.verifier.proof.Malformed;
import nl.voortgang.verifier.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** That each signing key was vouched for by the one before it, the first by whoever checks; in the directory as in the database. */
public final class Keys {
    private final SealedLog log;
    private final Findings findings;
    private final @Nullable Export export;
    private final @Nullable VerifierKey trusted;

    private record Row(int number, long since, String verifierKey, String statement) {}

    public Keys(SealedLog log, @Nullable Export export, @Nullable VerifierKey trusted) {
        this.log = log;
        this.findings = log.findings("each signing key is vouched for by the one before it");
        this.export = export;
        this.trusted = trusted;
    }

    /**
     * A key as whoever checks wrote it down.
     *
     * @throws BadEvidence where it is none
     */
    public static @Nullable VerifierKey trusted(@Nullable String key) {
        try {
            return key == null ? null : VerifierKey.read(key);
        } catch (Malformed e) {
            throw new BadEvidence("the key to trust cannot be read: " + e.getMessage(), e);
        }
    }

    public Findings findings() {
        return findings;
    }

    /** The keys that can be relied on. Where directory and database disagree, the directory is believed. */
    public KeyChain follow(Connection connection) throws SQLException {
        SortedMap<Integer, KeyStatement> inDatabase = inDatabase(connection);
        SortedMap<Integer, KeyStatement> outside = inDirectory();
        for (KeyStatement statement : outside.values()) {
            KeyStatement same = inDatabase.put(statement.number(), statement);
            if (same == null) {
                findings.differs("the statement of key " + statement.number() + " is not in the database");
            } else if (!same.text().equals(statement.text())) {
                findings.differs("the statement of key " + statement.number()
                        + " in the database is not the one in the directory");
            }
        }
        KeyChain chain = KeyChain.follow(new ArrayList<>(inDatabase.values()), trusted);
        findings.checked(inDatabase.size());
        chain.breaks().forEach(findings::differs);
        remarkOn(inDatabase);
        return chain;
    }

    private void remarkOn(SortedMap<Integer, KeyStatement> statements) {
        if (!statements.isEmpty() && trusted == null) {
            findings.remark(
                    "The first key itself was not checked, because none was given. Compare it with the one that you"
                            + " were given when the log began: "
                            + statements.values().iterator().next().key());
        } else if (statements.isEmpty() && trusted != null) {
            findings.differs("a key was given to trust, but there is no statement of any key");
        } else if (statements.isEmpty()) {
            findings.remark("There is no signing key: nothing was ever signed.");
        }
    }

    private SortedMap<Integer, KeyStatement> inDatabase(Connection connection) throws SQLException {
        SortedMap<Integer, KeyStatement> statements = new TreeMap<>();
        List<Row> rows = Lookup.all(
                connection,
                "select number, since, verifier_key, statement from " + log.table("log_key") + " order by number",
                row -> new Row(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)));
        for (Row row : rows) {
            KeyStatement statement = read(row.statement(), "the statement of key " + row.number());
            if (statement == null) {
                continue;
            }
            if (statement.number() != row.number()
                    || statement.since() != row.since()
                    || !statement.key().toString().equals(row.verifierKey())) {
                findings.differs("the row of key " + row.number() + " says something else than its statement");
            }
            statements.put(statement.number(), statement);
        }
        return statements;
    }

    private SortedMap<Integer, KeyStatement> inDirectory() {
        SortedMap<Integer, KeyStatement> statements = new TreeMap<>();
        for (Export.Exported exported : export == null ? List.<Export.Exported>of() : export.statements()) {
            KeyStatement statement = read(exported);
            if (statement != null && statement.number() != exported.number()) {
                findings.differs("the file " + exported.file() + " is about key " + statement.number());
            } else if (statement != null) {
                statements.put(statement.number(), statement);
            }
        }
        return statements;
    }

    private @Nullable KeyStatement read(Export.Exported exported) {
        try {
            return read(exported.text(), "the file " + exported.file());
        } catch (IOException e) {
            findings.differs("the file " + exported.file() + " cannot be read");
            return null;
        }
    }

    private @Nullable KeyStatement read(String text, String what) {
        try {
            return KeyStatement.read(text);
        } catch (Malformed e) {
            findings.differs(what + " is not a key statement: " + e.getMessage());
            return null;
        }
    }
}
