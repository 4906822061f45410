package nl.voortgang.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import nl.voortgang.command.Command;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.AlreadyHandled;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.DecisionOutdated;
import nl.voortgang.command.dispatch.Receipt;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.dispatch.RequestKey;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Language;
import nl.voortgang.web.frame.LanguageChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the command that a form asks for, once however often the form is sent, and waits until the pages show what came of it. */
@Component
public class Desk {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Commands commands;
    private final Receipts receipts;
    private final CurrentActor currentActor;
    private final Projections projections;
    private final References references;
    private final LanguageChoice languages;

    public Desk(
            Commands commands,
            Receipts receipts,
            CurrentActor currentActor,
            Projections projections,
            References references,
            LanguageChoice languages) {
        this.commands = commands;
        this.receipts = receipts;
        this.currentActor = currentActor;
        this.projections = projections;
        this.references = references;
        this.languages = languages;
    }

    /**
     * Has the command carried out; what the form says of it is in the messages under {@code done}.
     *
     * @return what to say on the next page; empty where it was refused, and the form says why
     */
    public Optional<Flash> give(
            HttpServletRequest request,
            Form form,
            OrganisationId organisation,
            String done,
            Function<SubmissionIds, Command> command) {
        ActorId actor = currentActor.id();
        String scope = scope(organisation);
        if (!form.isRecognisable() || form.asksAboutPersonalData()) {
            return Optional.empty();
        }
        RequestKey key = new RequestKey(scope, "page:" + form.submission(), hash(request, form));
        Optional<Receipt> earlier = receipts.find(key.scope(), key.key());
        if (earlier.isPresent()) {
            return again(form, key, earlier.get(), done, actor, organisation);
        }
        try {
            Command given = command.apply(ids(form, organisation));
            long revision = commands.send(given, new Sender(actor, null, key, form.revision()));
            return Optional.of(flash(done, given.aggregateId(), revision, actor, organisation));
        } catch (AlreadyHandled | Refused | StaleRevision | DecisionOutdated no) {
            // The button was pressed twice: what stopped this request may well be that the other one was accepted.
            Optional<Receipt> meanwhile = receipts.find(key.scope(), key.key());
            if (meanwhile.isPresent()) {
                return again(form, key, meanwhile.get(), done, actor, organisation);
            }
            explain(no, form, new Formats(Language.of(languages.resolveLocale(request))));
        }
        return Optional.empty();
    }

    /** The ids of what the form asks for, the same however often it is sent. */
    public SubmissionIds ids(Form form, OrganisationId organisation) {
        return new SubmissionIds(scope(organisation), form.submission());
    }

    String scope(OrganisationId organisation) {
        return currentActor.id() + "@" + organisation;
    }

    static void explain(RuntimeException no, Form form, Formats formats) {
        switch (no) {
            case Refused refused -> explain(refused, form, formats);
            case StaleRevision changedMeanwhile -> form.refuseByRule(null, "problem.stale");
            case DecisionOutdated busy -> form.refuseByRule(null, "problem.busy");
            default -> throw no;
        }
    }

    /** With the figures that the rule looked at, where it says them. */
    private static void explain(Refused refused, Form form, Formats formats) {
        String field = fieldOf(refused.reason());
        String key = "refused." + refused.reason().name();
        if (refused.figures().isEmpty()) {
            form.refuseByRule(field, key);
        }
        for (Refused.Figure figure : refused.figures()) {
            String label = figure.label() == null ? "" : figure.label();
            String year = Integer.toString(figure.fiscalYear());
            form.refuseByRule(field, key + ".figure", label, year, formats.change(figure.amount()));
        }
    }

    Optional<Flash> again(
            Form form, RequestKey key, Receipt earlier, String done, ActorId actor, OrganisationId organisation) {
        if (earlier.contentHash().equals(key.contentHash())) {
            return Optional.of(flash(done, earlier.aggregateId(), earlier.revision(), actor, organisation));
        }
        // Somebody went back, changed the text and sent the form again: that must not get lost in silence.
        form.refuseByRule(null, "problem.sent-before");
        form.renew();
        return Optional.empty();
    }

    Flash flash(String done, String aggregateId, long revision, ActorId actor, OrganisationId organisation) {
        try {
            boolean shown = projections.awaitRevision(aggregateId, revision, LONGEST_WAIT);
            return new Flash(done, shown ? references.newestOf(actor, organisation) : null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Flash(done, null);
        }
    }

    private static @Nullable String fieldOf(Reason reason) {
        return switch (reason) {
            case UNKNOWN_STATUS, ACCOUNT_MISSING -> "status";
            case INVALID_EXPIRY -> "expires";
            case REASON_MISSING -> "reason";
            case UNKNOWN_TASK_FIELD -> "taskField";
            case UNKNOWN_UNIT -> "unitCode";
            case NUMBER_TAKEN -> "decisionNumber";
            case NEGATIVE_AMOUNT, NO_CHANGE, AMOUNT_OUT_OF_RANGE -> "amount";
            case ALREADY_EXISTS,
                    CODE_TAKEN,
                    PERIOD_NOT_OPEN,
                    PERIOD_CLOSED,
                    PERIOD_ALREADY_OPEN,
                    OUTSIDE_REOPENING_SCOPE,
                    ALREADY_REPORTED,
                    NOTHING_REPORTED,
                    NOTHING_CHANGED,
                    NOTHING_TO_CONFIRM,
                    ALREADY_RETURNED,
                    RETIRED,
                    UNKNOWN_PARENT,
                    UNKNOWN_PERIOD,
                    UNKNOWN_SUBJECT,
                    FOUR_EYES,
                    ALREADY_DECIDED,
                    TRANSFER_UNBALANCED,
                    LINE_BELOW_ZERO,
                    NOT_YOUR_PROPOSAL,
                    NOT_APPROVED,
                    ALREADY_REVERSED,
                    DECISION_ON_RECORD,
                    IMPORT_RUNNING,
                    NOT_STARTED,
                    PERIOD_NOT_CLOSED,
                    EDITION_UNDER_WAY,
                    EDITION_NOT_NEXT,
                    UNKNOWN_EDITION,
                    PRINTED_OTHERWISE,
                    NOT_SEALED,
                    ALREADY_SEALED,
                    ALREADY_WITHDRAWN,
                    NOT_PERMITTED,
                    OTHER_UNIT,
                    ROLE_OUT_OF_PLACE,
                    GRANT_TO_ONESELF,
                    LAST_ADMIN,
                    NOT_REQUESTED -> null;
            case CONFLICTING_ROLES -> "exception";
        };
    }

    static String hash(HttpServletRequest request, Form form) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String content = request.getRequestURI() + '\n' + form.content();
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
