package nl.voortgang.query.audittrail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.events.ActorId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.VisibleEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The trail of a history, on the database of the tests. */
final class Trail {
    static final ActorNames NAMES = new ActorNames() {
        private final Map<String, ActorId> usernames = Map.of("o.ficier", Story.OFFICER);

        @Override
        public String nameOf(ActorId actor) {
            return actor.equals(Story.OFFICER) ? "Olga Ficier" : "an employee";
        }

        @Override
        public Optional<ActorId> byUsername(String username) {
            return Optional.ofNullable(usernames.get(username));
        }
    };

    static final ObjectProvider<VisibleEvents> NOTHING_HIDDEN =
            new StaticListableBeanFactory().getBeanProvider(VisibleEvents.class);

    private Trail() {}

    static AuditTrail of(History history) {
        Database.project(new AuditTrailProjection(), history.events());
        return over(history);
    }

    /** Reads what was projected before; for moments, this history. */
    static AuditTrail over(History history) {
        return new AuditTrail(Database.jdbc(), history.moments(), NAMES, NOTHING_HIDDEN);
    }

    /** Everything that happened in Zevenaar, oldest first. */
    static List<TrailEntry> entries(History history) {
        return of(history).page(Questions.all().limit(1000).ask(), null).items();
    }

    /** The newest event of a history. */
    static TrailEntry last(History history) {
        return entries(history).getLast();
    }
}
