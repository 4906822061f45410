package nl.voortgang.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.web.erasure.TextErasures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Event 12 has two texts and was published; for one of them Bea asks. */
@Component
class FakeTextErasures implements TextErasures {
    static final long POSITION = 12;
    static final List<PrintedEdition> PRINTED = List.of(new PrintedEdition("vgr1-2020", 1));
    private static final Instant MOMENT = Instant.parse("2020-09-22T12:00:00Z");

    boolean importing;
    int begun;

    /** Who asks, in the one wish there is. */
    ActorId requester = FakePeople.BEA;

    @Override
    public Optional<ErasableEvent> at(OrganisationId organisation, long position) {
        return position == POSITION
                ? Optional.of(new ErasableEvent(
                        POSITION,
                        "activity.status-reported",
                        MOMENT,
                        List.of(
                                new ErasableText("details.explanation", false),
                                new ErasableText("details.account.cause", true)),
                        PRINTED,
                        List.of(13L)))
                : Optional.empty();
    }

    @Override
    public List<Wish> wishes(OrganisationId organisation) {
        return List.of(new Wish(
                POSITION,
                "details.explanation",
                ErasureCause.MISTAKE,
                State.REQUESTED,
                requester,
                MOMENT,
                null,
                null,
                List.of()));
    }

    @Override
    public List<PrintedEdition> printed(OrganisationId organisation, long position, @Nullable String text) {
        return PRINTED;
    }

    @Override
    public boolean isImportUnfinished(OrganisationId organisation) {
        return importing;
    }

    @Override
    public void begin() {
        begun++;
    }
}
