package nl.voortgang.application.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import nl.voortgang.command.http.Permitted;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to a handler only for the roles that are {@link Permitted} there. A handler that changes something and does not
 * say who may call it is closed to everybody.
 */
@Component
class PermittedInterceptor implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Problems problems;

    PermittedInterceptor(Problems problems) {
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method) || isAllowed(request, method)) {
            return true;
        }
        if (request.getRequestURI().startsWith("/v1/")) {
            problems.write(response, HttpStatus.FORBIDDEN, "FORBIDDEN", "Your roles do not allow this.");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
        return false;
    }

    private static boolean isAllowed(HttpServletRequest request, HandlerMethod method) {
        Permitted permitted = method.getMethodAnnotation(Permitted.class);
        if (permitted == null) {
            return READING.contains(request.getMethod()) || GuardedByPath.covers(request);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(authority -> Arrays.stream(permitted.value())
                        .anyMatch(role -> ("ROLE_" + role.name()).equals(authority.getAuthority())));
    }

    /** The query side cannot name roles; what it changes (its own tables) is guarded by path, in the security configuration. */
    private static final class GuardedByPath {
        static boolean covers(HttpServletRequest request) {
            return request.getRequestURI().startsWith("/v1/projections/") || isOwnAccount(request);
        }

        /** Everybody who is signed in may change what is theirs. */
        private static boolean isOwnAccount(HttpServletRequest request) {
            return request.getRequestURI().equals(request.getContextPath() + "/account");
        }
    }
}
