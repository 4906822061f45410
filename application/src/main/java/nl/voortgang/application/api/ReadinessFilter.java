package nl.voortgang.application.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.voortgang.application.demo.Readiness;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lists organisations only once everything the program starts with can be seen, so that a first answer is a whole one. */
@Component
class ReadinessFilter extends OncePerRequestFilter {
    private final Readiness readiness;
    private final Problems problems;

    ReadinessFilter(Readiness readiness, Problems problems) {
        this.readiness = readiness;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals("/v1/organisations") || readiness.state() == Readiness.State.READY) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "STARTING", sentence());
    }

    private String sentence() {
        return readiness.state() == Readiness.State.FAILED
                ? "The data the program starts with could not be loaded; its log says why."
                : "The program is loading the data it starts with: try again in a second.";
    }
}
