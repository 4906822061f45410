package nl.voortgang.command.outline;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a programme or theme. */
public sealed interface HeadingCommand extends Command {
    HeadingId headingId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(headingId());
    }

    record DefineHeading(
            HeadingId headingId,
            OrganisationId organisationId,
            HeadingKind kind,
            @Nullable String code,
            String title,
            @Nullable FreeText description,
            @Nullable HeadingId parentId)
            implements HeadingCommand {}

    record ReviseHeading(
            HeadingId headingId,
            String title,
            @Nullable FreeText description,
            @Nullable HeadingId parentId,
            @Nullable FreeText reason)
            implements HeadingCommand {}

    record RenumberHeading(
            HeadingId headingId,
            @Nullable String code,
            @Nullable FreeText reason) implements HeadingCommand {}

    record RetireHeading(HeadingId headingId, FreeText reason) implements HeadingCommand {}

    record WriteHeadingNarrative(HeadingId headingId, Narrative narrative) implements HeadingCommand {}
}
