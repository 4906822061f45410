package nl.voortgang.query.outline;

import nl.voortgang.events.AccountRule;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * One organisation.
 *
 * @param importRunning whether the rows of a file are being applied: until that has ended, what is shown may be half of it
 * @param scale the version in force; null where none was defined yet
 */
public record OrganisationView(
        String id,
        String name,
        AccountRule accountRule,
        boolean importRunning,
        @Nullable ScaleView scale,
        AsOf asOf) {}
