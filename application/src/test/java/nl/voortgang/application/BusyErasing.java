package nl.voortgang.application;

import java.time.Duration;
import java.util.List;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildState;

/** What can happen to the wish that a text goes, in a town in which narratives were written: it stays, or it goes. */
final class BusyErasing {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private BusyErasing() {}

    /** Returns when everything was made anew without the text. */
    static void in(Town town) {
        List<Long> narratives = narratives(town);
        decide(town, narratives.getFirst(), "/rejections");
        decide(town, narratives.getLast(), "/approvals");
        Projections projections = town.program().bean(Projections.class);
        Waiting.until(LONG_ENOUGH, () -> projections.all().stream()
                .allMatch(each -> each.rebuild() != null && each.rebuild().state() == RebuildState.DONE));
    }

    private static void decide(Town town, long position, String decision) {
        String which = "\"position\":" + position;
        Town.created(town.as("controller").post(town.path("/erasures"), "{" + which + ",\"cause\":\"MISTAKE\"}"));
        Town.created(town.as("admin").post(town.path("/erasures" + decision), "{" + which + "}"));
    }

    private static List<Long> narratives(Town town) {
        OrganisationId organisation = new OrganisationId(town.id());
        return town.program().bean(EventLog.class).readAfter(0, 100_000).stream()
                .filter(event -> event.payload() instanceof HeadingNarrativeWritten written
                        && written.organisationId().equals(organisation))
                .map(LoggedEvent::position)
                .toList();
    }
}
