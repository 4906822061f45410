package nl.voortgang.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.InvalidQuery.Fault;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a question and remembers which are wrong, so that an asker hears of all of them at once. */
public final class Parameters {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<Fault> faults = new ArrayList<>();

    /**
     * An organisation by the id in an address.
     *
     * @throws NotFound where the text can be no id, and so names nothing that exists
     */
    public static OrganisationId organisation(String id) {
        if (!OrganisationId.isWellFormed(id)) {
            throw new NotFound("organisation " + id);
        }
        return new OrganisationId(id);
    }

    /**
     * Something by the UUID in an address.
     *
     * @param what for example {@code activity}
     * @throws NotFound where the text is no UUID as we write them, and so names nothing that exists
     */
    public static UUID id(String what, String id) {
        try {
            UUID read = UUID.fromString(id);
            // Java takes capitals and shortened forms too; two addresses must not mean the same thing.
            if (read.toString().equals(id)) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            throw new NotFound(what + " " + id);
        }
        throw new NotFound(what + " " + id);
    }

    /**
     * The moment of a question that has no other parameters; null for now.
     *
     * @throws InvalidQuery where it cannot be read
     */
    public static @Nullable Instant knownAt(@Nullable String text) {
        Parameters given = new Parameters();
        Instant moment = given.moment("knownAt", text);
        given.throwIfRefused();
        return moment;
    }

    /**
     * The value of a parameter; null where it was not given, was empty or is wrong.
     *
     * @param complaint what to tell an asker whose text cannot be read
     * @param read throws IllegalArgumentException or DateTimeException for such a text
     */
    public <T> @Nullable T read(String name, @Nullable String text, String complaint, Function<String, T> read) {
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

    /** A moment; of a year with four digits, as no other was ever recorded and the database knows no others. */
    public @Nullable Instant moment(String name, @Nullable String text) {
        return read(
                name, text, "must be an instant such as 2020-11-19T09:00:53Z", given -> ordinary(Instant.parse(given)));
    }

    /** True or false; false where it was not given. */
    public boolean flag(String name, @Nullable String text) {
        return Boolean.TRUE.equals(read(name, text, "must be true or false", Parameters::trueOrFalse));
    }

    /** For a parameter that is wrong in a way of its own. */
    public void refuse(String name, String complaint) {
        faults.add(new Fault(name, complaint));
    }

    /**
     * To be called when all were read.
     *
     * @throws InvalidQuery where one of them was wrong
     */
    public void throwIfRefused() {
        if (!faults.isEmpty()) {
            throw new InvalidQuery(faults);
        }
    }

    private static Instant ordinary(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException(instant.toString());
        }
        return instant;
    }

    private static boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
