package nl.voortgang.application.erasure;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.voortgang.application.looked.Recorder;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.TextKeys;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildListener;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes the texts of an event unreadable for good: their keys are destroyed, and what was made from them is made anew. The event and every proof
 * stay as they are. What was published already is only listed: people decide what becomes of that.
 */
@Component
public class TextErasure {
    private final EventLog log;
    private final TextKeys keys;
    private final Grants grants;
    private final Publications publications;
    private final Contents contents;
    private final Projections projections;
    private final Recorder recorder;

    TextErasure(
            EventLog log,
            TextKeys keys,
            Grants grants,
            Publications publications,
            Contents contents,
            Projections projections,
            Recorder recorder) {
        this.log = log;
        this.keys = keys;
        this.grants = grants;
        this.publications = publications;
        this.contents = contents;
        this.projections = projections;
        this.recorder = recorder;
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
        NOT_AN_ADMIN
    }

    /**
     * What came of it.
     *
     * @param refusal null where the text was erased
     * @param printed editions that hold the text, readable
     * @param perhaps editions that were made since and are in forms that could not be searched
     */
    public record Outcome(@Nullable Refusal refusal, List<EditionView> printed, List<EditionView> perhaps) {}

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
        Outcome outcome = editions(organisation, position, texts);
        String object = "/events/" + position + "/texts/"
                + approval.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        recorder.erased(approval.requester(), object + "/requested", organisation);
        recorder.erased(approval.approver(), object + "/approved", organisation);
        keys.destroyAll(position);
        projections.rebuildAndWait(
                projections.all().stream().map(ProjectionStatus::name).toList(), RebuildListener.NONE);
        return outcome;
    }

    private boolean isAdmin(ActorId approver, OrganisationId organisation) {
        return grants.in(organisation).roles(approver).contains(Role.ADMIN)
                || grants.in(OrganisationId.INSTALLATION).roles(approver).contains(Role.ADMIN);
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome(refusal, List.of(), List.of());
    }

    private Outcome editions(OrganisationId organisation, long position, List<FreeText> texts) {
        List<EditionView> printed = new ArrayList<>();
        List<EditionView> perhaps = new ArrayList<>();
        for (EditionView edition : publications.of(organisation, null).items()) {
            if (edition.position() < position || edition.forms().isEmpty()) {
                continue;
            }
            boolean found = edition.forms().stream()
                    .map(form -> contents.find(new Digest(form.digest())))
                    .flatMap(Optional::stream)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .anyMatch(bytes -> texts.stream().anyMatch(text -> isIn(bytes, text.value())));
            (found ? printed : perhaps).add(edition);
        }
        return new Outcome(null, printed, perhaps);
    }

    /** As it is, or as a page has it. What is compressed is not searched. */
    private static boolean isIn(String printed, @Nullable String text) {
        return text != null && (printed.contains(text) || printed.contains(HtmlUtils.htmlEscape(text)));
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
