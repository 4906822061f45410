package nl.voortgang.command.http;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.command.dispatch.StaleRevision;
import org.jspecify.annotations.Nullable;

/** What a client says it is changing: a revision it saw, or {@code *} for whatever there is (RFC 9110, 13.1.1). */
record IfMatch(@Nullable String header) {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Adds a fault where the header is there but cannot be read. */
    void check(List<Fault> faults) {
        if (header != null && !isAny() && !ETAG.matcher(header.strip()).matches()) {
            faults.add(new Fault("If-Match", "must be an ETag as this API gives them, such as \"7\", or *"));
        }
    }

    /** Whether whatever there is may be changed, so that nobody needs to know its revision. */
    boolean isAny() {
        return header != null && header.strip().equals("*");
    }

    /**
     * The revision the command must find, or null for any.
     *
     * @throws RevisionRequired where the header is missing
     * @throws StaleRevision where it names another revision than the present one
     */
    @Nullable
    Long against(OptionalLong present) {
        if (header == null) {
            throw new RevisionRequired();
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            return null;
        }
        long seen = Long.parseLong(etag.group(1));
        if (present.isEmpty() || present.getAsLong() != seen) {
            throw new StaleRevision("seen " + seen + ", present " + present);
        }
        return seen;
    }
}
