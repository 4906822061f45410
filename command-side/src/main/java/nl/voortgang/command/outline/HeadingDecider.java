package nl.voortgang.command.outline;

import java.util.List;
import java.util.Objects;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.outline.HeadingCommand.DefineHeading;
import nl.voortgang.command.outline.HeadingCommand.RenumberHeading;
import nl.voortgang.command.outline.HeadingCommand.RetireHeading;
import nl.voortgang.command.outline.HeadingCommand.ReviseHeading;
import nl.voortgang.command.outline.HeadingCommand.WriteHeadingNarrative;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import org.jspecify.annotations.Nullable;

/** The rules of a programme or theme. */
final class HeadingDecider {
    private HeadingDecider() {}

    static List<HeadingEvent> decide(HeadingCommand command, HeadingState state, Situation situation) {
        return switch (command) {
            case DefineHeading define -> define(define, state, situation);
            case ReviseHeading revise -> revise(revise, state, situation);
            case RenumberHeading renumber -> renumber(renumber, state);
            case RetireHeading retire ->
                state.retired()
                        ? List.of()
                        : List.of(new HeadingRetired(retire.headingId(), owner(state), state.code(), retire.reason()));
            case WriteHeadingNarrative write -> write(write, state, situation);
        };
    }

    private static List<HeadingEvent> define(DefineHeading define, HeadingState state, Situation situation) {
        HeadingDefined wanted = new HeadingDefined(
                define.headingId(),
                define.organisationId(),
                define.kind(),
                define.code(),
                define.title(),
                define.description(),
                define.parentId());
        if (state.organisationId() != null) {
            if (HeadingState.evolve(HeadingState.NONE, wanted).equals(state)) {
                return List.of();
            }
            throw new Refused(Reason.ALREADY_EXISTS, "This programme or theme exists already.");
        }
        Existing.organisation(define.organisationId(), situation);
        parent(define.parentId(), define.organisationId(), situation);
        return List.of(wanted);
    }

    private static List<HeadingEvent> revise(ReviseHeading revise, HeadingState state, Situation situation) {
        OrganisationId owner = running(state);
        if (revise.title().equals(state.title())
                && Objects.equals(revise.description(), state.description())
                && Objects.equals(revise.parentId(), state.parentId())) {
            return List.of();
        }
        if (revise.headingId().equals(revise.parentId())) {
            throw new Refused(Reason.UNKNOWN_PARENT, "A theme cannot belong to itself.");
        }
        parent(revise.parentId(), owner, situation);
        return List.of(new HeadingRevised(
                revise.headingId(), owner, revise.title(), revise.description(), revise.parentId(), revise.reason()));
    }

    private static List<HeadingEvent> renumber(RenumberHeading renumber, HeadingState state) {
        OrganisationId owner = running(state);
        return Objects.equals(renumber.code(), state.code())
                ? List.of()
                : List.of(new HeadingRenumbered(
                        renumber.headingId(), owner, state.code(), renumber.code(), renumber.reason()));
    }

    private static List<HeadingEvent> write(WriteHeadingNarrative write, HeadingState state, Situation situation) {
        OrganisationId owner = running(state);
        Existing.sameOrganisation(write.narrative().periodId(), owner);
        Subject subject = Subject.of(state.kind(), write.headingId());
        return state.narratives().accepts(write.narrative(), subject, situation)
                ? List.of(new HeadingNarrativeWritten(write.headingId(), owner, write.narrative()))
                : List.of();
    }

    /** A theme belongs to a programme: the levels cannot form a ring. */
    private static void parent(@Nullable HeadingId parentId, OrganisationId owner, Situation situation) {
        if (parentId != null) {
            Existing.parent(Subject.of(HeadingKind.PROGRAMME, parentId), owner, situation);
        }
    }

    private static OrganisationId running(HeadingState state) {
        if (state.retired()) {
            throw new Refused(Reason.RETIRED, "This programme or theme was retired.");
        }
        return owner(state);
    }

    private static OrganisationId owner(HeadingState state) {
        return Existing.owner(state.organisationId());
    }
}
