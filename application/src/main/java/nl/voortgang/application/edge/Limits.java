package nl.voortgang.application.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.voortgang.application.api.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one person or address may ask of this node: before anything is looked up, compared or kept for them. Files are taken only where
 * they belong, from people whose session is known: elsewhere nobody can have a great body kept on disk.
 */
public final class Limits extends OncePerRequestFilter {
    private static final List<String> UNCOUNTED = List.of("/design/", "/webjars/", "/actuator/health");
    private static final Pattern FOR_FILES = Pattern.compile("(/v1)?/imports|/organisations/[^/]+/templates");
    private static final int PERSON_PER_MINUTE = 12_000;
    private static final int CALLS_PER_MINUTE = 12_000;
    private static final int VISITS_PER_MINUTE = 1_200;

    private final Allowance persons;
    private final Allowance calls;
    private final Allowance visits;
    private final Problems problems;

    public Limits(Environment settings, Problems problems) {
        this.persons = allowance(settings, "person", PERSON_PER_MINUTE);
        this.calls = allowance(settings, "calls", CALLS_PER_MINUTE);
        this.visits = allowance(settings, "visits", VISITS_PER_MINUTE);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String person = person();
        OptionalLong wait =
                UNCOUNTED.stream().anyMatch(path::startsWith) ? OptionalLong.empty() : take(request, person);
        if (wait.isPresent()) {
            refuseForNow(path, response, wait.getAsLong());
        } else if (isFile(request) && !isWelcome(request, path, person)) {
            refuse(path, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private OptionalLong take(HttpServletRequest request, @Nullable String person) {
        if (person != null) {
            return persons.take(person);
        }
        String address = Objects.toString(request.getRemoteAddr(), "");
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? visits.take(address) : calls.take(address);
    }

    /** Who has a session; whoever shows something else was not looked at yet. */
    private static @Nullable String person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getName();
    }

    private static boolean isFile(HttpServletRequest request) {
        return Objects.toString(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private static boolean isWelcome(HttpServletRequest request, String path, @Nullable String person) {
        boolean shown = person != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return shown && FOR_FILES.matcher(path).matches();
    }

    private void refuseForNow(String path, HttpServletResponse response, long seconds) throws IOException {
        if (path.startsWith("/v1/")) {
            problems.tooMany(response, seconds, "TOO_MANY_REQUESTS", "Too many requests in a row: wait, then go on.");
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private void refuse(String path, HttpServletResponse response) throws IOException {
        if (path.startsWith("/v1/")) {
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "NO_FILE_HERE", "No file is taken at this address.");
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    private static Allowance allowance(Environment settings, String name, int otherwise) {
        return new Allowance(
                settings.getProperty("voortgang.limits." + name, Integer.class, otherwise), System::nanoTime);
    }
}
