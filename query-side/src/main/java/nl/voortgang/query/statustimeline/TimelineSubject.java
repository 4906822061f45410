package nl.voortgang.query.statustimeline;

import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The activity, goal, programme or theme that a timeline is about, as it was called at the moment asked for. */
public record TimelineSubject(
        SubjectKind kind,
        UUID id,
        OrganisationId organisationId,
        @Nullable String code,
        String title,
        boolean retired) {}
