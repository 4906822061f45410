package nl.voortgang.application.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import nl.voortgang.application.access.Admission;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.query.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request through to a handler only for whoever has a role that is {@link Permitted} there, in the organisation that the request is
 * about. Whoever has nothing to do with that organisation is answered like somebody who asked for what does not exist.
 */
@Component
class PermittedInterceptor implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** It changes nothing but tables that are made from the events: whoever may read about projections may make them anew. */
    private static final String REBUILD = "/v1/projections/{name}/rebuild";

    private final Problems problems;
    private final Admission admission;

    PermittedInterceptor(Problems problems, Admission admission) {
        this.problems = problems;
        this.admission = admission;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        // An error is shown to whoever was sent it, whatever they had asked for.
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Admission.Answer answer = admission.of(
                pattern,
                variables(request),
                method.getMethodAnnotation(Permitted.class),
                READING.contains(request.getMethod()) || pattern.equals(REBUILD));
        return switch (answer) {
            case ADMITTED -> true;
            case UNKNOWN -> throw new NotFound("what " + pattern + " is about");
            case FORBIDDEN -> {
                forbid(request, response);
                yield false;
            }
        };
    }

    @SuppressWarnings("unchecked") // Put there by Spring.
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    private void forbid(HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (request.getRequestURI().startsWith("/v1/")) {
            problems.write(response, HttpStatus.FORBIDDEN, "FORBIDDEN", "Your roles do not allow this.");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
