package nl.voortgang.command.publication;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.command.publication.PublicationCommand.CancelPublication;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.command.publication.PublicationCommand.WithdrawPublication;
import nl.voortgang.command.publication.PublicationState.Edition;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;

/** The rules of publishing: of a closed period, one edition after the other, each sealed with what was printed, and that never changes. */
final class PublicationDecider {
    private static final String CANCELLED = "This edition was cancelled before it was printed.";

    private PublicationDecider() {}

    static List<PublicationEvent> decide(PublicationCommand command, PublicationState state, Situation situation) {
        return switch (command) {
            case RequestPublication again when isKnown(again, state) -> List.of();
            case RequestPublication request -> request(request, state, situation);
            case SealPublication seal -> seal(seal, existing(seal, state));
            case CancelPublication cancel -> cancel(cancel, existing(cancel, state));
            case WithdrawPublication withdraw -> withdraw(withdraw, existing(withdraw, state));
        };
    }

    private static boolean isKnown(RequestPublication request, PublicationState state) {
        return state.edition(request.edition())
                .filter(known ->
                        known.template().equals(request.template()) && Objects.equals(known.reason(), request.reason()))
                .isPresent();
    }

    private static List<PublicationEvent> request(
            RequestPublication request, PublicationState state, Situation situation) {
        requireClosed(request.publicationId().periodId(), situation);
        if (state.isUnderWay()) {
            throw new Refused(
                    Reason.EDITION_UNDER_WAY, "An edition of this publication is being printed; wait until it is.");
        }
        if (request.edition() != state.next()) {
            throw new Refused(
                    Reason.EDITION_NOT_NEXT,
                    "The next edition of this publication is number " + state.next() + ", not " + request.edition()
                            + ".");
        }
        if (state.newestData() != null && request.reason() == null) {
            throw new Refused(
                    Reason.REASON_MISSING, "This was published before: a new edition says what is corrected, and why.");
        }
        return List.of(new PublicationRequested(
                request.publicationId(),
                request.edition(),
                request.position(),
                request.exportedAt(),
                // As the database keeps moments, so that everybody who reads it has the same one.
                situation.now().truncatedTo(ChronoUnit.MICROS),
                request.scaleVersion(),
                request.template(),
                request.reason(),
                state.newestData()));
    }

    private static void requireClosed(PeriodId period, Situation situation) {
        PeriodState.Phase phase = situation
                .others()
                .period(period)
                .orElseThrow(() -> new Refused(Reason.UNKNOWN_PERIOD, "The period does not exist."))
                .phaseAt(situation.now());
        switch (phase) {
            case DEFINED, OPEN, REOPENED ->
                throw new Refused(
                        Reason.PERIOD_NOT_CLOSED,
                        "Only what is closed is published: as long as the period is open, its report can change.");
            case CLOSED -> {
                // What is printed cannot change under the hands of who prints it.
            }
        }
    }

    private static Edition existing(PublicationCommand command, PublicationState state) {
        return state.edition(command.edition())
                .orElseThrow(() -> new Refused(
                        Reason.UNKNOWN_EDITION, "There is no edition " + command.edition() + " of this publication."));
    }

    private static List<PublicationEvent> seal(SealPublication seal, Edition edition) {
        return switch (edition.phase()) {
            case REQUESTED -> List.of(new PublicationSealed(seal.publicationId(), seal.edition(), seal.forms()));
            case CANCELLED -> throw new Refused(Reason.ALREADY_WITHDRAWN, CANCELLED);
            case SEALED, WITHDRAWN -> {
                if (!edition.forms().equals(seal.forms())) {
                    throw new Refused(
                            Reason.PRINTED_OTHERWISE,
                            "This edition was sealed with other bytes; what was published is not replaced.");
                }
                yield List.of();
            }
        };
    }

    /** Of printing and giving up, one is first: the other finds the edition sealed, or given up. */
    private static List<PublicationEvent> cancel(CancelPublication cancel, Edition edition) {
        return switch (edition.phase()) {
            case REQUESTED ->
                List.of(new PublicationCancelled(cancel.publicationId(), cancel.edition(), cancel.reason()));
            case SEALED, WITHDRAWN ->
                throw new Refused(
                        Reason.ALREADY_SEALED, "This edition is published already; it can be withdrawn instead.");
            case CANCELLED -> {
                if (!cancel.reason().equals(edition.withdrawal())) {
                    throw new Refused(Reason.ALREADY_WITHDRAWN, CANCELLED);
                }
                yield List.of();
            }
        };
    }

    private static List<PublicationEvent> withdraw(WithdrawPublication withdraw, Edition edition) {
        return switch (edition.phase()) {
            case REQUESTED ->
                throw new Refused(
                        Reason.NOT_SEALED,
                        "This edition is not published yet: it is being printed. It can be cancelled.");
            case CANCELLED -> throw new Refused(Reason.ALREADY_WITHDRAWN, CANCELLED);
            case SEALED ->
                List.of(new PublicationWithdrawn(withdraw.publicationId(), withdraw.edition(), withdraw.reason()));
            case WITHDRAWN -> {
                if (!withdraw.reason().equals(edition.withdrawal())) {
                    throw new Refused(Reason.ALREADY_WITHDRAWN, "This edition was withdrawn already.");
                }
                yield List.of();
            }
        };
    }
}
