package nl.voortgang.query.audittrail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import nl.voortgang.query.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads parameters and remembers which are wrong, so that an asker hears of all of them at once. */
final class Parameters {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final List<Fault> faults = new ArrayList<>();

    /** An organisation by the id in an address. What can be no id names nothing that exists. */
    static OrganisationId organisation(String id) {
        if (!OrganisationId.isWellFormed(id)) {
            throw new NotFound("organisation " + id);
        }
        return new OrganisationId(id);
    }

    /**
     * The value of a parameter; null where it was not given, was empty or is wrong.
     *
     * @param read throws IllegalArgumentException or DateTimeException for a text that it cannot read
     */
    <T> @Nullable T read(String name, @Nullable String text, String complaint, Function<String, T> read) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return read.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(name, complaint);
            return null;
        }
    }

    @Nullable
    Instant moment(String name, @Nullable String text) {
        return read(
                name, text, "must be an instant such as 2020-11-19T09:00:53Z", given -> ordinary(Instant.parse(given)));
    }

    /** An instant of a year with four digits: no other was ever recorded, and the database knows no others. */
    static Instant ordinary(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException(instant.toString());
        }
        return instant;
    }

    void refuse(String name, String complaint) {
        faults.add(new Fault(name, complaint));
    }

    void throwIfRefused() {
        if (!faults.isEmpty()) {
            throw new InvalidQuery(faults);
        }
    }
}
