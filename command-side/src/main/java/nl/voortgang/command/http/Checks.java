package nl.voortgang.command.http;

import java.util.List;
import java.util.UUID;
import nl.voortgang.command.Surroundings;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TaskFields;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a request refers to against what exists, and collects the faults. The commands check it all again when they decide; here it is
 * done so that a mistyped code is answered as the mistake it is.
 */
public final class Checks {
    private final OrganisationId organisation;
    private final Surroundings surroundings;
    private final List<Fault> faults;

    Checks(OrganisationId organisation, Surroundings surroundings, List<Fault> faults) {
        this.organisation = organisation;
        this.surroundings = surroundings;
        this.faults = faults;
    }

    /** The organisation that the request is about. */
    public OrganisationId organisation() {
        return organisation;
    }

    /** The period with this code; a fault on the field where there is none. */
    public PeriodId period(String field, String code) {
        if (!OrganisationId.isWellFormed(code)) {
            fault(field, "there is no period '" + shown(code) + "'");
            return new PeriodId(organisation, "unknown");
        }
        PeriodId id = new PeriodId(organisation, code);
        if (surroundings.period(id).isEmpty()) {
            fault(field, "there is no period '" + code + "'");
        }
        return id;
    }

    /** Says that a status code is not in the scale in force. */
    public void status(String field, @Nullable String code) {
        if (code != null
                && surroundings
                        .organisation(organisation)
                        .flatMap(state -> state.status(code))
                        .isEmpty()) {
            fault(field, "the status scale has no value '" + shown(code) + "'; it has " + scale());
        }
    }

    public void subject(String field, Subject subject) {
        if (surroundings.ownerOf(subject).filter(organisation::equals).isEmpty()) {
            fault(field, "there is no such " + subject.kind().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** What an activity may belong to: a goal, theme or programme. */
    public void parent(String field, @Nullable UUID parent) {
        if (parent != null
                && surroundings
                        .ownerOf(new Subject(SubjectKind.GOAL, parent))
                        .filter(organisation::equals)
                        .isEmpty()
                && surroundings
                        .ownerOf(new Subject(SubjectKind.THEME, parent))
                        .filter(organisation::equals)
                        .isEmpty()) {
            fault(field, "there is no such goal, theme or programme");
        }
    }

    /** Says that a task field is not on the list of that year. */
    public void taskField(String field, @Nullable String code, int fiscalYear) {
        if (code != null && !TaskFields.isKnown(code, fiscalYear)) {
            fault(field, "there is no task field '" + shown(code) + "' in " + fiscalYear);
        }
    }

    public void fault(String field, String message) {
        faults.add(new Fault(field, message));
    }

    private List<String> scale() {
        return surroundings.organisation(organisation).map(OrganisationState::scale).orElse(List.of()).stream()
                .map(value -> value.code())
                .toList();
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
