package nl.voortgang.query.audittrail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.query.AsOf;

/**
 * One event with everything the trail has of it.
 *
 * @param sequence its number within its aggregate, from 0
 * @param occurredAt the clock of whoever wrote it: a claim, never used to order anything
 * @param concerned everything of the outline that it is found by
 */
public record TrailEvent(
        OrganisationId organisationId,
        @JsonUnwrapped TrailEntry entry,
        UUID eventId,
        long sequence,
        Instant occurredAt,
        List<Subject> concerned,
        AsOf asOf) {}
