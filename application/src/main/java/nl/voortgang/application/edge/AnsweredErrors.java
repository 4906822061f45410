package nl.voortgang.application.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import nl.voortgang.application.api.ApiVersion;
import nl.voortgang.application.api.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An error that the server hands back to the program to be shown has come past nothing that adds headers, if it was made before the
 * program saw the request. In the API it becomes problem details, like every other.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnsweredErrors extends OncePerRequestFilter {
    private final Headers headers;
    private final Problems problems;

    AnsweredErrors(Headers headers, Problems problems) {
        this.headers = headers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        headers.write(path, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (path.startsWith("/v1/")) {
            response.setHeader(ApiVersion.HEADER, ApiVersion.PRESENT);
            HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
            HttpStatus known = HttpStatus.resolve(status.value());
            problems.write(
                    response, status, known == null ? "REFUSED" : known.name(), "This request cannot be answered.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
