package nl.voortgang.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.voortgang.command.Command;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.AlreadyHandled;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Conditional;
import nl.voortgang.command.dispatch.DecisionOutdated;
import nl.voortgang.command.dispatch.NotTogether;
import nl.voortgang.command.dispatch.Receipt;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.dispatch.RequestKey;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Language;
import nl.voortgang.web.frame.LanguageChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the commands of a form that asks for many things: all of them or none, or each by itself. */
@Component
public class BundleDesk {
    /** How the fields begin that stand for one aggregate of the form; what is wrong with that is said there. */
    public static final String ROW = "row-";

    private final Desk desk;
    private final Commands commands;
    private final Receipts receipts;
    private final CurrentActor currentActor;
    private final LanguageChoice languages;

    public BundleDesk(
            Desk desk, Commands commands, Receipts receipts, CurrentActor currentActor, LanguageChoice languages) {
        this.desk = desk;
        this.commands = commands;
        this.receipts = receipts;
        this.currentActor = currentActor;
        this.languages = languages;
    }

    /**
     * Has all of them carried out in one transaction, or none.
     *
     * @param reference by which they are found together afterwards; null where nobody asks for that
     * @return what to say on the next page; empty where one was refused, and the form says which and why
     */
    public Optional<Flash> giveAll(
            HttpServletRequest request,
            Form form,
            OrganisationId organisation,
            String done,
            @Nullable String reference,
            Function<SubmissionIds, List<Conditional>> wanted) {
        if (!form.isRecognisable()) {
            return Optional.empty();
        }
        RequestKey key = key(request, form, organisation, "");
        Optional<Receipt> earlier = receipts.find(key.scope(), key.key());
        if (earlier.isPresent()) {
            return desk.again(form, key, earlier.get(), done, currentActor.id(), organisation);
        }
        List<Conditional> given = wanted.apply(desk.ids(form, organisation));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Sender sender = new Sender(currentActor.id(), null, reference, key, null);
        try {
            List<Long> revisions = commands.sendAll(given, sender);
            return Optional.of(desk.flash(
                    done,
                    given.getLast().command().aggregateId(),
                    revisions.getLast(),
                    currentActor.id(),
                    organisation));
        } catch (AlreadyHandled | NotTogether | DecisionOutdated no) {
            // The button was pressed twice: what stopped this request may well be that the other one was accepted.
            Optional<Receipt> meanwhile = receipts.find(key.scope(), key.key());
            if (meanwhile.isPresent()) {
                return desk.again(form, key, meanwhile.get(), done, currentActor.id(), organisation);
            }
            explain(no, form, request);
            return Optional.empty();
        }
    }

    private void explain(RuntimeException no, Form form, HttpServletRequest request) {
        if (no instanceof NotTogether some) {
            form.refuseByRule(null, "problem.bundle");
            some.refusals().forEach((aggregate, why) -> form.refuseRow(row(aggregate), sentence(why)));
        } else {
            Desk.explain(no, form, new Formats(Language.of(languages.resolveLocale(request))));
        }
    }

    private static String sentence(RuntimeException why) {
        return switch (why) {
            case Refused refused -> "refused." + refused.reason();
            case StaleRevision stale -> "problem.stale.row";
            default -> "refused.UNKNOWN_SUBJECT";
        };
    }

    /**
     * Has each of them carried out by itself; what is refused does not keep the others from happening.
     *
     * @param wanted by the name of its row, with the revision that was seen
     * @return how many were carried out; the form says what was refused
     */
    public int giveEach(HttpServletRequest request, Form form, OrganisationId organisation, Map<Command, Long> wanted) {
        if (!form.isRecognisable()) {
            return 0;
        }
        int done = 0;
        for (Map.Entry<Command, Long> one : wanted.entrySet()) {
            String aggregate = one.getKey().aggregateId();
            RequestKey key = key(request, form, organisation, ":" + aggregate);
            try {
                if (receipts.find(key.scope(), key.key()).isEmpty()) {
                    long revision =
                            commands.send(one.getKey(), new Sender(currentActor.id(), null, key, one.getValue()));
                    desk.flash("", aggregate, revision, currentActor.id(), organisation);
                }
                done++;
            } catch (AlreadyHandled again) {
                done++;
            } catch (Refused refused) {
                form.refuseRow(row(aggregate), "refused." + refused.reason());
            } catch (StaleRevision | DecisionOutdated changed) {
                form.refuseRow(row(aggregate), "problem.stale");
            }
        }
        return done;
    }

    private static String row(String aggregateId) {
        return ROW + aggregateId.substring(aggregateId.indexOf('/') + 1);
    }

    private RequestKey key(HttpServletRequest request, Form form, OrganisationId organisation, String part) {
        return new RequestKey(desk.scope(organisation), "page:" + form.submission() + part, Desk.hash(request, form));
    }
}
