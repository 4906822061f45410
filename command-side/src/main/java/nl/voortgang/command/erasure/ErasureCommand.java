package nl.voortgang.command.erasure;

import java.util.List;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedEdition;
import org.jspecify.annotations.Nullable;

/** What can be asked about texts that are to go. Whether the event has such texts is for the caller to see to: here nobody reads it. */
public sealed interface ErasureCommand extends Command {
    OrganisationId organisationId();

    /** Of the event that holds them. */
    long position();

    /** The field of the one text; null for all of them. */
    @Nullable
    String text();

    @Override
    default String aggregateId() {
        return AggregateIds.ofErasure(organisationId(), position(), text());
    }

    record RequestErasure(
            OrganisationId organisationId,
            long position,
            @Nullable String text,
            ErasureCause cause) implements ErasureCommand {}

    /**
     * Agrees to it.
     *
     * @param printed editions that hold the text, as far as they can be found
     */
    record ApproveErasure(
            OrganisationId organisationId,
            long position,
            @Nullable String text,
            List<PrintedEdition> printed) implements ErasureCommand {
        public ApproveErasure {
            printed = List.copyOf(printed);
        }
    }

    /** Also for whoever asked and thinks otherwise now. */
    record RejectErasure(
            OrganisationId organisationId,
            long position,
            @Nullable String text) implements ErasureCommand {}
}
