package nl.voortgang.verifier.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.DomainListener;
import nl.voortgang.verifier.event.Unreadable;

/** Everything that is checked of publications. */
public final class PublicationVerification implements DomainListener {
    private final EditionChecks editions = new EditionChecks();
    private final ContentChecks contents;

    public PublicationVerification(Connection connection) {
        this.contents = new ContentChecks(connection);
    }

    /** Looks at what there is to compare. */
    public void begin() throws SQLException {
        contents.begin();
    }

    @Override
    public void at(DomainEvent event) throws SQLException {
        try {
            editions.at(event);
            contents.at(event);
        } catch (Unreadable e) {
            editions.findings().differs(event.position(), event.name() + ": " + e.getMessage());
        }
    }

    @Override
    public void end() {}

    public Stream<Check> checks() {
        return Stream.of(editions.findings().toCheck(), contents.findings().toCheck());
    }
}
