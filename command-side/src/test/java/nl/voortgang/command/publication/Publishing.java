package nl.voortgang.command.publication;

import static nl.voortgang.command.Zevenaar.NOW;
import static nl.voortgang.command.Zevenaar.VGR1_2020;

import java.time.Instant;
import java.util.List;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.Periods;
import nl.voortgang.command.publication.PublicationCommand.CancelPublication;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.command.publication.PublicationCommand.WithdrawPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** What happens to the publication of the tests: that of the first progress report, which is closed. */
final class Publishing {
    static final PublicationId VGR1 = new PublicationId(VGR1_2020);
    static final TemplateVersion OVERVIEW = new TemplateVersion("overview", 1, digest('a'));
    static final TemplateVersion GOALS = new TemplateVersion("goals", 4, digest('b'));
    static final FreeText REASON = FreeText.of("De stand van 6.1.3 was verkeerd.");

    private static final Instant EXPORTED = Instant.parse("2020-09-22T09:59:58Z");

    private Publishing() {}

    /** Of a closed period about which nothing was published. */
    static Deciding<PublicationCommand, PublicationState, PublicationEvent> publication() {
        return open().where(Periods.closed(VGR1_2020));
    }

    /** Of a period that is still open. */
    static Deciding<PublicationCommand, PublicationState, PublicationEvent> open() {
        return Deciding.of(
                PublicationDecider::decide,
                (state, event, actor) -> PublicationState.evolve(state, event),
                PublicationState.NONE);
    }

    static RequestPublication request(int edition, @Nullable FreeText reason) {
        return request(edition, OVERVIEW, reason);
    }

    static RequestPublication request(int edition, TemplateVersion template, @Nullable FreeText reason) {
        return new RequestPublication(VGR1, edition, 1284, EXPORTED, 1, template, reason);
    }

    static PublicationRequested requested(int edition, @Nullable FreeText reason, @Nullable String previous) {
        return new PublicationRequested(VGR1, edition, 1284, EXPORTED, NOW, 1, OVERVIEW, reason, previous);
    }

    static SealPublication seal(int edition, char data) {
        return new SealPublication(VGR1, edition, printed(data));
    }

    static PublicationSealed sealed(int edition, char data) {
        return new PublicationSealed(VGR1, edition, printed(data));
    }

    static CancelPublication cancel(int edition, FreeText reason) {
        return new CancelPublication(VGR1, edition, reason);
    }

    static PublicationCancelled cancelled(int edition) {
        return new PublicationCancelled(VGR1, edition, REASON);
    }

    static WithdrawPublication withdraw(int edition, FreeText reason) {
        return new WithdrawPublication(VGR1, edition, reason);
    }

    static PublicationWithdrawn withdrawn(int edition) {
        return new PublicationWithdrawn(VGR1, edition, REASON);
    }

    static List<PrintedForm> printed(char data) {
        return List.of(
                new PrintedForm(PublicationForm.HTML, digest('1'), 4000),
                new PrintedForm(PublicationForm.PDF, digest('2'), 9000),
                new PrintedForm(PublicationForm.JSON, digest(data), 3000));
    }

    static String digest(char digit) {
        return String.valueOf(digit).repeat(64);
    }
}
