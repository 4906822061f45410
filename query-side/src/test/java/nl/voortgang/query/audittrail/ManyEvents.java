package nl.voortgang.query.audittrail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityNarrativeWritten;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.StatusApproved;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StoredName;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.Database;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A trail of any length, the same each time: many texts of common words, a word that is in all of them, one that only old ones have, and one
 * that a single event has.
 */
final class ManyEvents {
    static final String IN_ALL = "voortgang";
    static final String IN_OLD = "oudtijds";
    static final String IN_ONE = "eenhoorn";
    static final String IN_SOME = "subsidie";
    static final String NOWHERE = "nergensland";
    static final ActorId BUSY = actor(0);
    static final ActorId IDLE = actor(99);
    static final ActivityId SOME_ACTIVITY = activity(7);

    private static final int ACTIVITIES = 2_000;
    private static final int BATCH = 5_000;
    private static final Instant BEGIN = Instant.parse("2010-01-01T00:00:00Z");
    private static final String[] VOCABULARY =
            ("gemeente wijk inwoner school park weg fiets zorg jeugd wonen water groen afval"
                            + " plan raad college besluit planning uitvoering vertraging aannemer vergunning overleg partner project"
                            + " budget kosten personeel vacature inhuur onderzoek resultaat evaluatie start afronding fase")
                    .split(" ");

    private final Random random = new Random(42);
    private final long count;

    ManyEvents(long count) {
        this.count = count;
    }

    /** Fills the projection's tables, and gives the moments of this log. */
    Moments project() {
        Database.project(new AuditTrailProjection(), List.of(logged(1, registered())));
        List<LoggedEvent> batch = new ArrayList<>();
        for (long position = 2; position <= count; position++) {
            batch.add(logged(position, event(position)));
            if (batch.size() == BATCH || position == count) {
                Database.projectMore(new AuditTrailProjection(), batch, BATCH);
                batch.clear();
            }
        }
        Database.jdbc().sql("vacuum analyze audit_trail.entry").update();
        Database.jdbc().sql("vacuum analyze audit_trail.concerned").update();
        Database.jdbc().sql("vacuum analyze audit_trail.passage").update();
        return (projection, knownAt) -> asOf(knownAt);
    }

    /** All of them, in their order. */
    List<LoggedEvent> events() {
        List<LoggedEvent> all = new ArrayList<>(List.of(logged(1, registered())));
        for (long position = 2; position <= count; position++) {
            all.add(logged(position, event(position)));
        }
        return all;
    }

    private AsOf asOf(@Nullable Instant knownAt) {
        if (knownAt == null || knownAt.isAfter(at(count))) {
            return new AsOf(count, at(count), true);
        }
        long position = Math.max(0, Duration.between(BEGIN, knownAt).toMinutes());
        return new AsOf(position, at(position), false);
    }

    static Instant at(long position) {
        return BEGIN.plus(Duration.ofMinutes(position));
    }

    private static Event registered() {
        return new OrganisationRegistered(Story.ZEVENAAR, "Zevenaar", AccountRule.WAIVED);
    }

    private Event event(long position) {
        ActivityId activity = activity(position % ACTIVITIES);
        if (position <= ACTIVITIES) {
            return new ActivityPlanned(
                    activity,
                    Story.ZEVENAAR,
                    "6." + position,
                    "Activiteit " + position,
                    null,
                    Story.GOAL.value(),
                    2022);
        }
        if (position % 5 == 0) {
            return new StatusApproved(activity, Story.ZEVENAAR, new ReportId(new UUID(10, position)), Story.VGR1);
        }
        // Each text is a new one, so that nothing stands in it because it stood in the text before.
        return new ActivityNarrativeWritten(
                activity,
                Story.ZEVENAAR,
                new Narrative(
                        new NarrativeId(new UUID(11, position)), Story.VGR1, null, FreeText.of(text(position)), null));
    }

    private String text(long position) {
        StringBuilder text = new StringBuilder(IN_ALL);
        for (int i = 0; i < 30; i++) {
            text.append(' ').append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
        }
        if (position < count / 2) {
            text.append(' ').append(IN_OLD);
        }
        if (position % 997 == 3) {
            text.append(' ').append(IN_SOME);
        }
        if (position == count / 3 / 5 * 5 + 1) {
            text.append(' ').append(IN_ONE);
        }
        return text.append('.').toString();
    }

    private static LoggedEvent logged(long position, Event event) {
        String stream = event instanceof OrganisationRegistered
                ? "organisation/zevenaar"
                : "activity/" + activity(position % ACTIVITIES);
        return new LoggedEvent(
                position,
                at(position),
                new UUID(0, position),
                stream.substring(0, stream.indexOf('/')),
                stream,
                position / ACTIVITIES,
                event.getClass().getAnnotation(StoredName.class).value(),
                at(position),
                event,
                Map.of("actor", actorOf(position).toString()));
    }

    private static ActorId actorOf(long position) {
        return position % 2 == 0 ? BUSY : position % 40_001 == 1 ? IDLE : actor(1 + position % 20);
    }

    private static ActorId actor(long number) {
        return new ActorId(new UUID(1, number));
    }

    private static ActivityId activity(long number) {
        return new ActivityId(new UUID(4, number));
    }
}
