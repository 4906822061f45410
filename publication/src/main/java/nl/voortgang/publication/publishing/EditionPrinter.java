package nl.voortgang.publication.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.Press;
import nl.voortgang.publication.publishing.Turns.Turn;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.OneEdition;
import nl.voortgang.query.publication.Publications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prints one edition that was asked for, keeps what was printed, and then seals it with the digests. Where the program dies in between, nothing
 * is lost: what was kept is kept again to no effect, and the same bytes are sealed the next time.
 */
@Component
public final class EditionPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(EditionPrinter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Publications publications;
    private final Projections projections;
    private final Press press;
    private final Contents contents;
    private final Commands commands;
    private final SealingActor actor;
    private final Turns turns;

    EditionPrinter(
            Publications publications,
            Projections projections,
            Press press,
            Contents contents,
            Commands commands,
            SealingActor actor,
            Turns turns) {
        this.publications = publications;
        this.projections = projections;
        this.press = press;
        this.contents = contents;
        this.commands = commands;
        this.actor = actor;
        this.turns = turns;
    }

    /** Prints it, unless somebody else does or did. */
    void print(EditionView asked) throws InterruptedException {
        PublicationId publication = new PublicationId(asked.periodId());
        Optional<Turn> turn = turns.take(publication);
        if (turn.isEmpty()) {
            return;
        }
        Turn mine = turn.get();
        try (mine) {
            if (isStillUnderWay(asked)) {
                seal(publication, asked);
            }
        }
    }

    /** Whoever had the turn before may have sealed it while this one waited for it. */
    private boolean isStillUnderWay(EditionView asked) {
        return publications
                .edition(asked.periodId(), asked.edition(), null)
                .map(OneEdition::edition)
                .filter(now -> now.state() == EditionState.REQUESTED)
                .isPresent();
    }

    private void seal(PublicationId publication, EditionView asked) throws InterruptedException {
        if (!projections.awaitAll(asked.position(), PATIENCE)) {
            throw new IllegalStateException("the projections have not come to position " + asked.position() + " yet");
        }
        Map<Form, byte[]> printed = press.print(edition(asked));
        List<PrintedForm> forms = new ArrayList<>();
        for (PublicationForm form : PublicationForm.values()) {
            byte[] bytes = printed.get(Form.valueOf(form.name()));
            if (bytes == null) {
                throw new IllegalStateException("nothing was printed as " + form);
            }
            forms.add(new PrintedForm(form, contents.keep(bytes).hex(), bytes.length));
        }
        long revision;
        try {
            revision = commands.send(new SealPublication(publication, asked.edition(), forms), Sender.of(actor.id()));
        } catch (Refused refused) {
            if (refused.reason() != Reason.ALREADY_WITHDRAWN) {
                throw refused;
            }
            LOG.info("Edition {} of {} was given up while it was printed.", asked.edition(), publication);
            return;
        }
        LOG.info("Edition {} of {} is published.", asked.edition(), publication);
        // The next look must not find it unsealed: it would print in vain.
        projections.awaitRevision(AggregateIds.of(publication), revision, PATIENCE);
    }

    private static Edition edition(EditionView asked) {
        return new Edition(
                asked.periodId(),
                asked.edition(),
                asked.position(),
                asked.exportedAt(),
                asked.madeAt(),
                asked.scaleVersion(),
                new Digest(asked.template().digest()),
                asked.reason(),
                asked.previous() == null ? null : new Digest(asked.previous()));
    }
}
