package nl.voortgang.command;

import java.util.UUID;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TaskFields;
import org.jspecify.annotations.Nullable;

/** Checks that what a command refers to exists, in the same organisation. */
public final class Existing {
    private Existing() {}

    /** The owner of an aggregate that the door has found to exist. */
    public static OrganisationId owner(@Nullable OrganisationId owner) {
        if (owner == null) {
            throw new IllegalStateException("a change was let through to something that does not exist");
        }
        return owner;
    }

    public static void organisation(OrganisationId id, Situation situation) {
        if (situation.others().organisation(id).isEmpty()) {
            throw new Refused(Reason.UNKNOWN_PARENT, "The organisation " + id + " does not exist.");
        }
    }

    public static void parent(Subject parent, OrganisationId owner, Situation situation) {
        if (!isOwn(parent, owner, situation)) {
            throw new Refused(Reason.UNKNOWN_PARENT, "What it should belong to does not exist in this organisation.");
        }
    }

    public static void subject(Subject subject, OrganisationId owner, Situation situation) {
        if (!isOwn(subject, owner, situation)) {
            throw new Refused(Reason.UNKNOWN_SUBJECT, "What it is about does not exist in this organisation.");
        }
    }

    /** A parent of which only the id is known: a goal, or else a programme or theme. */
    public static void goalOrHeading(UUID parent, OrganisationId owner, Situation situation) {
        if (!isOwn(new Subject(SubjectKind.GOAL, parent), owner, situation)) {
            heading(parent, owner, situation);
        }
    }

    public static void heading(UUID parent, OrganisationId owner, Situation situation) {
        parent(new Subject(SubjectKind.THEME, parent), owner, situation);
    }

    public static void sameOrganisation(PeriodId period, OrganisationId owner) {
        if (!period.organisationId().equals(owner)) {
            throw new Refused(Reason.UNKNOWN_PERIOD, "The period belongs to another organisation.");
        }
    }

    /** A unit that takes activities. */
    public static void unit(String code, OrganisationId owner, Situation situation) {
        if (situation
                .others()
                .organisation(owner)
                .filter(state -> state.hasUnit(code))
                .isEmpty()) {
            throw new Refused(Reason.UNKNOWN_UNIT, "There is no unit with the code '" + code + "'.");
        }
    }

    /** The task field of a line, where it has one, is on the list of its fiscal year. */
    public static void taskField(BudgetLineKey line) {
        if (line.taskField() != null && !TaskFields.isKnown(line.taskField(), line.fiscalYear())) {
            throw new Refused(
                    Reason.UNKNOWN_TASK_FIELD,
                    "There is no task field '" + line.taskField() + "' in " + line.fiscalYear() + ".");
        }
    }

    private static boolean isOwn(Subject subject, OrganisationId owner, Situation situation) {
        return situation.others().ownerOf(subject).filter(owner::equals).isPresent();
    }
}
