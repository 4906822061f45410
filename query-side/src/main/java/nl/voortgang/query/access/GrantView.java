package nl.voortgang.query.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param person pseudonym of the account
 * @param personName what the person is called today
 * @param unit code of the organisational unit for which they have it; null for the whole organisation
 * @param conflicts roles that it does not go together with; where there are any, it is an exception
 * @param exception why it was granted in spite of those; null where there are none, and where that text was erased
 */
public record GrantView(
        UUID person,
        String personName,
        Role role,
        @Nullable String unit,
        List<Role> conflicts,
        @Nullable String exception,
        UUID grantedBy,
        String grantedByName,
        Instant grantedAt) {
    public GrantView {
        conflicts = List.copyOf(conflicts);
    }
}
