package nl.voortgang.application.looked;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.application.access.Admission;
import nl.voortgang.application.accounts.SignedIn;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a request says of itself, as far as it is recorded; and what others find out about it meanwhile, for the record. */
public final class Looking {
    private static final String ACTOR = Looking.class.getName() + ".actor";
    private static final String READS = Looking.class.getName() + ".reads";
    private static final String ATTEMPTED = Looking.class.getName() + ".attempted";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final int DEEPEST = 8;

    // What ids and the program's own addresses look like. Anything else could be a name that somebody typed.
    private static final Pattern PLAIN = Pattern.compile(
            "[a-z0-9-]{1,64}(\\.(csv|xlsx|zip|json|yaml|pdf|html|docx|odt|svg|css))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_ORGANISATION = Pattern.compile("(?:/v1)?/organisations/([^/]+)(?:/.*)?");

    private Looking() {}

    /**
     * Keeps who asks, for an answer that another thread gives.
     *
     * @param reads whether that reading is recorded
     */
    static void isAskedBy(HttpServletRequest request, UUID actor, boolean reads) {
        request.setAttribute(ACTOR, actor);
        request.setAttribute(READS, reads);
    }

    static boolean isRecordedReading(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(READS));
    }

    /** Who asks, or at least tries to; null where nobody knows. */
    static @Nullable UUID asker(HttpServletRequest request) {
        return Stream.of(actor(), request.getAttribute(ACTOR), request.getAttribute(ATTEMPTED))
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Somebody tries to sign in to this account with the request that is handled on this thread. */
    public static void attempts(ActorId actor) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTEMPTED, actor.value(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Who is signed in, on the thread that handles the request. */
    static @Nullable UUID actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.actor().value()
                : null;
    }

    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The address without what was asked; what could be a text that somebody typed is left out of it. */
    static String object(HttpServletRequest request) {
        String[] parts = path(request).split("/", -1);
        String shown = Arrays.stream(parts)
                .skip(1)
                .limit(DEEPEST)
                .map(part -> part.isEmpty() || PLAIN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
        return "/" + shown + (parts.length - 1 > DEEPEST ? "/…" : "");
    }

    /** Whose data it is about, whether or not there is such an organisation; null where it is about no one organisation's. */
    static @Nullable String organisation(HttpServletRequest request) {
        OrganisationId known = Admission.organisationOf(request);
        if (known != null) {
            return known.value();
        }
        var named = OF_ORGANISATION.matcher(path(request));
        return named.matches() && OrganisationId.isWellFormed(named.group(1)) ? named.group(1) : null;
    }

    static String origin(HttpServletRequest request) {
        String address = Objects.toString(request.getRemoteAddr(), "");
        return address.length() <= 64 ? address : address.substring(0, 64);
    }
}
