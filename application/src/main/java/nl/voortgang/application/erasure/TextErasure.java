package nl.voortgang.application.erasure;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.voortgang.application.drafts.DraftErasure;
import nl.voortgang.application.looked.Recorder;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.Role;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.exchange.run.ImportFiles;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildListener;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the texts of an event unreadable for good: their keys are destroyed, and what was made from them is made anew. The event and every proof
 * stay as they are. What was published already is only listed: people decide what becomes of that.
 */
@Component
public class TextErasure {
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final TextKeys keys;
    private final Grants grants;
    private final Publications publications;
    private final Contents contents;
    private final Projections projections;
    private final Recorder recorder;
    private final DraftErasure drafts;
    private final ImportFiles files;

    TextErasure(
            EventLog log,
            TextKeys keys,
            Grants grants,
            Publications publications,
            Contents contents,
            Projections projections,
            Recorder recorder,
            DraftErasure drafts,
            ImportFiles files) {
        this.log = log;
        this.keys = keys;
        this.grants = grants;
        this.publications = publications;
        this.contents = contents;
        this.projections = projections;
        this.recorder = recorder;
        this.drafts = drafts;
        this.files = files;
    }

    /** Why a text goes. No free text: it might repeat what is to be forgotten. */
    public enum Cause {
        REQUEST_OF_PERSON,
        MISTAKE,
        COURT_ORDER
    }

    /** Two people stand for it: who asks, and who agrees. */
    public record Approval(Cause cause, ActorId requester, ActorId approver) {}

    /** Why it was not done. */
    public enum Refusal {
        NO_SUCH_TEXT,
        SAME_PERSON,
        NOT_AN_ADMIN,
        /** Its file may hold the text, and would bring it back. */
        IMPORT_UNFINISHED
    }

    /**
     * What came of it.
     *
     * @param refusal null where the text was erased
     * @param printed editions that hold the text
     * @param perhaps editions that were made since, where the text could not be searched for: somebody erased it before
     * @param copies positions of other events of the organisation that say the same, and still do
     */
    public record Outcome(
            @Nullable Refusal refusal, List<EditionView> printed, List<EditionView> perhaps, List<Long> copies) {}

    /** Erases all texts of the event at this position. */
    public Outcome erase(long position, Approval approval) throws InterruptedException {
        Optional<LoggedEvent> logged = position < 1 ? Optional.empty() : log.at(position);
        if (logged.isEmpty() || !(logged.get().payload() instanceof Event event)) {
            return refused(Refusal.NO_SUCH_TEXT);
        }
        List<FreeText> texts = texts(event);
        if (texts.isEmpty()) {
            return refused(Refusal.NO_SUCH_TEXT);
        }
        if (grants.in(OrganisationId.INSTALLATION)
                .accountsOf(approval.requester())
                .contains(approval.approver())) {
            return refused(Refusal.SAME_PERSON);
        }
        OrganisationId organisation = event.organisationId();
        if (!isAdmin(approval.approver(), organisation)) {
            return refused(Refusal.NOT_AN_ADMIN);
        }
        if (files.pending().stream().anyMatch(pending -> pending.organisation().equals(organisation))) {
            return refused(Refusal.IMPORT_UNFINISHED);
        }
        Traces traces = new Traces(texts);
        Outcome outcome = traces.isUnknown()
                ? new Outcome(null, List.of(), since(organisation, position), List.of())
                : new Outcome(null, printed(organisation, traces), List.of(), copies(organisation, position, traces));
        String object = "/events/" + position + "/texts/"
                + approval.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        recorder.erased(approval.requester(), object + "/requested", organisation);
        recorder.erased(approval.approver(), object + "/approved", organisation);
        keys.destroyAll(position);
        drafts.deleteWhere(organisation, traces::isIn);
        for (ProjectionStatus projection : projections.all()) {
            projections.rebuildAndWait(projection.name(), RebuildListener.NONE);
        }
        return outcome;
    }

    private boolean isAdmin(ActorId approver, OrganisationId organisation) {
        return grants.in(organisation).roles(approver).contains(Role.ADMIN)
                || grants.in(OrganisationId.INSTALLATION).roles(approver).contains(Role.ADMIN);
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome(refusal, List.of(), List.of(), List.of());
    }

    private List<EditionView> printed(OrganisationId organisation, Traces traces) {
        return publications.of(organisation, null).items().stream()
                .filter(edition -> edition.forms().stream().anyMatch(form -> isIn(form, traces)))
                .toList();
    }

    /** All forms say the same, so that the compressed one needs no searching. */
    private boolean isIn(PrintedForm form, Traces traces) {
        return contents.find(new Digest(form.digest()))
                .filter(bytes -> switch (form.form()) {
                    case HTML -> traces.isInPage(bytes);
                    case JSON -> traces.isInData(bytes);
                    case PDF -> false;
                })
                .isPresent();
    }

    /** Where the text cannot be known any more: whatever was printed since. */
    private List<EditionView> since(OrganisationId organisation, long position) {
        return publications.of(organisation, null).items().stream()
                .filter(edition ->
                        edition.position() >= position && !edition.forms().isEmpty())
                .toList();
    }

    /** Other events of the organisation that say the same under keys of their own: a report may have been taken over from the one before. */
    private List<Long> copies(OrganisationId organisation, long position, Traces traces) {
        List<Long> found = new ArrayList<>();
        long after = 0;
        for (List<LoggedEvent> some = log.readAfter(after, PAGE); !some.isEmpty(); some = log.readAfter(after, PAGE)) {
            for (LoggedEvent logged : some) {
                if (logged.position() != position
                        && logged.payload() instanceof Event event
                        && event.organisationId().equals(organisation)
                        && texts(event).stream().anyMatch(text -> text.value() != null && traces.isIn(text.value()))) {
                    found.add(logged.position());
                }
            }
            after = some.getLast().position();
        }
        return found;
    }

    private static List<FreeText> texts(Object value) {
        List<FreeText> all = new ArrayList<>();
        gather(value, all);
        return all;
    }

    private static void gather(@Nullable Object value, List<FreeText> all) {
        switch (value) {
            case null -> {}
            case FreeText text -> all.add(text);
            case Iterable<?> several -> several.forEach(each -> gather(each, all));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    gather(read(component, record), all);
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("components of records can be read", e);
        }
    }
}
