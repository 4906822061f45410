package nl.voortgang.application.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.voortgang.application.api.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers a request whose address or headers are made to mislead. It came past nothing yet that would have added the headers. */
@Component
@ConditionalOnWebApplication
class RefusedRequests implements RequestRejectedHandler {
    private final Headers headers;
    private final Problems problems;

    RefusedRequests(Headers headers, Problems problems) {
        this.headers = headers;
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        headers.writeHeaders(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith("/v1/")) {
            problems.write(
                    response, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "The address or a header cannot be read.");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
