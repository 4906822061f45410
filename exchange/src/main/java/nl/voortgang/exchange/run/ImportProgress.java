package nl.voortgang.exchange.run;

import java.time.Instant;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.plan.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param stage null before the first and after the last
 * @param done how many of {@code total} changes were made
 * @param message why it stopped, where it did
 * @param report once it has ended
 */
public record ImportProgress(
        ImportId importId,
        OrganisationId organisation,
        ActorId actor,
        ImportState state,
        @Nullable Stage stage,
        int done,
        int total,
        @Nullable String message,
        Instant startedAt,
        Instant updatedAt,
        @Nullable ImportReport report) {

    static ImportProgress started(ImportFiles.Pending pending, Instant now) {
        return new ImportProgress(
                pending.importId(),
                pending.organisation(),
                pending.actor(),
                ImportState.RUNNING,
                null,
                0,
                0,
                null,
                now,
                now,
                null);
    }

    ImportProgress at(@Nullable Stage nowIn, int nowDone, int nowTotal, Instant now) {
        return new ImportProgress(
                importId, organisation, actor, state, nowIn, nowDone, nowTotal, null, startedAt, now, null);
    }

    ImportProgress ended(ImportState end, @Nullable String why, @Nullable ImportReport result, Instant now) {
        int reached = end == ImportState.COMPLETED ? total : done;
        return new ImportProgress(
                importId, organisation, actor, end, null, reached, total, why, startedAt, now, result);
    }
}
