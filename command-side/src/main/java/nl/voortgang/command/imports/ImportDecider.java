package nl.voortgang.command.imports;

import java.util.List;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.imports.ImportCommand.CompleteImport;
import nl.voortgang.command.imports.ImportCommand.StartImport;
import nl.voortgang.events.ImportEvent;
import nl.voortgang.events.ImportEvent.ImportCompleted;
import nl.voortgang.events.ImportEvent.ImportStarted;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The rules of an import: it begins once and ends once, also when it was interrupted and taken up again. */
final class ImportDecider {
    private ImportDecider() {}

    /** An import as decisions need it; {@code organisationId} is null as long as it has not begun. */
    record State(@Nullable OrganisationId organisationId, boolean completed) {
        static final State NONE = new State(null, false);

        static State evolve(State state, ImportEvent event) {
            return switch (event) {
                case ImportStarted started -> new State(started.organisationId(), false);
                case ImportCompleted completed -> new State(state.organisationId, true);
            };
        }
    }

    static List<ImportEvent> decide(ImportCommand command, State state) {
        return switch (command) {
            case StartImport start when state.organisationId() != null -> List.of();
            case StartImport start ->
                List.of(new ImportStarted(start.importId(), start.organisationId(), start.fileDigest(), start.rows()));
            case CompleteImport complete when state.completed() -> List.of();
            case CompleteImport complete -> {
                OrganisationId owner = state.organisationId();
                if (owner == null) {
                    throw new Refused(Reason.NOT_STARTED, "This import has not begun.");
                }
                yield List.of(new ImportCompleted(
                        complete.importId(), owner, complete.changed(), complete.unchanged(), complete.conflicts()));
            }
        };
    }
}
