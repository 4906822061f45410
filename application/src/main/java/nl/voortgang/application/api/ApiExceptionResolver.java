package nl.voortgang.application.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.voortgang.application.api.Problems.FieldError;
import nl.voortgang.application.looked.AccessNotRecorded;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.DecisionOutdated;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.command.http.BadInput;
import nl.voortgang.command.http.KeyReused;
import nl.voortgang.command.http.RevisionRequired;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.NotYet;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one place where what went wrong in the API becomes an answer. Pages have their own. */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionResolver.class);

    private final Problems problems;

    ApiExceptionResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith("/v1/")) {
            return null;
        }
        try {
            answer(response, failure);
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletResponse response, Exception failure) throws IOException {
        switch (failure) {
            case Refused refused ->
                problems.write(
                        response, status(refused.reason()), refused.reason().name(), sentence(refused));
            case NoSuchAggregate none -> notFound(response);
            case NotFound none -> notFound(response);
            case NotYet early -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                problems.write(response, HttpStatus.CONFLICT, "NOT_YET", String.valueOf(early.getMessage()));
            }
            case BadInput bad ->
                badRequest(
                        response,
                        bad.faults().stream()
                                .map(fault -> new FieldError(fault.field(), fault.message()))
                                .toList());
            case InvalidQuery bad ->
                badRequest(
                        response,
                        bad.faults().stream()
                                .map(fault -> new FieldError(fault.parameter(), fault.message()))
                                .toList());
            case MethodArgumentTypeMismatchException bad ->
                badRequest(response, List.of(new FieldError(bad.getName(), "cannot be read")));
            case KeyReused reused ->
                problems.write(
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was used before for another request: make a new key for each request.");
            case RevisionRequired missing ->
                problems.write(
                        response,
                        HttpStatus.PRECONDITION_REQUIRED,
                        "IF_MATCH_REQUIRED",
                        "Say with If-Match which revision you change: the ETag you read, or * for whatever there is.");
            case StaleRevision stale ->
                problems.write(
                        response,
                        HttpStatus.PRECONDITION_FAILED,
                        "STALE_REVISION",
                        "It was changed since you read it: read it again and decide anew.");
            case DecisionOutdated busy -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "BUSY",
                        "Too many changes at once: try again in a second.");
            }
            case AccessNotRecorded notRecorded -> {
                LOG.error("Nothing was given out, because it could not be recorded.", notRecorded);
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                problems.write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "NOT_RECORDED",
                        "This can be read only where the access log can be written: try again later.");
            }
            case ErrorResponse known -> known(response, known);
            case MultipartException bad ->
                badRequest(response, List.of(new FieldError("body", "is not a form with a file, or not a whole one")));
            // Found only when a header or a parameter is asked for, which is after the request was let in.
            case RequestRejectedException misleading -> unreadable(response);
            case InvalidParameterException misspelt -> unreadable(response);
            default -> {
                LOG.error("A request failed for a reason that is not the client's.", failure);
                problems.write(
                        response,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "INTERNAL",
                        "Something went wrong here; nothing was changed.");
            }
        }
    }

    private static HttpStatus status(Reason reason) {
        return reason == Reason.NOT_PERMITTED || reason == Reason.OTHER_UNIT
                ? HttpStatus.FORBIDDEN
                : HttpStatus.CONFLICT;
    }

    private void notFound(HttpServletResponse response) throws IOException {
        problems.write(response, HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at this address for you.");
    }

    private void unreadable(HttpServletResponse response) throws IOException {
        problems.write(response, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "A header or a parameter cannot be read.");
    }

    private void badRequest(HttpServletResponse response, List<FieldError> errors) throws IOException {
        problems.write(
                response,
                HttpStatus.BAD_REQUEST,
                "INVALID_REQUEST",
                errors.size() == 1
                        ? "One thing is wrong with the request."
                        : errors.size() + " things are wrong with the request.",
                errors);
    }

    /** What the framework refuses by itself: an unknown address, a method that is not allowed, a type that is not understood. */
    private void known(HttpServletResponse response, ErrorResponse known) throws IOException {
        if (known.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            notFound(response);
            return;
        }
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
        problems.write(
                response,
                known.getStatusCode(),
                status == null ? "REFUSED" : status.name(),
                String.valueOf(known.getBody().getDetail()));
    }

    private static String sentence(Refused refused) {
        return String.valueOf(refused.getMessage());
    }
}
