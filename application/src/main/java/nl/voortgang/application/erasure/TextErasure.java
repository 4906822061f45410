package nl.voortgang.application.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.application.drafts.DraftErasure;
import nl.voortgang.application.erasure.ErasableTexts.Found;
import nl.voortgang.application.erasure.Texts.Text;
import nl.voortgang.application.erasure.Wishes.Agreed;
import nl.voortgang.application.looked.Recorder;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildListener;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.projection.RebuildStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes texts unreadable for good on which two people agreed: their keys are destroyed, drafts that hold them go, and what was made from them is
 * made anew. The event and every proof stay as they are. What was published already is only listed: people decide what becomes of that.
 */
@Component
public class TextErasure {
    private static final Logger LOG = LoggerFactory.getLogger(TextErasure.class);

    private final ErasableTexts texts;
    private final Wishes wishes;
    private final TextKeys keys;
    private final DraftErasure drafts;
    private final Projections projections;
    private final Commands commands;
    private final Recorder recorder;
    private final Clock clock;

    TextErasure(
            ErasableTexts texts,
            Wishes wishes,
            TextKeys keys,
            DraftErasure drafts,
            Projections projections,
            Commands commands,
            Recorder recorder,
            Clock clock) {
        this.texts = texts;
        this.wishes = wishes;
        this.keys = keys;
        this.drafts = drafts;
        this.projections = projections;
        this.commands = commands;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Two people stand for it: who asks, and who agrees. */
    public record Approval(ErasureCause cause, ActorId requester, ActorId approver) {}

    /** Why it was not done. */
    public enum Refusal {
        NO_SUCH_TEXT,
        /** Its file may hold the text, and would bring it back. */
        IMPORT_UNFINISHED
    }

    /**
     * What came of it.
     *
     * @param refusal null where the text was erased
     * @param printed editions that hold the text
     * @param copies positions of other events of the organisation that say the same, and still do
     */
    public record Outcome(@Nullable Refusal refusal, List<PrintedEdition> printed, List<Long> copies) {}

    /**
     * Erases texts of the event at this position, and waits until that is done.
     *
     * @param field of the one text; null for all texts of the event
     * @throws nl.voortgang.command.Refused where these two people may not
     */
    public Outcome erase(long position, @Nullable String field, Approval approval) throws InterruptedException {
        Optional<Found> found = texts.find(position, field);
        if (found.isEmpty()) {
            return new Outcome(Refusal.NO_SUCH_TEXT, List.of(), List.of());
        }
        var organisation = found.get().organisation();
        if (texts.isImportUnfinished(organisation)) {
            return new Outcome(Refusal.IMPORT_UNFINISHED, List.of(), List.of());
        }
        List<PrintedEdition> printed = texts.printed(found.get());
        List<Long> copies = texts.copies(found.get());
        commands.send(
                new RequestErasure(organisation, position, field, approval.cause()), Sender.of(approval.requester()));
        commands.send(new ApproveErasure(organisation, position, field, printed), Sender.of(approval.approver()));
        carryOut();
        return new Outcome(null, printed, copies);
    }

    /** Carries out what was agreed on and is not done yet, and waits for it. Doing it twice is the same as once. */
    public synchronized void carryOut() throws InterruptedException {
        List<Agreed> agreed = wishes.agreed();
        if (agreed.isEmpty()) {
            return;
        }
        boolean forgot = false;
        for (Agreed each : agreed) {
            forgot |= forget(each);
        }
        Instant since = forgot ? clock.instant() : agreed.getLast().at();
        makeAnew(since);
    }

    /** Drafts go first: afterwards nobody knows any more what to look for in them. */
    private boolean forget(Agreed agreed) {
        Optional<Found> found =
                texts.find(agreed.what().position(), agreed.what().text());
        if (found.isEmpty()
                || found.get().texts().stream().allMatch(text -> text.text().isErased())) {
            return false;
        }
        long position = agreed.what().position();
        recorder.erased(
                agreed.approver(), "/events/" + position + "/texts", found.get().organisation());
        drafts.deleteWhere(found.get().organisation(), found.get().traces()::isIn);
        for (Text text : found.get().texts()) {
            keys.destroy(position, text.key());
        }
        return true;
    }

    /** But for those that were since. One that is running may have read the text before: it is waited for, and then comes another. */
    private void makeAnew(Instant since) throws InterruptedException {
        Set<String> failed = new HashSet<>();
        List<String> stale = stale(since, failed);
        while (!stale.isEmpty()) {
            List<RebuildStatus> ended = projections.rebuildAndWait(stale, RebuildListener.NONE);
            for (int i = 0; i < stale.size(); i++) {
                if (ended.get(i).state() == RebuildState.FAILED) {
                    LOG.error("{} could not be made anew after a text was erased; it is tried again.", stale.get(i));
                    failed.add(stale.get(i));
                }
            }
            stale = stale(since, failed);
        }
    }

    private List<String> stale(Instant since, Set<String> failed) {
        return projections.all().stream()
                .filter(each ->
                        each.rebuild() == null || each.rebuild().startedAt().isBefore(since))
                .map(ProjectionStatus::name)
                .filter(name -> !failed.contains(name))
                .toList();
    }
}
