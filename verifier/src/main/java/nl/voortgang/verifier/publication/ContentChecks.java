package nl.voortgang.verifier.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.database.Lookup;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.proof.Hashing;
import org.jspecify.annotations.Nullable;

/** That the bytes of every digest that an event names are kept, and are those of that digest. They are hashed here, not in the database. */
final class ContentChecks {
    private final Findings findings =
            new Findings(Part.PUBLICATION, "the bytes of each digest that an event names are kept, and are its bytes");
    private final Connection connection;
    private boolean isThere;

    ContentChecks(Connection connection) {
        this.connection = connection;
    }

    /**
     * What an event names.
     *
     * @param size in bytes; null where the event does not say
     */
    private record Named(
            String what, String digest, @Nullable Long size) {}

    Findings findings() {
        return findings;
    }

    void begin() throws SQLException {
        isThere = Lookup.exists(connection, "event_store", "content");
        if (!isThere) {
            findings.remark("NOT checked: there is no table of contents in this database.");
        }
    }

    void at(DomainEvent event) throws SQLException {
        if (isThere) {
            for (Named named : named(event)) {
                check(event, named);
            }
        }
    }

    private static List<Named> named(DomainEvent event) {
        Fields says = event.says();
        return switch (event.name()) {
            case "template.defined" -> List.of(new Named("the template", says.text("digest"), null));
            case "publication.requested" -> requested(says);
            case "publication.sealed" ->
                says.parts("forms").stream()
                        .map(form -> new Named(form.text("form"), form.text("digest"), form.number("size")))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Named> requested(Fields says) {
        List<Named> named = new ArrayList<>();
        named.add(new Named("the template", says.part("template").text("digest"), null));
        if (says.has("previous")) {
            named.add(new Named("the data of the edition before", says.text("previous"), null));
        }
        return named;
    }

    private void check(DomainEvent event, Named named) throws SQLException {
        findings.checked();
        byte[] digest = digest(named.digest());
        byte[] bytes = digest == null
                ? null
                : Lookup.first(
                        connection,
                        "select bytes from event_store.content where digest = ?",
                        row -> row.getBytes(1),
                        (Object) digest);
        if (bytes == null) {
            findings.differs(event.position(), named.what() + " is not kept: " + named.digest());
        } else if (!HexFormat.of().formatHex(Hashing.sha256(bytes)).equals(named.digest())) {
            findings.differs(event.position(), named.what() + " is other bytes than those of " + named.digest());
        } else if (named.size() != null && named.size() != bytes.length) {
            findings.differs(event.position(), named.what() + " has " + bytes.length + " bytes, not " + named.size());
        }
    }

    private static byte @Nullable [] digest(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
